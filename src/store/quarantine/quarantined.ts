import type { Store, StoreName } from "../store.ts";
import type { Conservator } from "./conservator.ts";
import type { Finding, Flaw } from "./flaw.ts";

/** A broken record, out of the way of all others until it is forgotten, or a backup brings a whole one again. */
export interface Quarantined {
  readonly id?: number;
  readonly store: StoreName;
  /** Its key in that store. */
  readonly key: IDBValidKey;
  /** As it was found; missing where the browser cannot read it. */
  readonly value?: unknown;
  readonly flaw: Flaw;
  /** ms. */
  readonly foundAtMs: number;
}

const conservators = new WeakMap<Store, Conservator>();

/** Whose broken records are set aside by whom. */
export function entrust(db: Store, conservator: Conservator): void {
  conservators.set(db, conservator);
}

/** All that is in quarantine, in the order it was found. What was met a moment ago may be on its way: see `settled`. */
export function quarantined(db: Store): Promise<Quarantined[]> {
  return db.getAll("quarantine");
}

/** How many records are in quarantine. */
export function countQuarantined(db: Store): Promise<number> {
  return db.count("quarantine");
}

/** Is over once what was met in this context has been set aside, and what depends on it made anew. */
export async function settled(db: Store): Promise<void> {
  await conservatorOf(db).settled();
}

/** Sets records aside that somebody found broken who looked closer than readers do. */
export async function quarantine(db: Store, findings: readonly Finding[]): Promise<void> {
  await conservatorOf(db).now(findings);
}

/** Forgets what is in quarantine for good. */
export async function forgetQuarantined(db: Store, ids: readonly number[]): Promise<void> {
  const tx = db.transaction("quarantine", "readwrite");
  for (const id of ids) await tx.store.delete(id);
  await tx.done;
}

function conservatorOf(db: Store): Conservator {
  const conservator = conservators.get(db);
  if (!conservator) throw new Error("This store was not opened by openStore");
  return conservator;
}
