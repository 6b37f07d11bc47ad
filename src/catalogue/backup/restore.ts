import { type Identities, identitiesOf } from "../../core/identities.ts";
import type { AccountKey, Museum } from "../../core/museum.ts";
import { mergeEntries, mergeLabels, mergeMuseums, sortedOnce } from "../../core/union.ts";
import { MUSEUMS } from "../../directory/museums.ts";
import { DISMISSED, readDismissed } from "../../store/dismissed.ts";
import { forgetPeers } from "../../store/peers.ts";
import { addListed, keepPost } from "../../store/posts.ts";
import { SETTINGS } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import type { Contents } from "./contents.ts";
import { release } from "./release.ts";
import { restoreAccounts } from "./restore-accounts.ts";
import { restoreYears } from "./restore-years.ts";
import { addTally, type Fate, fateOfRecord, NO_OUTCOME, type Outcome, tallyOf } from "./tally.ts";
import { everything, type Restoring } from "./transaction.ts";

/** Records between two words about how far it is. */
const STRIDE = 200;
/** Years of accounts that are written together: what is kept ready of a day is then written once for all of them. */
const YEARS_AT_ONCE = 2_500;

/** How a restore is followed, and stopped: before its end nothing was written. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Merges what a backup holds into the store, in one transaction: all of it or nothing. The union is the same whichever of
 * two files comes first; only settings are the reader's own, and stand once anything was set. Tells what became of it.
 */
export function restore(db: Store, contents: Contents, watch: Watch = {}): Promise<Outcome> {
  return everything(db, "keep", (tx) => merge(tx, contents, watch));
}

/** What a restore would do: it is done, and taken back. */
export function rehearse(db: Store, contents: Contents, watch: Watch = {}): Promise<Outcome> {
  return everything(db, "take back", (tx) => merge(tx, contents, watch));
}

async function merge(tx: Restoring, contents: Contents, { signal, progress }: Watch): Promise<Outcome> {
  const present = await tx.objectStore("accounts").getAll();
  const identities = identitiesOf([...present, ...contents.accounts]);
  let outcome = await restoreFew(tx, contents, identities);
  const all = contents.series.length + contents.posts.length;
  let done = 0;
  const step = () => {
    signal?.throwIfAborted();
    if (done++ % STRIDE === 0) progress?.(done, all);
  };
  for (let from = 0; from < contents.series.length; from += YEARS_AT_ONCE) {
    const some = contents.series.slice(from, from + YEARS_AT_ONCE);
    for (const _year of some) step();
    const own = some.map((year) => ({ ...year, account: identities.keyOf(year.account) }));
    outcome = addTally(outcome, "days", await restoreYears(tx, own));
  }
  for (const post of contents.posts) {
    step();
    const own = { ...post, account: identities.keyOf(post.account) };
    const key: [AccountKey, typeof own.day, string] = [own.account, own.day, own.mid];
    const before = await tx.objectStore("posts").get(key);
    await keepPost(tx, own);
    const now = await tx.objectStore("posts").get(key);
    outcome = addTally(
      outcome,
      "posts",
      tallyOf([own], () => fateOfRecord(before, now)),
    );
  }
  for (const listed of contents.listed) await addListed(tx, { ...listed, account: identities.keyOf(listed.account) });
  await release(tx, contents, identities);
  return outcome;
}

/** All that there is little of. Museums before their accounts, and accounts before what is said of them. */
async function restoreFew(tx: Restoring, contents: Contents, identities: Identities): Promise<Outcome> {
  const { keyOf, museumOf } = identities;
  const entries = contents.entries.map((entry) => ({
    ...entry,
    museum: museumOf(entry.museum),
    ...(entry.kind === "followers" ? { account: keyOf(entry.account) } : {}),
  }));
  const labels = contents.labels.map(({ name, museums }) => ({ name, museums: sortedOnce(museums.map(museumOf)) }));
  const museums = await union(tx.objectStore("museums"), contents.museums, ({ id }) => id, mergeMuseum);
  const accounts = await restoreAccounts(tx, contents.accounts, identities);
  await forgetPeers(tx);
  await restoreMeta(tx, contents);
  return {
    ...NO_OUTCOME,
    museums,
    accounts,
    labels: await union(tx.objectStore("labels"), labels, ({ name }) => name, mergeLabels),
    entries: await union(tx.objectStore("entries"), entries, ({ id }) => id, mergeEntries),
  };
}

const BUILT_IN = new Map(MUSEUMS.map((museum) => [museum.id, museum]));

/** Of a museum of its directory this Vitrine says what it says: the file may be of another version, or of no Vitrine. */
function mergeMuseum(present: Museum, told: Museum): Museum {
  return BUILT_IN.get(present.id) ?? mergeMuseums(present, told);
}

async function restoreMeta(tx: Restoring, { dismissed, settings: [settings] }: Contents): Promise<void> {
  const meta = tx.objectStore("meta");
  const all = sortedOnce([...readDismissed(await meta.get(DISMISSED)), ...dismissed]);
  if (all.length > 0) await meta.put(all, DISMISSED);
  if (settings && (await meta.get(SETTINGS)) === undefined) await meta.put(settings, SETTINGS);
}

interface Shelf<Key, Value> {
  get(key: Key): Promise<Value | undefined>;
  put(value: Value): Promise<unknown>;
}

/** Each record merged with the one of its key, if there is one. */
async function union<Key, Value>(
  shelf: Shelf<Key, Value>,
  records: readonly Value[],
  keyOf: (record: Value) => Key,
  merge: (a: Value, b: Value) => Value,
) {
  const fates: Fate[] = [];
  for (const record of records) {
    const present = await shelf.get(keyOf(record));
    const merged = present ? merge(present, record) : record;
    await shelf.put(merged);
    fates.push(fateOfRecord(present, merged));
  }
  return tallyOf(fates, (fate) => fate);
}
