import { readFileSync } from "node:fs";
import { openDB } from "idb";
import { newName } from "./open.ts";

/** All that a database holds: of each object store its values, with their keys where these stand beside them. */
export type Dump = { readonly [store: string]: readonly (readonly [value: unknown, key?: IDBValidKey])[] };

/** The object stores of a database: how each finds its records. */
export type Schema = {
  readonly [store: string]: {
    readonly keyPath: string | string[] | null;
    readonly autoIncrement: boolean;
    readonly indexes: { readonly [name: string]: string | string[] };
  };
};
type Columns = { readonly [type: string]: readonly number[] };

const COLUMNS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
const STORES = new URL("../fixtures/stores/", import.meta.url);

/** The text of what a version left in a browser, written down once by the code of that version and never changed. */
export function writtenBy(version: number): string {
  return readFileSync(new URL(`version-${version}.json`, STORES), "utf8");
}

export function dumpOf(version: number): Dump {
  return readDump(writtenBy(version));
}

/** A dump from its text, in which a column is an object of its type's name and its numbers. */
export function readDump(text: string): Dump {
  return JSON.parse(text, (_key, value: unknown) => {
    const [type, numbers] = Object.entries((value ?? {}) as Columns)[0] ?? [];
    return type !== undefined && type in COLUMNS && numbers
      ? COLUMNS[type as keyof typeof COLUMNS].from(numbers)
      : value;
  });
}

/** The object stores that a version made, written down as its records were. */
export function schemaOf(version: number): Schema {
  const schemas = JSON.parse(readFileSync(new URL("schemas.json", STORES), "utf8"));
  return schemas[version];
}

/** A database as that version made and filled it; `rows` where what it left matters not: these stores hold them, and nothing else. */
export async function databaseOf(version: number, rows = dumpOf(version)): Promise<string> {
  const name = newName();
  const db = await openDB(name, version, {
    upgrade(database) {
      for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(schemaOf(version))) {
        const made = database.createObjectStore(store, { keyPath, autoIncrement });
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
      }
    },
  });
  for (const [store, kept] of Object.entries(rows)) {
    const tx = db.transaction(store, "readwrite");
    await Promise.all([tx.store.clear(), ...kept.map(([value, key]) => tx.store.put(value, key)), tx.done]);
  }
  db.close();
  return name;
}

/** The object stores of a database, whatever its version. */
export async function schemaIn(name: string): Promise<Schema> {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames].map((name) => {
    const { store } = db.transaction(name);
    const indexes = Object.fromEntries([...store.indexNames].map((index) => [index, store.index(index).keyPath]));
    return [name, { keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes }];
  });
  db.close();
  return Object.fromEntries(stores);
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
