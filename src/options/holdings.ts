import { type CaseHidden, hiddenCases } from "../catalogue/hidden-cases.ts";
import { museumsWithAccounts } from "../catalogue/museums.ts";
import { listOf } from "../catalogue/rows.ts";
import { type Safekeeping, safekeepingOf } from "../catalogue/safekeeping.ts";
import { sectorOf } from "../catalogue/sector.ts";
import { type SetAside, setAsideOf } from "../catalogue/set-aside.ts";
import type { Entry } from "../core/entry.ts";
import type { Account, Museum, MuseumId } from "../core/museum.ts";
import type { Label } from "../core/peers.ts";
import type { Language } from "../core/texts.ts";
import { trackedAccounts } from "../store/accounts.ts";
import { allEntries } from "../store/entries.ts";
import { labelsOf } from "../store/labels.ts";
import type { Settings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { accountsOnWeChat } from "../store/wechat.ts";
import { rowsWith, type TrackedRow } from "./accounts/tracked-list.ts";

/** What the options show of the store. */
export interface Holdings {
  /** All tracked accounts. */
  readonly rows: readonly TrackedRow[];
  readonly tracked: ReadonlySet<MuseumId>;
  /** Those that have an account. */
  readonly museums: readonly Museum[];
  /** The museums' accounts on WeChat. */
  readonly onWeChat: ReadonlyMap<MuseumId, Account>;
  readonly labels: readonly Label[];
  readonly entries: readonly Entry[];
  readonly kept: Safekeeping;
  readonly broken: readonly SetAside[];
  readonly hiddenCases: readonly CaseHidden[];
}

/** Reads what the options show; what is broken is named in a language. */
export async function holdingsOf(db: Store, language: Language, settings: Settings, nowMs: number): Promise<Holdings> {
  const [accounts, sector, museums, onWeChat, labels, entries, kept, broken, hidden] = await Promise.all([
    trackedAccounts(db),
    sectorOf(db),
    museumsWithAccounts(db),
    accountsOnWeChat(db),
    labelsOf(db),
    allEntries(db),
    safekeepingOf(db, nowMs),
    setAsideOf(db, language),
    hiddenCases(db, settings),
  ]);
  const rows = rowsWith(listOf(accounts, sector), museums, onWeChat);
  const tracked = new Set(rows.map(({ museum }) => museum.id));
  return { rows, tracked, museums, onWeChat, labels, entries, kept, broken, hiddenCases: hidden };
}
