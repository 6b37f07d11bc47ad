import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import type { Step } from "./collector.ts";
import { isTrouble } from "./fill.ts";
import { drop, fail, stop, takeStep } from "./questions.ts";
import type { Task } from "./task.ts";

/** What the collector reaches the world by. */
export interface World {
  readonly now: () => number;
  /** In [0, 1). */
  readonly chance: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /**
   * Asks Weibo and keeps the answer; null when the answer is kept, and written down as given in one transaction with it.
   * Throws when it could not be kept.
   */
  readonly read: (task: Task) => Promise<Refusal | null>;
  /** How much may be asked a day. */
  readonly cap: () => Promise<number>;
  /** Something changed that pages show. */
  readonly tell: () => void;
}

/** A longer wait is left to an alarm: the worker may sleep meanwhile. */
const LONGEST_WAIT_MS = 25_000;
/** As many accounts in a row whose answers are not as known: Weibo has changed, and nobody asks on. */
const MOST_UNRECOGNISED = 3;

/**
 * Asks for what is queued, one question at a time, until nothing is left, or there is long to wait: gives that step.
 * Throws when an answer could not be kept, after a pause was written down: it would be asked for again at once otherwise.
 * All is written down before the next question: a worker that is killed loses at most the answer under way.
 */
export async function run(db: Store, world: World): Promise<Step> {
  let unrecognised = 0;
  for (;;) {
    const step = await takeStep(db, await world.cap(), world.now(), world.chance());
    if (step.kind === "rest") return step;
    if (step.kind === "wait") {
      const restMs = step.until - world.now();
      if (restMs > LONGEST_WAIT_MS) return step;
      await world.wait(Math.max(0, restMs));
      continue;
    }
    const { task } = step;
    const refusal = await world.read(task).catch(async (error: unknown) => {
      await fail(db, task, world.now());
      throw error;
    });
    unrecognised = refusal?.kind === "unrecognised" ? unrecognised + 1 : 0;
    if (refusal) await note(db, task, refusal, unrecognised >= MOST_UNRECOGNISED, world.now());
    world.tell();
  }
}

/**
 * One account that is not as known may be a deleted one, and the others are asked; what a fill meets may stop that fill
 * alone; any other refusal stops the round.
 */
async function note(db: Store, task: Task, refusal: Refusal, isChanged: boolean, nowMs: number): Promise<void> {
  const isItsOwn = task.kind === "older" ? isTrouble(refusal) : refusal.kind === "unrecognised" && !isChanged;
  if (isItsOwn) await drop(db, task, refusal, nowMs);
  else await stop(db, task, refusal, nowMs);
}
