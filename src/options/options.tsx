import { useCallback, useEffect, useState } from "preact/hooks";
import { type Row, rowsOf } from "../catalogue/rows.ts";
import { changeSettings, type Settings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { speak } from "../ui/page.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { AddAccount } from "./add-account.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { TrackedAccounts } from "./tracked-accounts.tsx";

export interface OptionsProps {
  readonly catalogue: () => Promise<Store>;
  readonly browserLanguage: string;
  readonly onNews: (changed: () => void) => void;
  readonly announce: () => Promise<void>;
}

/** What a part of the options may do: change the store, and have every page show it. Failures are said at the top. */
export type Change = (step: (db: Store) => Promise<void>) => void;

interface Shown {
  readonly words: Words;
  readonly settings: Settings;
  readonly rows: readonly Row[];
}

/** The options: tracked accounts, language, and what is kept where. */
export function Options({ catalogue, browserLanguage, onNews, announce }: OptionsProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = useCallback((step: () => Promise<void>) => {
    step().then(
      () => setProblem(null),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  }, []);

  const read = useCallback(async () => {
    const db = await catalogue();
    const settings = await settingsOf(db);
    const words = wordsOf(languageOf(settings.language, browserLanguage), "options");
    speak(words.language, say(words, "options_title"));
    setShown({ words, settings, rows: await rowsOf(db, settings.period) });
  }, [catalogue, browserLanguage]);

  useEffect(() => {
    attempt(read);
    onNews(() => attempt(read));
  }, [attempt, read, onNews]);

  const change: Change = (step) =>
    attempt(async () => {
      await step(await catalogue());
      await read();
      await announce();
    });

  const words = shown?.words ?? wordsOf(languageOf("auto", browserLanguage), "options");
  return (
    <>
      <h1>{say(words, "options_title")}</h1>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "options_problem", { problem })}
        </p>
      )}
      {shown ? (
        <>
          <TrackedAccounts words={words} rows={shown.rows} change={change} />
          <AddAccount words={words} change={change} />
          <LanguageChoice
            words={words}
            chosen={shown.settings.language}
            choose={(language) => change(async (db) => void (await changeSettings(db, { language })))}
          />
        </>
      ) : null}
      <section>
        <h2>{say(words, "options_kept")}</h2>
        <p>{say(words, "options_kept_text")}</p>
      </section>
    </>
  );
}
