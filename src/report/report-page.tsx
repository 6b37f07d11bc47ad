import { useCallback, useMemo, useState } from "preact/hooks";
import { museumsWithAccounts } from "../catalogue/museums.ts";
import { type Report, reportOf } from "../catalogue/report.ts";
import type { Day } from "../core/day.ts";
import type { Museum } from "../core/museum.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak } from "../ui/page.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { Actions } from "./actions.tsx";
import { type ReportAddress, writeAddress } from "./address.ts";
import { articleOf } from "./article.ts";
import { Controls } from "./controls.tsx";
import { Passages } from "./passages.tsx";
import { tablesOf } from "./tables.ts";

export interface ReportPageProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  readonly opened: ReportAddress;
  readonly today: Day;
  /** The present instant, in ms. */
  readonly now: () => number;
}

interface Shown {
  readonly words: Words;
  /** The museums a report can be made of, those with an account. */
  readonly museums: readonly Museum[];
  readonly report: Report | null;
}

/** The report: what it is about at the top, the review below, and the ways to take it along. */
export function ReportPage({ browserLanguage, opened, today, now, ...source }: ReportPageProps) {
  const [asked, setAsked] = useState(opened);
  const read = useCallback(
    async (db: Store): Promise<Shown> => {
      const settings = await settingsOf(db);
      const language = asked.language ?? languageOf(settings.language, browserLanguage);
      return {
        words: wordsOf(language, "report"),
        museums: await museumsWithAccounts(db),
        report: await reportOf(db, asked.museum, asked.from, asked.to, now()),
      };
    },
    [asked, browserLanguage, now],
  );
  const { shown, problem } = useLive(source, read);
  const words = shown?.words ?? wordsOf(languageOf(asked.language ?? "auto", browserLanguage), "report");
  const report = shown?.report ?? null;
  const written = useMemo(() => report && writtenOf(words, report), [report, words]);
  speak(words.language, say(words, "report_title", { museum: report?.review.museum.names[words.language] ?? "" }));

  function ask(change: Partial<ReportAddress>) {
    const next = { ...asked, ...change };
    history.replaceState(null, "", writeAddress(next));
    setAsked(next);
  }

  return (
    <>
      <Controls words={words} museums={shown?.museums ?? []} asked={asked} today={today} ask={ask} />
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "report_problem", { problem })}
        </p>
      )}
      {shown && !report ? <p class="problem">{say(words, "report_no_museum")}</p> : null}
      {report && written ? (
        <>
          <Actions words={words} asked={asked} report={report} {...written} />
          <Passages words={words} passages={written.passages} />
        </>
      ) : null}
    </>
  );
}

/** The report in words, and its tables. */
function writtenOf(words: Words, report: Report) {
  const tables = tablesOf(words, report);
  return { tables, passages: articleOf(words, report, tables) };
}
