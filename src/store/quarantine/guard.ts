import type { IDBPObjectStore, IDBPTransaction } from "idb";
import type { Schema, Store, StoreName } from "../store.ts";
import type { Conservator } from "./conservator.ts";
import { UNREADABLE } from "./flaw.ts";
import { type Reader, readAll, readFirst, readOne, type Shelf } from "./reading.ts";
import { type Mending, scopeOf, setAside } from "./set-aside.ts";

type Transaction = IDBPTransaction<Schema, StoreName[], IDBTransactionMode>;
type ObjectStore = IDBPObjectStore<Schema, StoreName[], StoreName, IDBTransactionMode>;
type Method = (...args: readonly unknown[]) => unknown;
type Found = Reader["found"];

/**
 * The store, but for its broken records: whoever reads goes on without them, and they go into the quarantine; within a
 * transaction that writes at once and with it, otherwise in one of their own, a moment later. Here is the one place where
 * records come into our code, so no reader can forget to look. A writing transaction spans the quarantine besides.
 */
export function guarded(db: Store, conservator: Conservator): Store {
  const transaction = (names: StoreName | readonly StoreName[], mode?: IDBTransactionMode, options?: object) => {
    const asked = typeof names === "string" ? [names] : [...names];
    const isWriting = mode === "readwrite";
    const tx: Transaction = db.transaction(isWriting ? scopeOf(asked) : asked, mode, options);
    return guardedTransaction(tx, asked, isWriting ? settingAside(tx as Mending, conservator) : conservator.later);
  };
  /** The readings that `idb` offers without a transaction, in a guarded one. */
  const storeOf = (name: StoreName) => transaction(name).objectStore(name);
  const reads = {
    transaction,
    get: (name: StoreName, key: never) => storeOf(name).get(key),
    getAll: (name: StoreName, ...range: never[]) => storeOf(name).getAll(...range),
    getFromIndex: (name: StoreName, index: never, key: never) => storeOf(name).index(index).get(key),
    getAllFromIndex: (name: StoreName, index: never, ...range: never[]) =>
      storeOf(name)
        .index(index)
        .getAll(...range),
  };
  return overlaid(db, reads as unknown as Readonly<Record<string, unknown>>);
}

function guardedTransaction(tx: Transaction, asked: readonly StoreName[], found: Found): Transaction {
  const objectStore = (name: StoreName) => guardedStore(tx.objectStore(name), found);
  const [only, ...others] = asked;
  const store = only !== undefined && others.length === 0 ? objectStore(only) : undefined;
  return overlaid(tx, { objectStore, store });
}

function guardedStore(store: ObjectStore, found: Found): ObjectStore {
  const shelf = store as unknown as Shelf;
  const reader: Reader = { name: store.name as StoreName, store: shelf, found };
  return overlaid(store, {
    get: (key: IDBValidKey) => readOne(reader, key),
    index: (name: never) => guardedIndex(store.index(name) as unknown as Shelf, reader),
    ...rangesOf(shelf, reader),
  });
}

function guardedIndex(shelf: Shelf, reader: Reader): Shelf {
  const ranges = rangesOf(shelf, reader);
  return overlaid(shelf, { ...ranges, get: async (key: IDBValidKey) => (await ranges.getAll(key, 1))[0] });
}

function rangesOf(shelf: Shelf, reader: Reader) {
  return {
    getAll: (query?: IDBValidKey | IDBKeyRange | null, count?: number) => readAll(reader, shelf, query, count),
    openCursor: (query?: IDBValidKey | IDBKeyRange | null, direction?: IDBCursorDirection) =>
      readFirst(reader, shelf, query, direction),
  };
}

/**
 * What a writing transaction does about what it meets. It never takes away what the browser could not read: that may have
 * been the disk's trouble. It fails then, is taken back, and the record is looked at again.
 */
function settingAside(tx: Mending, conservator: Conservator): Found {
  let before: Promise<void> = Promise.resolve();
  let isFirst = true;
  // One after the other: two that are found at once may change the same third record.
  return (findings) => {
    before = before.then(async () => {
      if (findings.some(({ flaw }) => flaw === UNREADABLE)) {
        await conservator.later(findings);
        tx.abort();
        throw new UnreadableRecord();
      }
      for (const finding of findings) await setAside(tx, finding, conservator.clock());
      // A transaction that was given up set nothing aside, and told its writer so.
      if (isFirst)
        void tx.done.then(
          () => conservator.mendLater(),
          () => undefined,
        );
      isFirst = false;
    });
    return before;
  };
}

/** The browser cannot read a record that is to be written anew: nothing was written. */
class UnreadableRecord extends Error {
  override readonly name = "UnreadableRecord";
  constructor() {
    super("The browser could not read a record. Nothing was changed. Try again: the record will have been set aside.");
  }
}

/** An object of `idb` with some of its properties in other hands. Its own methods know it alone. */
function overlaid<Whole extends object>(whole: Whole, over: Readonly<Record<string, unknown>>): Whole {
  return new Proxy(whole, {
    get(target, name) {
      if (typeof name === "string" && Object.hasOwn(over, name)) return over[name];
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value as Method).bind(target) : value;
    },
  });
}
