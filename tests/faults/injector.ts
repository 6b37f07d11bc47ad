import { IDBFactory, IDBObjectStore, IDBRequest, IDBTransaction } from "fake-indexeddb";
import { wrap } from "idb";
import { vi } from "vitest";

/** Where a fault can strike: the opening of a database, a request that reads or writes, or the commit of what was written. */
export type Place = "open" | "read" | "write" | "commit";

/**
 * What strikes there.
 * - `request`: the request fails, and by that its transaction.
 * - `transaction`: the engine gives up the whole transaction; requests that wait are told no more than that.
 * - `call`: the request is refused where it is made. Its transaction stands, as the standard says.
 * - `kill`: the process is gone. What was not committed is taken back, and nothing of ours hears of it.
 */
export type Strike =
  | { readonly kind: "request" | "transaction" | "call"; readonly error: string }
  | { readonly kind: "kill" };

/** Strikes at the nth of some places (from 1); at none where there are fewer. */
export interface Plan {
  readonly at: readonly Place[];
  readonly nth: number;
  readonly strike: Strike;
}

interface Request {
  readyState: string;
  source: unknown;
}

/** What fake-indexeddb is made of. Its transaction asks, runs and commits in these two functions, whatever is asked. */
interface Transaction {
  _state: string;
  readonly _requests: readonly { readonly request: Request }[];
  readonly mode: string;
  readonly db: Connection;
  _execRequestAsync(asked: { readonly operation: () => unknown; readonly source: unknown }): IDBRequest;
  _start(): void;
  _abort(error: string | null): void;
}

interface Connection {
  _closed: boolean;
  _closePending: boolean;
  readonly _rawDatabase: Disk;
}

interface Disk {
  transactions: Transaction[];
  connections: Connection[];
}

interface Factory {
  _databases: Map<string, Disk>;
}

const WRITES = ["put", "add", "delete", "clear", "createIndex"] as const;
/** Turns of the event loop after which everything that a killed process had begun has come to nothing. */
const TURNS = 12;

const real = {
  exec: inner(IDBTransaction.prototype)._execRequestAsync,
  start: inner(IDBTransaction.prototype)._start,
  events: Object.getPrototypeOf(IDBTransaction.prototype) as { dispatchEvent: (event: Event) => boolean },
  dispatch: (Object.getPrototypeOf(IDBTransaction.prototype) as EventTarget).dispatchEvent,
  open: IDBFactory.prototype.open,
};

/** What happened while a plan was in force. */
export interface Course {
  /** How many of the plan's places were passed. */
  readonly passed: number;
  /** What the step threw; undefined where it ended well, or was killed. */
  readonly thrown: unknown;
  readonly struck: boolean;
}

/** Does a step while a plan is in force. A process that is killed is gone when this returns, and another one stands ready. */
export async function under(plan: Plan, step: () => Promise<unknown>): Promise<Course> {
  let passed = 0;
  let struck = false;
  /** Whether the request that is made next is a write, and to be struck; null: it is a read. */
  let isStruckWrite: boolean | null = null;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });

  /** Whether the fault strikes at a place that is passed now. */
  const strikes = (place: Place): boolean => {
    if (!plan.at.includes(place)) return false;
    passed += 1;
    if (passed !== plan.nth) return false;
    struck = true;
    return true;
  };

  const kill = () => {
    real.events.dispatchEvent = () => true;
    die();
  };

  const prototype = inner(IDBTransaction.prototype);
  prototype._execRequestAsync = function (this: Transaction, asked) {
    const { strike } = plan;
    const isStruck = isStruckWrite ?? strikes("read");
    isStruckWrite = null;
    if (!isStruck) return real.exec.call(this, asked);
    // Who reads by the library's shortcuts waits for the request alone.
    if (this.mode === "readonly") wrap(this as unknown as IDBTransaction).done.catch(() => undefined);
    // What makes an index is no request that could fail by itself.
    if (strike.kind === "transaction" || (strike.kind === "request" && !asked.source)) {
      queueMicrotask(() => this._abort(strike.error));
      return real.exec.call(this, asked);
    }
    return real.exec.call(this, { ...asked, operation: () => fail(this, strike, kill) });
  };
  prototype._start = function (this: Transaction) {
    const isCommit = this._state !== "finished" && this._requests.every(({ request }) => request.readyState === "done");
    if (!isCommit || this.mode === "readonly" || !strikes("commit")) return real.start.call(this);
    if (plan.strike.kind !== "kill") return this._abort(plan.strike.error);
    // It is on the disk, and nobody of ours hears of it any more.
    kill();
    real.start.call(this);
  };
  const writes = WRITES.map((name) => {
    const method = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...args: unknown[]) {
        const isStruck = strikes("write");
        if (isStruck && plan.strike.kind === "call") throw new DOMException("Refused by the test", plan.strike.error);
        isStruckWrite = isStruck;
        return method.apply(this, args);
      },
    });
    return [name, method] as const;
  });
  IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<IDBFactory["open"]>) {
    if (!strikes("open")) return real.open.apply(this, args);
    if (plan.strike.kind === "kill") kill();
    return failedOpening(plan.strike.kind === "kill" ? null : plan.strike.error);
  };

  let thrown: unknown;
  const ending = step().catch((error: unknown) => {
    thrown = error;
  });
  await Promise.race([ending, death]);
  Object.assign(prototype, { _execRequestAsync: real.exec, _start: real.start });
  Object.assign(IDBObjectStore.prototype, Object.fromEntries(writes));
  IDBFactory.prototype.open = real.open;
  if (struck && plan.strike.kind === "kill") {
    await another();
    thrown = undefined;
  } else await settled();
  return { passed, thrown, struck };
}

/** Waits until every transaction that stands open was committed or given up. */
async function settled(): Promise<void> {
  const isOpen = ({ transactions }: Disk) => transactions.some(({ _state }) => _state !== "finished");
  while ([...(indexedDB as unknown as Factory)._databases.values()].some(isOpen)) await turn();
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Another process finds what the one before left on the disk, once everything of that one is gone. */
export async function another(): Promise<void> {
  const { _databases: disks } = indexedDB as unknown as Factory;
  real.events.dispatchEvent = () => true;
  for (const disk of disks.values()) {
    for (const connection of disk.connections) connection._closed = connection._closePending = true;
    for (const tx of disk.transactions) if (tx._state !== "finished") tx._abort(null);
  }
  for (let turns = 0; turns < TURNS; turns++) await turn();
  for (const disk of disks.values()) Object.assign(disk, { transactions: [], connections: [] });
  real.events.dispatchEvent = real.dispatch;
  const next = new IDBFactory();
  Object.assign(next, { _databases: disks });
  vi.stubGlobal("indexedDB", next);
}

function fail(tx: Transaction, strike: Strike, kill: () => void): undefined {
  if (strike.kind !== "kill") throw new DOMException("Failed by the test", strike.error);
  kill();
  tx._abort(null);
  return undefined;
}

/** An opening that comes to nothing; null: that nobody hears of any more. */
function failedOpening(error: string | null): IDBOpenDBRequest {
  const request = new IDBRequest();
  const phases = { CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 };
  const failure = { type: "error", eventPath: [], initialized: true, ...phases };
  if (error !== null) {
    Object.assign(request, { error: new DOMException("Failed by the test", error), readyState: "done" });
    setImmediate(() => request.dispatchEvent(failure as unknown as Event));
  }
  return request as IDBOpenDBRequest;
}

function inner(prototype: IDBTransaction): Transaction {
  return prototype as unknown as Transaction;
}
