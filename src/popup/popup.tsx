import { useCallback, useRef } from "preact/hooks";
import { type BackupTrouble, troubleOf } from "../backup/schedule.ts";
import { fillStates } from "../catalogue/filling.ts";
import { type Listed, listOf, type Row, rowsOf, type Trend, trendsOf } from "../catalogue/rows.ts";
import { nextTask } from "../collect/collector.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import type { AccountKey } from "../core/museum.ts";
import { automaticBackupOf } from "../store/automatic-backup.ts";
import { isBackupDue, lastBackup } from "../store/backed-up.ts";
import { countQuarantined } from "../store/quarantine/quarantined.ts";
import { type CollectorSettings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { FillState } from "../ui/fill-line.tsx";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak, wear } from "../ui/page.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, say, sayPlural, type Words } from "../ui/words.ts";
import { Collecting } from "./collecting.tsx";
import { Reminder } from "./reminder.tsx";
import { type TabAccount, tabAccountOf } from "./tab-account.ts";
import { ThisTab } from "./this-tab.tsx";
import { Tracked } from "./tracked.tsx";

/** Rows that fill the popup at its opening, and rows that follow whenever the end of them comes near. */
const FIRST_ROWS = 10;
const MORE_ROWS = 40;

export interface PopupProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  /** The address of the tab the popup was opened over, once the browser tells it; null when it may not be known. */
  readonly tabUrl: Promise<string | null>;
  readonly openOptions: () => void;
  readonly openPage: (url: string) => void;
  /** Wakes the background, which reads what is queued. */
  readonly wake: () => Promise<void>;
  /** Vitrine's version and the browser's name for itself, for reports. */
  readonly client: string;
  /** Whether the permission for automatic backups stands. */
  readonly maySave: () => Promise<boolean>;
}

interface Shown {
  readonly words: Words;
  /** All tracked accounts. */
  readonly listed: readonly Listed[];
  /** The rows that are there: those of the first of them. */
  readonly rows: readonly Row[];
  readonly trends: ReadonlyMap<AccountKey, Trend>;
  readonly tab: TabAccount | null;
  readonly ledger: Ledger;
  readonly fills: readonly FillState[];
  readonly collector: CollectorSettings;
  readonly isBackupDue: boolean;
  readonly backupTrouble: BackupTrouble | null;
  /** Records that were set aside. */
  readonly broken: number;
}

/** The popup: the current tab's museum, then the tracked ones. */
export function Popup({
  browserLanguage,
  tabUrl,
  openOptions,
  openPage,
  wake,
  client,
  maySave,
  ...source
}: PopupProps) {
  const there = useRef(FIRST_ROWS);
  const read = useCallback(
    async (db: Store): Promise<Shown> => {
      const now = Date.now();
      const [settings, listed, ledger, tab, backedUp, automatic, broken] = await Promise.all([
        settingsOf(db),
        listOf(db),
        ledgerOf(db),
        tabUrl.then((url) => (url === null ? null : tabAccountOf(db, url))),
        lastBackup(db),
        automaticBackupOf(db),
        countQuarantined(db),
      ]);
      const words = wordsOf(languageOf(settings.language, browserLanguage), "popup");
      speak(words.language, say(words, "popup_title"));
      wear(settings.theme);
      const some = listed.slice(0, there.current);
      const [rows, trends, fills] = await Promise.all([
        rowsOf(db, some),
        trendsOf(db, some, settings.period),
        fillStates(db, words.language, now),
      ]);
      const tracked = listed.map(({ account }) => account);
      const isDue = isBackupDue(backedUp, tracked, now);
      const backupTrouble = troubleOf(automatic, await maySave());
      const { collector } = settings;
      return { words, listed, rows, trends, tab, ledger, fills, collector, isBackupDue: isDue, backupTrouble, broken };
    },
    [browserLanguage, tabUrl, maySave],
  );
  const { shown, problem, change, look } = useLive(source, read);
  const more = useCallback(() => {
    there.current += MORE_ROWS;
    look();
  }, [look]);
  const tabMuseum = shown?.tab?.kind === "known" ? shown.tab.museum.id : shown?.listed[0]?.account.museum;
  const reportPage = tabMuseum === undefined ? "report.html" : `report.html?museum=${tabMuseum}`;
  const comparePage = shown?.tab?.kind === "known" ? `compare.html?near=${shown.tab.museum.id}` : "compare.html";
  const words = shown?.words ?? wordsOf(languageOf("auto", browserLanguage), "popup");
  return (
    <>
      <h1 class="hidden-text">{say(words, "popup_title")}</h1>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "popup_problem", { problem: problemText(words, problem) })}
        </p>
      )}
      {shown?.tab ? <ThisTab words={words} tab={shown.tab} change={change} /> : null}
      {shown ? (
        <Tracked
          words={words}
          rows={shown.rows}
          of={shown.listed.length}
          trends={shown.trends}
          more={more}
          openPage={openPage}
        />
      ) : (
        <div class="empty" />
      )}
      {shown && (shown.listed.length > 0 || nextTask(shown.ledger.collector) !== null) ? (
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
      {shown && shown.broken > 0 ? (
        <Reminder
          text={sayPlural(words, "popup_broken", shown.broken)}
          act={say(words, "popup_broken_show")}
          open={openOptions}
        />
      ) : null}
      {shown?.isBackupDue ? (
        <Reminder text={say(words, "backup_due")} act={say(words, "popup_backup")} open={openOptions} />
      ) : null}
      {shown?.backupTrouble ? (
        <Reminder
          text={say(words, `popup_automatic_${shown.backupTrouble}`)}
          act={say(words, "popup_automatic_see")}
          open={openOptions}
        />
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
