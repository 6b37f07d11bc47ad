import type { LoggedRequest } from "./request-log.ts";

export type PathPredicate = (path: string, request: LoggedRequest) => boolean;

/** Answers kept pending until the test lets them go: a slow network without a timer. */
export interface Hold {
  /** Resolves with the first request that is held. */
  readonly arrived: Promise<LoggedRequest>;
  /** Lets everything held go, in order of arrival, and holds nothing any more. */
  release(): void;
}

export interface Gate {
  hold(matches: PathPredicate): Hold;
  /** Resolves when no hold keeps this request. */
  pass(request: LoggedRequest): Promise<void>;
  releaseAll(): void;
}

interface OpenHold extends Hold {
  readonly matches: PathPredicate;
  readonly released: Promise<void>;
  arrive(request: LoggedRequest): void;
}

export function openGate(): Gate {
  const holds = new Set<OpenHold>();
  return {
    hold(matches) {
      const hold = newHold(matches, () => holds.delete(hold));
      holds.add(hold);
      return hold;
    },
    async pass(request) {
      const keeping = [...holds].filter((hold) => hold.matches(request.path, request));
      for (const hold of keeping) hold.arrive(request);
      await Promise.all(keeping.map((hold) => hold.released));
    },
    releaseAll: () => {
      for (const hold of [...holds]) hold.release();
    },
  };
}

function newHold(matches: PathPredicate, forget: () => void): OpenHold {
  const arrival = deferred<LoggedRequest>();
  const release = deferred<void>();
  return {
    matches,
    arrived: arrival.promise,
    released: release.promise,
    arrive: arrival.resolve,
    release() {
      forget();
      release.resolve();
    },
  };
}

/** Promise.withResolvers, which Node 20 lacks. */
function deferred<T>(): { promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value) => resolve(value) };
}
