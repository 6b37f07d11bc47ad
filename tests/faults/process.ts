import { IDBFactory, IDBTransaction } from "fake-indexeddb";

// What fake-indexeddb is made of, as far as faults need it: whatever is asked of it goes through its transactions.

export interface Transaction {
  readonly _state: string;
  readonly _requests: readonly { readonly request: { readonly readyState: string } }[];
  readonly mode: string;
  _execRequestAsync(asked: Asked): IDBRequest;
  _start(): void;
  _abort(error: string | null): void;
}

export interface Asked {
  readonly operation: () => unknown;
  /** null for what makes an index. */
  readonly source: unknown;
}

interface Disk {
  readonly transactions: readonly Transaction[];
  readonly connections: readonly object[];
}

/** Turns of the event loop after which everything that a killed process had begun has come to nothing. */
const TURNS = 12;

const events = Object.getPrototypeOf(IDBTransaction.prototype) as EventTarget;
const { dispatchEvent } = events;

/** From now on nothing of this process hears of anything. */
export function deafen(): void {
  events.dispatchEvent = () => true;
}

/** Waits until every transaction that stands open was committed or given up. */
export async function settled(): Promise<void> {
  const isOpen = ({ transactions }: Disk) => transactions.some(({ _state }) => _state !== "finished");
  while ([...disks().values()].some(isOpen)) await turn();
}

/** Another process finds what the one before left on the disk, once everything of that one is gone. */
export async function another(): Promise<void> {
  const left = disks();
  deafen();
  for (const { connections, transactions } of left.values()) {
    for (const connection of connections) Object.assign(connection, { _closed: true, _closePending: true });
    for (const tx of transactions) if (tx._state !== "finished") tx._abort(null);
  }
  for (let turns = 0; turns < TURNS; turns++) await turn();
  for (const disk of left.values()) Object.assign(disk, { transactions: [], connections: [] });
  events.dispatchEvent = dispatchEvent;
  Object.assign(globalThis, { indexedDB: Object.assign(new IDBFactory(), { _databases: left }) });
}

function disks(): ReadonlyMap<string, Disk> {
  return (indexedDB as unknown as { readonly _databases: ReadonlyMap<string, Disk> })._databases;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
