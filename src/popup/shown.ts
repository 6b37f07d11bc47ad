import { type BackupTrouble, troubleOf } from "../backup/schedule.ts";
import { arranged, setsAmong, within } from "../catalogue/arranging.ts";
import { fillStates } from "../catalogue/filling.ts";
import { moversAmong, type NamedMovers } from "../catalogue/movers.ts";
import { type NewsItem, newsOf } from "../catalogue/news.ts";
import { type Listed, listOf, type Row, rowsOf, type Trend, trendsOf } from "../catalogue/rows.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import type { AccountKey } from "../core/museum.ts";
import type { PeerSet } from "../core/peers.ts";
import { automaticBackupOf } from "../store/automatic-backup.ts";
import { isBackupDue, lastBackup } from "../store/backed-up.ts";
import { countQuarantined } from "../store/quarantine/quarantined.ts";
import { type Settings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { FillState } from "../ui/fill-line.tsx";
import { wordsOf } from "../ui/languages.ts";
import { speak, wear } from "../ui/page.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { setWithId } from "./set-id.ts";
import { type TabAccount, tabAccountOf } from "./tab-account.ts";

/** What the reader looks at while the popup is open. */
export interface View {
  /** What was typed to find some museums. */
  readonly text: string;
  /** The peer set picked, by its id; empty: everybody. */
  readonly set: string;
  /** How many rows are wanted. */
  readonly rows: number;
}

/** What the popup knows of the browser. */
export interface Surroundings {
  readonly browserLanguage: string;
  /** The address of the tab the popup was opened over, once the browser tells it; null when it may not be known. */
  readonly tabUrl: Promise<string | null>;
  /** Whether the permission for automatic backups stands. */
  readonly maySave: () => Promise<boolean>;
}

export interface Shown {
  readonly words: Words;
  readonly settings: Settings;
  readonly news: readonly NewsItem[];
  /** All tracked accounts, the most followed first. */
  readonly listed: readonly Listed[];
  /** Those of them that are looked at, in their order. */
  readonly found: readonly Listed[];
  /** The view they were found by. */
  readonly view: View;
  /** The set of the view; null: everybody. */
  readonly set: PeerSet | null;
  readonly sets: readonly PeerSet[];
  /** The rows that are there: the first of those found. */
  readonly rows: readonly Row[];
  readonly trends: ReadonlyMap<AccountKey, Trend>;
  /** null while they are folded. */
  readonly movers: NamedMovers | null;
  readonly tab: TabAccount | null;
  readonly ledger: Ledger;
  readonly fills: readonly FillState[];
  readonly isBackupDue: boolean;
  readonly backupTrouble: BackupTrouble | null;
  /** Records that were set aside. */
  readonly broken: number;
}

/** Reads what the popup shows. */
export async function readShown(db: Store, view: View, around: Surroundings): Promise<Shown> {
  const now = Date.now();
  const [settings, listed, ledger, tab, backedUp, automatic, broken] = await Promise.all([
    settingsOf(db),
    listOf(db),
    ledgerOf(db),
    around.tabUrl.then((url) => (url === null ? null : tabAccountOf(db, url))),
    lastBackup(db),
    automaticBackupOf(db),
    countQuarantined(db),
  ]);
  const language = languageOf(settings.language, around.browserLanguage);
  const words = wordsOf(language, "popup");
  speak(language, say(words, "popup_title"));
  wear(settings.theme);
  const [list, fills, news] = await Promise.all([
    readList(db, view, listed, settings, words),
    fillStates(db, language, now),
    newsOf(db, wordsOf(language, "alert")),
  ]);
  const tracked = listed.map(({ account }) => account);
  const backupTrouble = troubleOf(automatic, await around.maySave());
  const isDue = isBackupDue(backedUp, tracked, now);
  return {
    words,
    settings,
    news,
    listed,
    view,
    ...list,
    tab,
    ledger,
    fills,
    isBackupDue: isDue,
    backupTrouble,
    broken,
  };
}

type List = Pick<Shown, "found" | "set" | "sets" | "rows" | "trends" | "movers">;

async function readList(
  db: Store,
  view: View,
  listed: readonly Listed[],
  { order, period, movers }: Settings,
  words: Words,
): Promise<List> {
  const sets = await setsAmong(db, listed);
  const set = setWithId(sets, view.set);
  const members = await within(db, listed, set);
  const found = await arranged(db, members, { text: view.text, set, order, period, language: words.language });
  const some = found.slice(0, view.rows);
  const [rows, trends, moved] = await Promise.all([
    rowsOf(db, some, set),
    trendsOf(db, some, period),
    movers && listed.length > 1 ? moversAmong(db, members, period) : null,
  ]);
  return { found, set, sets, rows, trends, movers: moved };
}
