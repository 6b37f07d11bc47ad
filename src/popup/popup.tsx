import { useCallback, useEffect, useState } from "preact/hooks";
import { type Row, rowsOf } from "../catalogue/rows.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { speak } from "../ui/page.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { MuseumRow } from "./museum-row.tsx";
import { type TabAccount, tabAccountOf } from "./tab-account.ts";
import { ThisTab } from "./this-tab.tsx";

export interface PopupProps {
  readonly catalogue: () => Promise<Store>;
  readonly browserLanguage: string;
  /** The address of the tab the popup was opened over; null when it may not be known. */
  readonly tabUrl: string | null;
  readonly onNews: (changed: () => void) => void;
  readonly announce: () => Promise<void>;
  readonly openOptions: () => void;
  readonly openPage: (url: string) => void;
}

interface Shown {
  readonly words: Words;
  readonly rows: readonly Row[];
  readonly tab: TabAccount | null;
}

/** The popup: the current tab's museum, then the tracked ones. */
export function Popup(props: PopupProps) {
  const { catalogue, browserLanguage, tabUrl, onNews, announce } = props;
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
    const words = wordsOf(languageOf(settings.language, browserLanguage), "popup");
    speak(words.language, say(words, "popup_title"));
    setShown({
      words,
      rows: await rowsOf(db, settings.period),
      tab: tabUrl === null ? null : await tabAccountOf(db, tabUrl),
    });
  }, [catalogue, browserLanguage, tabUrl]);

  useEffect(() => {
    attempt(read);
    onNews(() => attempt(read));
  }, [attempt, read, onNews]);

  const change = (step: (db: Store) => Promise<unknown>) =>
    attempt(async () => {
      await step(await catalogue());
      await read();
      await announce();
    });

  const words = shown?.words ?? wordsOf(languageOf("auto", browserLanguage), "popup");
  return (
    <>
      <h1 class="hidden-text">{say(words, "popup_title")}</h1>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "popup_problem", { problem })}
        </p>
      )}
      {shown?.tab ? <ThisTab words={words} tab={shown.tab} change={change} /> : null}
      {shown ? (
        <Tracked words={words} rows={shown.rows} openPage={props.openPage} />
      ) : (
        <p class="soft empty">{say(words, "popup_loading")}</p>
      )}
      <footer>
        <span class="soft">{say(words, "nothing_leaves")}</span>
        <button type="button" onClick={props.openOptions}>
          {say(words, "popup_options")}
        </button>
      </footer>
    </>
  );
}

function Tracked({ words, rows, openPage }: { words: Words; rows: readonly Row[]; openPage: (url: string) => void }) {
  if (rows.length === 0) {
    return (
      <section class="empty">
        <p>{say(words, "popup_empty")}</p>
        <p class="soft">{say(words, "popup_empty_do")}</p>
        <button type="button" onClick={() => openPage("https://weibo.com/u/5549047567")}>
          {say(words, "popup_open_louvre")}
        </button>
      </section>
    );
  }
  return (
    <section class="tracked" aria-label={say(words, "popup_tracked")}>
      <h2>{say(words, "popup_tracked")}</h2>
      <ul>
        {rows.map((row) => (
          <MuseumRow key={row.account.key} words={words} row={row} openPage={openPage} />
        ))}
      </ul>
    </section>
  );
}
