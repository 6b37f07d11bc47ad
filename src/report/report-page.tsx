import { useCallback, useMemo, useState } from "preact/hooks";
import { fillStates, listableAccount } from "../catalogue/filling.ts";
import { museumsWithAccounts } from "../catalogue/museums.ts";
import { type Report, reportOf } from "../catalogue/report.ts";
import type { Day } from "../core/day.ts";
import { type AccountKey, type Museum, type MuseumId, nameOf } from "../core/museum.ts";
import type { Language } from "../core/texts.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { FillState } from "../ui/fill-line.tsx";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak, wear } from "../ui/page.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { Actions } from "./actions.tsx";
import { type ReportAddress, writeAddress } from "./address.ts";
import { articleOf } from "./article.ts";
import { Controls } from "./controls.tsx";
import { missingPosts } from "./listed-posts.ts";
import { Passages } from "./passages.tsx";
import { PostsFilling } from "./posts-filling.tsx";
import { tablesOf } from "./tables.ts";

export interface ReportPageProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  readonly opened: ReportAddress;
  readonly today: Day;
  /** The present instant, in ms. */
  readonly now: () => number;
  /** Wakes the background, which reads what is queued. */
  readonly wake: () => Promise<void>;
}

/** How the report has posts fetched: by the background, which is woken for it. */
interface Filling {
  readonly account: AccountKey;
  readonly fill: FillState | null;
}

interface Shown {
  readonly words: Words;
  /** The museums a report can be made of, those with an account. */
  readonly museums: readonly Museum[];
  readonly report: Report | null;
  /** null where no posts can be listed: the museum has no account on Weibo whose uid is known. */
  readonly filling: Filling | null;
}

/** The report: what it is about at the top, the review below, and the ways to take it along. */
export function ReportPage({ browserLanguage, opened, today, now, wake, ...source }: ReportPageProps) {
  const [asked, setAsked] = useState(opened);
  const read = useCallback(
    async (db: Store): Promise<Shown> => {
      const settings = await settingsOf(db);
      wear(settings.theme);
      const language = asked.language ?? languageOf(settings.language, browserLanguage);
      return {
        words: wordsOf(language, "report"),
        museums: await museumsWithAccounts(db),
        report: await reportOf(db, asked.museum, asked.from, asked.to, now()),
        filling: await fillingOf(db, asked.museum, language, now()),
      };
    },
    [asked, browserLanguage, now],
  );
  const { shown, problem, change } = useLive(source, read);
  const words = shown?.words ?? wordsOf(languageOf(asked.language ?? "auto", browserLanguage), "report");
  const report = shown?.report ?? null;
  const written = useMemo(() => report && writtenOf(words, report), [report, words]);
  const name = report ? nameOf(report.review.museum, words.language) : "";
  speak(words.language, report ? say(words, "report_title", { museum: name }) : say(words, "open_report"));

  const wakeAfter = (step: (db: Store) => Promise<void>) => change((db) => step(db).then(wake));

  function ask(part: Partial<ReportAddress>) {
    const next = { ...asked, ...part };
    history.replaceState(null, "", writeAddress(next));
    setAsked(next);
  }

  return (
    <>
      <Controls words={words} museums={shown?.museums ?? []} asked={asked} today={today} ask={ask} />
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "page_problem", { problem: problemText(words, problem) })}
        </p>
      )}
      {shown && !report ? (
        <>
          <h1 class="hidden-text">{say(words, "open_report")}</h1>
          <p class="problem">{say(words, "report_no_museum")}</p>
        </>
      ) : null}
      {report && written ? (
        <>
          <Actions words={words} asked={asked} report={report} {...written} />
          {shown?.filling ? (
            <PostsFilling words={words} missing={missingPosts(report)} {...shown.filling} wakeAfter={wakeAfter} />
          ) : null}
          <Passages words={words} passages={written.passages} />
        </>
      ) : null}
    </>
  );
}

async function fillingOf(db: Store, museum: MuseumId, language: Language, nowMs: number): Promise<Filling | null> {
  const account = await listableAccount(db, museum);
  if (account === null) return null;
  const fills = await fillStates(db, language, nowMs);
  return { account, fill: fills.find((fill) => fill.account === account) ?? null };
}

/** The report in words, and its tables. */
function writtenOf(words: Words, report: Report) {
  const tables = tablesOf(words, report);
  return { tables, passages: articleOf(words, report, tables) };
}
