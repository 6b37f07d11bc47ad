import { type Entry, type EntryId, type EntryKind, type FollowersEntry, snapshotOfEntry } from "../core/entry.ts";
import { type AccountKey, blankAccount, type MuseumId, PLATFORMS, provisionalKey } from "../core/museum.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { Store, StoreName, Writing } from "./store.ts";
import { write } from "./write.ts";

type WritesEntries = Writing<["entries", ...StoreName[]]>;

/** Everything that the reader entered by hand for a museum. */
export function entriesOf(db: Store, museum: MuseumId): Promise<Entry[]> {
  return db.getAllFromIndex("entries", "museum", museum);
}

export function allEntries(db: Store): Promise<Entry[]> {
  return db.getAll("entries");
}

export function entriesOfKind(db: Store, kind: EntryKind): Promise<Entry[]> {
  return db.getAllFromIndex("entries", "kind", kind);
}

/** Keeps an entry, or its new form in place of the old. */
export async function keepEntry(db: Store, entry: Entry): Promise<void> {
  await write(db, ["entries", "accounts"], async (tx) => {
    if (entry.kind === "followers") await provideAccount(tx, entry);
    await tx.objectStore("entries").put(entry);
  });
}

/** Removes an entry; gives it back, so that it can be kept again. null when it was gone already. */
export function removeEntry(db: Store, id: EntryId): Promise<Entry | null> {
  return write(db, ["entries"], async (tx) => {
    const entries = tx.objectStore("entries");
    const entry = await entries.get(id);
    await entries.delete(id);
    return entry ?? null;
  });
}

/** Entered followers of one account, as snapshots. */
export async function enteredSnapshots(db: Store, account: AccountKey): Promise<Snapshot[]> {
  return (await db.getAllFromIndex("entries", "account", account)).flatMap(snapshotsIn);
}

/** Entered followers of every account. */
export async function allEnteredSnapshots(db: Store): Promise<Map<AccountKey, Snapshot[]>> {
  const byAccount = new Map<AccountKey, Snapshot[]>();
  for (const entry of await entriesOfKind(db, "followers")) {
    if (entry.kind !== "followers") continue;
    byAccount.set(entry.account, [...(byAccount.get(entry.account) ?? []), snapshotOfEntry(entry)]);
  }
  return byAccount;
}

/**
 * Entries follow their account to another key, and to another museum. The account's own are found by its key: another
 * account of the museum may have taken them to theirs already.
 */
export async function moveEntries(
  tx: WritesEntries,
  from: { readonly key: AccountKey; readonly museum: MuseumId },
  to: { readonly key: AccountKey; readonly museum: MuseumId },
): Promise<void> {
  const store = tx.objectStore("entries");
  for (const entry of await store.index("museum").getAll(from.museum)) {
    await store.put({ ...entry, museum: to.museum });
  }
  for (const entry of await store.index("account").getAll(from.key)) {
    if (entry.kind === "followers") await store.put({ ...entry, museum: to.museum, account: to.key });
  }
}

function snapshotsIn(entry: Entry): Snapshot[] {
  return entry.kind === "followers" ? [snapshotOfEntry(entry)] : [];
}

/** An account that nobody listed is known from its first figure on. */
async function provideAccount(
  tx: Writing<["entries", "accounts"]>,
  { account, museum }: FollowersEntry,
): Promise<void> {
  const accounts = tx.objectStore("accounts");
  const platform = PLATFORMS.find((one) => account === provisionalKey(one, museum));
  if (!platform || (await accounts.get(account))) return;
  await accounts.put(blankAccount(platform, museum));
}
