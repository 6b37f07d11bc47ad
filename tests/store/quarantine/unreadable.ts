import { vi } from "vitest";

/** What `fake-indexeddb` has besides the standard: a request with an operation of our own. */
interface Fake {
  readonly transaction: {
    _execRequestAsync(asked: { readonly source: unknown; readonly operation: () => never }): IDBRequest;
  };
}

/**
 * Lets the browser fail to read the record of one key, alone or in a list, as it does where the disk lost it: for ever, or
 * so many times. Once it is deleted, all is well.
 */
export function makeUnreadable(store: string, key: IDBValidKey, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  const isIt = (shelf: IDBObjectStore, asked: unknown) =>
    shelf.name === store && left > 0 && JSON.stringify(asked) === JSON.stringify(key);
  const failing = (shelf: IDBObjectStore) => {
    left -= 1;
    const operation = () => {
      throw new DOMException("The record cannot be read.", "UnknownError");
    };
    return (shelf as unknown as Fake).transaction._execRequestAsync({ source: shelf, operation });
  };
  const { get, getAll, delete: remove } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, asked) {
    return isIt(this, asked) ? failing(this) : get.call(this, asked);
  });
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (this: IDBObjectStore, range, count) {
    const holds = !(range instanceof IDBKeyRange) || range.includes(key);
    return holds && isIt(this, key) ? failing(this) : getAll.call(this, range, count);
  });
  vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (this: IDBObjectStore, asked) {
    if (isIt(this, asked)) left = 0;
    return remove.call(this, asked);
  });
}
