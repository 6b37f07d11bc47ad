import { type BackupTrouble, troubleOf } from "../backup/schedule.ts";
import { arranged, setsAmong, within } from "../catalogue/arranging.ts";
import { fillStates } from "../catalogue/filling.ts";
import { moversAmong, type NamedMovers } from "../catalogue/movers.ts";
import { type NewsItem, newsOf } from "../catalogue/news.ts";
import { type Listed, listOf, type Row, rowsOf, type Trend, trendsOf } from "../catalogue/rows.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import type { AccountKey } from "../core/museum.ts";
import type { PeerSet } from "../core/peers.ts";
import type { Language } from "../core/texts.ts";
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
  // Nothing waits for what it does not need: the list not for the browser, above all, which is slow to tell its tab.
  const [list, tab, ledger, backedUp, automatic, maySave, broken] = await Promise.all([
    Promise.all([settingsOf(db), listOf(db)]).then(([settings, listed]) =>
      readSpoken(db, view, languageOf(settings.language, around.browserLanguage), settings, listed),
    ),
    around.tabUrl.then((url) => (url === null ? null : tabAccountOf(db, url))),
    ledgerOf(db),
    lastBackup(db),
    automaticBackupOf(db),
    around.maySave(),
    countQuarantined(db),
  ]);
  const tracked = list.listed.map(({ account }) => account);
  return {
    ...list,
    view,
    tab,
    ledger,
    isBackupDue: isBackupDue(backedUp, tracked, now),
    backupTrouble: troubleOf(automatic, maySave),
    broken,
  };
}

/** What is read with the settings known, and the page in their language and theme. */
async function readSpoken(db: Store, view: View, language: Language, settings: Settings, listed: readonly Listed[]) {
  const words = wordsOf(language, "popup");
  speak(language, say(words, "popup_title"));
  wear(settings.theme);
  const [list, fills, news] = await Promise.all([
    readList(db, view, language, settings, listed),
    fillStates(db, language, Date.now()),
    newsOf(db, wordsOf(language, "alert")),
  ]);
  return { words, settings, listed, news, fills, ...list };
}

type List = Pick<Shown, "found" | "set" | "sets" | "rows" | "trends" | "movers">;

async function readList(
  db: Store,
  view: View,
  language: Language,
  { order, period, movers }: Settings,
  listed: readonly Listed[],
): Promise<List> {
  const sets = await setsAmong(db, listed);
  const set = setWithId(sets, view.set);
  const members = await within(db, listed, set);
  const found = await arranged(db, members, { text: view.text, set, order, period, language });
  const some = found.slice(0, view.rows);
  const [rows, trends, moved] = await Promise.all([
    rowsOf(db, some, set),
    trendsOf(db, some, period),
    movers && listed.length > 1 ? moversAmong(db, members, period) : null,
  ]);
  return { found, set, sets, rows, trends, movers: moved };
}
