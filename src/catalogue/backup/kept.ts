import { mergeListed } from "../../core/listed.ts";
import { inFull, type PackedYear, pack, unpack } from "../../core/series.ts";
import { mergeLabels, sortedOnce } from "../../core/union.ts";
import { DISMISSED, readDismissed } from "../../store/dismissed.ts";
import { readSettings, SETTINGS } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import type { Noun } from "./contents.ts";

type Line = readonly [noun: Noun, record: unknown];

/** Records that are read at once: few enough that the page answers between two readings. */
const PAGE = 100;

/**
 * Everything that the reader keeps, in one order that depends on nothing else: a store that is filled from these lines
 * gives the same lines. The directory's own figures are in every Vitrine and stay out, as does what the collector has yet
 * to do. It is read by pages, and may be written to meanwhile, which a backup does not mind: but when an account was found
 * to be another one its history may have moved past the reading, so that is refused by throwing. What is broken, and what
 * is in quarantine, stays out: a backup holds only what can be restored.
 */
export async function* keptLines(db: Store): AsyncGenerator<Line> {
  // Of those that can be read: a broken one goes into the quarantine meanwhile.
  const before = (await db.getAll("accounts")).map(({ key }) => key);
  yield* few(db);
  for await (const packed of pages(db, "series")) {
    const own = withoutPublished(packed);
    if (own) yield ["series", inFull(own)];
  }
  for await (const post of pages(db, "posts")) yield ["post", post];
  for await (const listed of pages(db, "listed")) yield ["listed", mergeListed(listed, listed)];
  const after = await db.getAllKeys("accounts");
  if (before.some((key) => !after.includes(key))) {
    throw new Error("An account changed while it was being read. Make the backup again.");
  }
}

/** What there is little of, as it stands at one instant. */
async function* few(db: Store): AsyncGenerator<Line> {
  const tx = db.transaction(["museums", "accounts", "labels", "entries", "meta"]);
  const [museums, accounts, labels, entries, settings, dismissed] = await Promise.all([
    tx.objectStore("museums").getAll(),
    tx.objectStore("accounts").getAll(),
    tx.objectStore("labels").getAll(),
    tx.objectStore("entries").getAll(),
    tx.objectStore("meta").get(SETTINGS),
    tx.objectStore("meta").get(DISMISSED),
  ]);
  if (settings !== undefined) yield ["settings", readSettings(settings)];
  for (const museum of museums) yield ["museum", museum];
  for (const account of accounts) yield ["account", account];
  for (const label of labels) yield ["label", mergeLabels(label, label)];
  for (const entry of entries) yield ["entry", entry];
  for (const uid of sortedOnce(readDismissed(dismissed))) yield ["dismissed", uid];
}

async function* pages<Name extends "series" | "posts" | "listed">(db: Store, name: Name) {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const tx = db.transaction(name);
    const [keys, records] = await Promise.all([tx.store.getAllKeys(after, PAGE), tx.store.getAll(after, PAGE)]);
    yield* records;
    const last = keys.at(-1);
    if (last === undefined || keys.length < PAGE) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** A year without what publications told of it; null when they told all of it. */
function withoutPublished(packed: PackedYear): PackedYear | null {
  if (packed.sources.every(({ kind }) => kind !== "publication")) return packed;
  const own = unpack(packed).filter(({ source }) => source.kind !== "publication");
  return own.length === 0 ? null : pack(packed.account, packed.year, own);
}
