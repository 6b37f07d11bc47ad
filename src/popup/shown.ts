import { type BackupTrouble, troubleOf } from "../backup/schedule.ts";
import { arranged, setsAmong, within } from "../catalogue/arranging.ts";
import { fillStates } from "../catalogue/filling.ts";
import { moversAmong, type NamedMovers } from "../catalogue/movers.ts";
import { type NewsItem, newsOf } from "../catalogue/news.ts";
import { type Listed, listOf, type Row, rowsOf, type Trend, trendsOf } from "../catalogue/rows.ts";
import { type Sector, sectorOf } from "../catalogue/sector.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import type { Account, AccountKey } from "../core/museum.ts";
import type { Label, PeerSet } from "../core/peers.ts";
import type { Language } from "../core/texts.ts";
import { trackedAccounts } from "../store/accounts.ts";
import { automaticBackupOf } from "../store/automatic-backup.ts";
import { isBackupDue, lastBackup } from "../store/backed-up.ts";
import { labelsOf } from "../store/labels.ts";
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
    readGround(db).then((ground) => readSpoken(db, ground, view, around.browserLanguage)),
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

/** What is told from, and how: all at once, for each reading waits for the browser's answer. */
interface Ground {
  readonly settings: Settings;
  readonly tracked: readonly Account[];
  readonly sector: Sector;
  readonly labels: readonly Label[];
}

async function readGround(db: Store): Promise<Ground> {
  const [settings, tracked, sector, labels] = await Promise.all([
    settingsOf(db),
    trackedAccounts(db),
    sectorOf(db),
    labelsOf(db),
  ]);
  return { settings, tracked, sector, labels };
}

/** What is read with the settings known, and the page in their language and theme. */
async function readSpoken(db: Store, ground: Ground, view: View, browserLanguage: string) {
  const { settings } = ground;
  const language = languageOf(settings.language, browserLanguage);
  const words = wordsOf(language, "popup");
  speak(language, say(words, "popup_title"));
  wear(settings.theme);
  const [list, fills, news] = await Promise.all([
    readList(db, ground, view, language),
    fillStates(db, language, Date.now()),
    newsOf(db, wordsOf(language, "alert")),
  ]);
  return { words, settings, news, fills, ...list };
}

type List = Pick<Shown, "listed" | "found" | "set" | "sets" | "rows" | "trends" | "movers">;

async function readList(
  db: Store,
  { settings, tracked, sector, labels }: Ground,
  view: View,
  language: Language,
): Promise<List> {
  const { order, period, movers } = settings;
  const listed = listOf(tracked, sector);
  const sets = setsAmong(sector, labels, listed);
  const set = setWithId(sets, view.set);
  const members = within(sector, listed, set);
  const found = await arranged(db, sector, members, { text: view.text, set, order, period, language });
  const some = found.slice(0, view.rows);
  const [rows, trends, moved] = await Promise.all([
    rowsOf(db, sector, some, set),
    trendsOf(db, sector, some, period),
    movers && listed.length > 1 ? moversAmong(db, sector, members, period) : null,
  ]);
  return { listed, found, set, sets, rows, trends, movers: moved };
}
