import { unwrap } from "idb";
import type { StoreName } from "../store.ts";
import { type Finding, UNREADABLE } from "./flaw.ts";
import { standInFor } from "./set-aside.ts";
import { flawOf } from "./sound.ts";

type Query = IDBValidKey | IDBKeyRange | null | undefined;

interface Cursor {
  readonly key: IDBValidKey;
  readonly value: unknown;
  continue(): Promise<Cursor | null>;
}

/** What is read from: an object store, or an index of one. */
export interface Shelf {
  get(key: IDBValidKey): Promise<unknown>;
  getAll(query?: Query, count?: number): Promise<unknown[]>;
  getAllKeys(query?: Query, count?: number): Promise<IDBValidKey[]>;
  openCursor(query?: Query, direction?: IDBCursorDirection): Promise<Cursor | null>;
}

/** Whose records are read, one by one where need be, and what is done about those that are broken. */
export interface Reader {
  readonly name: StoreName;
  readonly store: Pick<Shelf, "get">;
  readonly found: (findings: readonly Finding[]) => Promise<void>;
}

/** The record of a key; what stands for it where it is broken, if anything does. */
export async function readOne(reader: Reader, key: IDBValidKey): Promise<unknown> {
  const { name } = reader;
  const value = await readValue(reader, key);
  const flaw = value === CLOSED ? UNREADABLE : value === undefined ? null : flawOf(name, value, key);
  if (flaw === null) return value;
  await reader.found([{ store: name, key, value: value === CLOSED ? undefined : value, flaw }]);
  return standInFor(name, key);
}

/** All records of a range but the broken ones: the answer may be shorter than that of `getAllKeys`. */
export async function readAll(reader: Reader, shelf: Shelf, query: Query, count?: number): Promise<unknown[]> {
  const values = await tried(() => shelf.getAll(query, count));
  const hasOwnKeys = reader.name === "meta" || reader.name === "ready";
  if (values !== CLOSED && !hasOwnKeys && values.every((value) => flawOf(reader.name, value) === null)) return values;
  return sift(reader, await shelf.getAllKeys(query, count), values === CLOSED ? null : values);
}

/** The first record of a range that is not broken, with its cursor. */
export async function readFirst(reader: Reader, shelf: Shelf, query: Query, direction?: IDBCursorDirection) {
  const findings: Finding[] = [];
  let cursor = await tried(() => shelf.openCursor(query, direction));
  while (cursor !== CLOSED && cursor) {
    const { key, value } = cursor;
    const flaw = flawOf(reader.name, value, key);
    if (flaw === null) break;
    findings.push({ store: reader.name, key, value, flaw });
    const present: Cursor = cursor;
    cursor = await tried(() => present.continue());
  }
  if (cursor === CLOSED) {
    await sift(reader, await shelf.getAllKeys(query), null);
    return null;
  }
  if (findings.length > 0) await reader.found(findings);
  return cursor;
}

/** Looks at records one by one; `values` where they are read already. */
async function sift(reader: Reader, keys: readonly IDBValidKey[], values: readonly unknown[] | null) {
  const { name } = reader;
  const sound: unknown[] = [];
  const findings: Finding[] = [];
  for (const [i, key] of keys.entries()) {
    const value = values ? values[i] : await readValue(reader, key);
    const flaw = value === CLOSED ? UNREADABLE : flawOf(name, value, key);
    if (flaw) findings.push({ store: name, key, value: value === CLOSED ? undefined : value, flaw });
    const kept = flaw ? standInFor(name, key) : value;
    if (kept !== undefined) sound.push(kept);
  }
  if (findings.length > 0) await reader.found(findings);
  return sound;
}

/** A disk may fail once: what cannot be read is asked for a second time before that is believed. */
async function readValue({ store }: Reader, key: IDBValidKey): Promise<unknown> {
  const value = await tried(() => store.get(key));
  return value === CLOSED ? tried(() => store.get(key)) : value;
}

/** Says that the browser could not read a value. */
const CLOSED = Symbol("closed");

/** The names of what browsers throw where a value is there and cannot be read. */
const UNREADABLE_ERRORS: readonly string[] = ["DataError", "UnknownError", "NotReadableError", "DataCloneError"];

/** An answer, or CLOSED. Where one request fails the transaction stays, so that the others can be asked. */
async function tried<Answer>(ask: () => Promise<Answer>): Promise<Answer | typeof CLOSED> {
  const asked = ask();
  const request: unknown = unwrap(asked as never);
  if (request instanceof IDBRequest) request.addEventListener("error", endure);
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && UNREADABLE_ERRORS.includes(error.name)) return CLOSED;
    throw error;
  }
}

function endure(event: Event): void {
  if (!(event.target instanceof IDBRequest) || !UNREADABLE_ERRORS.includes(event.target.error?.name ?? "")) return;
  event.preventDefault();
  event.stopPropagation();
}
