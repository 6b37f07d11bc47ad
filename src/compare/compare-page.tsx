import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import {
  type CitedComparison,
  comparableMuseums,
  comparisonOf,
  firstTracked,
  nearestInRank,
} from "../catalogue/compare.ts";
import { FEWEST_COMPARED } from "../core/compare.ts";
import type { Day } from "../core/day.ts";
import type { Museum, MuseumId } from "../core/museum.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak, wear } from "../ui/page.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { type CompareAddress, writeAddress } from "./address.ts";
import { Controls } from "./controls.tsx";
import { Museums } from "./museums.tsx";
import { Result } from "./result.tsx";

export interface ComparePageProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  readonly opened: CompareAddress;
  readonly today: Day;
}

interface Read {
  readonly words: Words;
  readonly museums: readonly Museum[];
  readonly comparison: CitedComparison;
}

/** Two to six museums side by side: who and when at the top, the drawing, and the exact numbers below. */
export function ComparePage({ browserLanguage, opened, today, ...source }: ComparePageProps) {
  const [asked, setAsked] = useState(opened);
  const read = useCallback(
    async (db: Store): Promise<Read> => {
      const settings = await settingsOf(db);
      wear(settings.theme);
      const ids = asked.museums ?? (await offered(db, asked.near));
      return {
        words: wordsOf(asked.language ?? languageOf(settings.language, browserLanguage), "compare"),
        museums: await comparableMuseums(db),
        comparison: await comparisonOf(db, ids, asked.period, asked.mode, today),
      };
    },
    [asked, browserLanguage, today],
  );
  const { shown, problem } = useLive(source, read);
  const words = shown?.words ?? wordsOf(languageOf(asked.language ?? "auto", browserLanguage), "compare");
  const compared = shown?.comparison.compared.map(({ museum }) => museum) ?? [];
  const offer = asked.museums === null ? compared.map(({ id }) => id).join() : "";
  speak(words.language, say(words, "compare_title"));

  // What the page offered is from then on what was chosen: it stays, whatever is read meanwhile.
  useLayoutEffect(() => {
    if (offer !== "") setAsked((before) => ({ ...before, museums: offer.split(",") as MuseumId[], near: null }));
  }, [offer]);

  // The address names what is shown, so that it can be kept or sent.
  useLayoutEffect(() => {
    if (asked !== opened) history.replaceState(null, "", writeAddress(asked));
  }, [asked, opened]);

  const ask = (part: Partial<CompareAddress>) => setAsked({ ...asked, museums: compared.map(({ id }) => id), ...part });

  return (
    <>
      <h1>{say(words, "compare_title")}</h1>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "page_problem", { problem: problemText(words, problem) })}
        </p>
      )}
      {shown ? (
        <>
          <Museums words={words} museums={shown.museums} chosen={compared} choose={(museums) => ask({ museums })} />
          <Controls words={words} asked={asked} period={shown.comparison.period} today={today} ask={ask} />
          {compared.length < FEWEST_COMPARED ? (
            <p class="problem">{say(words, "compare_too_few")}</p>
          ) : (
            <Result words={words} comparison={shown.comparison} />
          )}
        </>
      ) : null}
    </>
  );
}

function offered(db: Store, near: MuseumId | null): Promise<MuseumId[]> {
  return near === null ? firstTracked(db) : nearestInRank(db, near);
}
