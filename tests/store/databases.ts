import { readFileSync } from "node:fs";
import { openDB } from "idb";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { newName } from "./open.ts";

/** All that a database holds: of each object store its values, with their keys where these stand beside them. */
export type Dump = { readonly [store: string]: readonly (readonly [value: unknown, key?: IDBValidKey])[] };
type Columns = { readonly [type: string]: readonly number[] };

const COLUMNS = { Uint8Array, Uint16Array, Uint32Array, Float64Array };

/** What a released version left in a browser, written down once and never changed. */
export function dumpOf(version: number): Dump {
  const file = new URL(`../fixtures/stores/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"), (_key, value: unknown) => {
    const [type, numbers] = Object.entries((value ?? {}) as Columns)[0] ?? [];
    return type !== undefined && type in COLUMNS && numbers
      ? COLUMNS[type as keyof typeof COLUMNS].from(numbers)
      : value;
  });
}

/** A database as that version made and filled it; `rows` where nobody wrote down what it left: these stores hold them, and nothing else. */
export async function databaseOf(version: number, rows = dumpOf(version)): Promise<string> {
  const name = newName();
  const db = await openDB(name, version, {
    upgrade(database, _from, _to, tx) {
      for (const upgrade of UPGRADES.slice(0, version)) upgrade(database, tx);
    },
  });
  for (const [store, kept] of Object.entries(rows)) {
    const tx = db.transaction(store, "readwrite");
    await Promise.all([tx.store.clear(), ...kept.map(([value, key]) => tx.store.put(value, key)), tx.done]);
  }
  db.close();
  return name;
}

/** All that a database holds, whatever its version. It is neither upgraded nor changed. */
export async function rowsIn(name: string): Promise<Dump> {
  const db = await openDB(name);
  const rows: Record<string, (readonly [unknown, IDBValidKey?])[]> = {};
  for (const store of db.objectStoreNames) {
    const tx = db.transaction(store);
    const [values, keys] = await Promise.all([tx.store.getAll(), tx.store.getAllKeys()]);
    const hasOwnKeys = tx.store.keyPath === null;
    rows[store] = values.map((value: unknown, i) => {
      const key = keys[i];
      return hasOwnKeys && key !== undefined ? [value, key] : [value];
    });
  }
  db.close();
  return rows;
}

/**
 * The same as one text, in which two databases that hold the same are the same. Who is compared with whom is left out: it
 * is forgotten at any time, and gathered anew by whoever asks.
 */
export async function textOf(name: string): Promise<string> {
  const { ready = [], ...rows } = await rowsIn(name);
  const sorted = (_key: string, value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) return { [value.constructor.name]: Array.from(value as Uint8Array) };
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify({ ...rows, ready: ready.filter(([, key]) => key !== "peers") }, sorted);
}
