import { IDBFactory, IDBObjectStore, IDBRequest, IDBTransaction } from "fake-indexeddb";
import { wrap } from "idb";
import { type Asked, another, deafen, settled, type Transaction } from "./process.ts";

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

/** What happened while a plan was in force. */
export interface Course {
  /** How many of the plan's places were passed. */
  readonly passed: number;
  readonly struck: boolean;
  /** What the step threw; undefined where it ended well, or was killed. */
  readonly thrown: unknown;
}

/** A plan in force. */
interface Armed {
  readonly strike: Strike;
  /** Whether the fault strikes at a place that is passed now. */
  readonly strikes: (place: Place) => boolean;
  readonly kill: () => void;
}

const WRITES = ["put", "add", "delete", "clear", "createIndex"] as const;

/** Does a step while a plan is in force. A process that is killed is gone when this returns, and another one stands ready. */
export async function under({ at, nth, strike }: Plan, step: () => Promise<unknown>): Promise<Course> {
  let passed = 0;
  let thrown: unknown;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const disarm = arm({
    strike,
    strikes: (place) => at.includes(place) && ++passed === nth,
    kill() {
      deafen();
      die();
    },
  });
  const ending = step().catch((error: unknown) => {
    thrown = error;
  });
  await Promise.race([ending, death]);
  disarm();
  const struck = passed >= nth;
  const isKilled = struck && strike.kind === "kill";
  await (isKilled ? another() : settled());
  return { passed, struck, thrown: isKilled ? undefined : thrown };
}

function arm(armed: Armed): () => void {
  const undo = [...watchRequests(armed), watchCommits(armed), watchOpening(armed)];
  return () => {
    for (const one of undo) one();
  };
}

/** Writes are known by the method that asks for them; everything else that is asked reads. */
function watchRequests({ strike, strikes, kill }: Armed): (() => void)[] {
  let isStruckWrite: boolean | null = null;
  const writes = WRITES.map((name) =>
    replace(
      IDBObjectStore.prototype,
      name,
      (real: (...args: unknown[]) => unknown) =>
        function (this: unknown, ...args: unknown[]) {
          const isStruck = strikes("write");
          if (isStruck && strike.kind === "call") throw failure(strike.error);
          isStruckWrite = isStruck;
          return real.apply(this, args);
        },
    ),
  );
  const requests = replace(
    IDBTransaction.prototype,
    "_execRequestAsync",
    (real: Transaction["_execRequestAsync"]) =>
      function (this: Transaction, asked: Asked) {
        const isStruck = isStruckWrite ?? strikes("read");
        isStruckWrite = null;
        return real.call(this, isStruck ? struckRequest(this, asked, strike, kill) : asked);
      },
  );
  return [...writes, requests];
}

function struckRequest(tx: Transaction, asked: Asked, strike: Strike, kill: () => void): Asked {
  // Who reads by the library's shortcuts waits for the request alone.
  if (tx.mode === "readonly") wrap(tx as unknown as IDBTransaction).done.catch(() => undefined);
  // What makes an index is no request that could fail by itself.
  if (strike.kind === "transaction" || (strike.kind === "request" && !asked.source)) {
    queueMicrotask(() => tx._abort(strike.error));
    return asked;
  }
  const operation = () => {
    if (strike.kind !== "kill") throw failure(strike.error);
    kill();
    tx._abort(null);
  };
  return { ...asked, operation };
}

/** A transaction with nothing left to do is committed. A process that is killed then has it on the disk. */
function watchCommits({ strike, strikes, kill }: Armed): () => void {
  return replace(
    IDBTransaction.prototype,
    "_start",
    (real: Transaction["_start"]) =>
      function (this: Transaction) {
        const isOver =
          this._state !== "finished" && this._requests.every(({ request }) => request.readyState === "done");
        const isStruck = isOver && this.mode !== "readonly" && strikes("commit");
        if (isStruck && strike.kind !== "kill") return this._abort(strike.error);
        if (isStruck) kill();
        real.call(this);
      },
  );
}

function watchOpening({ strike, strikes, kill }: Armed): () => void {
  return replace(
    IDBFactory.prototype,
    "open",
    (real: IDBFactory["open"]) =>
      function (this: IDBFactory, ...args: Parameters<IDBFactory["open"]>) {
        if (!strikes("open")) return real.apply(this, args);
        if (strike.kind !== "kill") return failedOpening(strike.error);
        kill();
        return new IDBRequest() as IDBOpenDBRequest;
      },
  );
}

function failedOpening(error: string): IDBOpenDBRequest {
  const request = Object.assign(new IDBRequest(), { error: failure(error), readyState: "done" });
  const phases = { CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 };
  const event = { type: "error", eventPath: [], initialized: true, ...phases };
  setImmediate(() => request.dispatchEvent(event as unknown as Event));
  return request as IDBOpenDBRequest;
}

function failure(name: string): DOMException {
  return new DOMException("Failed by the test", name);
}

/** Puts something in a method's place; gives what puts it back. */
function replace<Real>(prototype: object, name: string, by: (real: Real) => Real): () => void {
  const real: Real = Reflect.get(prototype, name);
  Reflect.set(prototype, name, by(real));
  return () => void Reflect.set(prototype, name, real);
}
