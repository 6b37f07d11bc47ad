import type { Page } from "puppeteer-core";
import type { BrowserSession } from "../../../scripts/browsers/launch.ts";
import { type Dump, type Schema, schemaOf, writtenBy } from "../../store/databases.ts";
import { openExtensionPage } from "./pages.ts";

/** A page of the extension's origin on which nothing of Vitrine runs. */
export function openBarePage(session: BrowserSession): Promise<Page> {
  return openExtensionPage(session, "icons/48.png", { background: true });
}

/** A database as a version left it: its object stores and records, as JSON. */
export interface Written {
  readonly version: number;
  readonly schema: Schema;
  /** As `readDump` takes it. */
  readonly rows: string;
}

/** What a version left in a browser. */
export function leftBy(version: number): Written {
  return { version, schema: schemaOf(version), rows: writtenBy(version) };
}

/** Puts a database in place of the store, and keeps it open: it does not close for others, as a careless page would not. */
export async function layDatabase(bare: Page, { version, schema, rows }: Written): Promise<void> {
  await bare.evaluate(
    (version, schema, text) =>
      new Promise<void>((resolve, reject) => {
        const types: Record<string, unknown> = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
        const rows: Dump = JSON.parse(text, (_key, value) => {
          const [type = "", numbers] = Object.entries(value ?? {})[0] ?? [];
          return Object.hasOwn(types, type) ? Reflect.construct(types[type] as typeof Uint8Array, [numbers]) : value;
        });
        indexedDB.deleteDatabase("vitrine");
        const opening = indexedDB.open("vitrine", version);
        opening.onupgradeneeded = () => {
          for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(schema)) {
            const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
            for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
            for (const [value, key] of rows[name] ?? []) store.put(value, key);
          }
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve();
        };
      }),
    version,
    schema,
    rows,
  );
}

/** Closes the database that a page held. */
export async function letGo(bare: Page): Promise<void> {
  await bare.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
}

/** The version of the store, and all its records as `readDump` takes them. It is neither upgraded nor changed. */
export async function heldIn(bare: Page): Promise<Pick<Written, "version" | "rows">> {
  return bare.evaluate(
    () =>
      new Promise<{ version: number; rows: string }>((resolve, reject) => {
        const opening = indexedDB.open("vitrine");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const rows: Record<string, [unknown, IDBValidKey?][]> = {};
          const tx = db.transaction(db.objectStoreNames);
          for (const name of db.objectStoreNames) {
            const found: [unknown, IDBValidKey?][] = [];
            rows[name] = found;
            tx.objectStore(name).openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              found.push(tx.objectStore(name).keyPath === null ? [cursor.value, cursor.key] : [cursor.value]);
              cursor.continue();
            };
          }
          tx.onabort = () => reject(tx.error);
          tx.oncomplete = () => {
            db.close();
            const asColumns = (_key: string, value: unknown) =>
              ArrayBuffer.isView(value) ? { [value.constructor.name]: Array.from(value as Uint8Array) } : value;
            resolve({ version: db.version, rows: JSON.stringify(rows, asColumns) });
          };
        };
      }),
  );
}
