import { useCallback, useRef } from "preact/hooks";
import { fillStates } from "../catalogue/filling.ts";
import { type Row, rowsOf, type Trend, trendsOf } from "../catalogue/rows.ts";
import { safekeepingOf } from "../catalogue/safekeeping.ts";
import { nextTask } from "../collect/collector.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import type { AccountKey } from "../core/museum.ts";
import { type CollectorSettings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { FillState } from "../ui/fill-line.tsx";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak } from "../ui/page.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { Collecting } from "./collecting.tsx";
import { type TabAccount, tabAccountOf } from "./tab-account.ts";
import { ThisTab } from "./this-tab.tsx";
import { Tracked } from "./tracked.tsx";

/** Rows that fill the popup at its opening, and rows that follow whenever the end of them comes near. */
const FIRST_ROWS = 10;
const MORE_ROWS = 40;

export interface PopupProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  /** The address of the tab the popup was opened over; null when it may not be known. */
  readonly tabUrl: string | null;
  readonly openOptions: () => void;
  readonly openPage: (url: string) => void;
  /** Wakes the background, which reads what is queued. */
  readonly wake: () => Promise<void>;
  /** Vitrine's version and the browser's name for itself, for reports. */
  readonly client: string;
}

interface Shown {
  readonly words: Words;
  readonly rows: readonly Row[];
  /** Of the rows that are there. */
  readonly trends: ReadonlyMap<AccountKey, Trend>;
  readonly tab: TabAccount | null;
  readonly ledger: Ledger;
  readonly fills: readonly FillState[];
  readonly collector: CollectorSettings;
  readonly isBackupDue: boolean;
}

/** The popup: the current tab's museum, then the tracked ones. */
export function Popup({ browserLanguage, tabUrl, openOptions, openPage, wake, client, ...source }: PopupProps) {
  const there = useRef(FIRST_ROWS);
  const read = useCallback(
    async (db: Store): Promise<Shown> => {
      const settings = await settingsOf(db);
      const words = wordsOf(languageOf(settings.language, browserLanguage), "popup");
      speak(words.language, say(words, "popup_title"));
      const tab = tabUrl === null ? null : await tabAccountOf(db, tabUrl);
      const [rows, ledger] = await Promise.all([rowsOf(db), ledgerOf(db)]);
      const trends = await trendsOf(db, rows.slice(0, there.current), settings.period);
      const fills = await fillStates(db, words.language, Date.now());
      const { isDue } = await safekeepingOf(db, Date.now());
      return { words, rows, trends, tab, ledger, fills, collector: settings.collector, isBackupDue: isDue };
    },
    [browserLanguage, tabUrl],
  );
  const { shown, problem, change, look } = useLive(source, read);
  const more = useCallback(() => {
    there.current += MORE_ROWS;
    look();
  }, [look]);
  const tabMuseum = shown?.tab?.kind === "known" ? shown.tab.museum.id : shown?.rows[0]?.museum.id;
  const reportPage = tabMuseum === undefined ? "report.html" : `report.html?museum=${tabMuseum}`;
  const comparePage = shown?.tab?.kind === "known" ? `compare.html?near=${shown.tab.museum.id}` : "compare.html";
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
        <Tracked words={words} rows={shown.rows} trends={shown.trends} more={more} openPage={openPage} />
      ) : (
        <div class="empty" />
      )}
      {shown && (shown.rows.length > 0 || nextTask(shown.ledger.collector) !== null) ? (
        <Collecting
          words={words}
          ledger={shown.ledger}
          fills={shown.fills}
          settings={shown.collector}
          nowMs={Date.now()}
          change={change}
          wake={wake}
          client={client}
        />
      ) : null}
      {shown?.isBackupDue ? (
        <section class="reminder">
          <p>{say(words, "backup_due")}</p>
          <button type="button" onClick={openOptions}>
            {say(words, "popup_backup")}
          </button>
        </section>
      ) : null}
      <footer>
        <span class="soft">{say(words, "nothing_leaves")}</span>
        <button type="button" onClick={() => openPage(comparePage)}>
          {say(words, "open_compare")}
        </button>
        <button type="button" onClick={() => openPage(reportPage)}>
          {say(words, "open_report")}
        </button>
        <button type="button" onClick={openOptions}>
          {say(words, "popup_options")}
        </button>
      </footer>
    </>
  );
}
