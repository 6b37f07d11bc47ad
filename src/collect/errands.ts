import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";

/** What was asked of Weibo and how it went: kept in the store, so that it survives the worker. Instants in ms. */
export interface Errands {
  /** Questions under way, by account. */
  readonly underWay: { readonly [account: string]: number };
  readonly pause: { readonly until: number; readonly why: "captcha" | "throttle" } | null;
  /** The last refusal of each account that was not answered since. */
  readonly refused: { readonly [account: string]: { readonly at: number; readonly refusal: Refusal } };
}

export const NO_ERRANDS: Errands = { underWay: {}, pause: null, refused: {} };

/** A question is given up after 15 s; one older than this belongs to a page that is gone. */
const LEASE_MS = 20_000;
const PAUSE_MS = 30 * 60_000;
/** How long a refusal stands before a case that is merely looked at again asks anew. */
const REFUSAL_MS = 10 * 60_000;

/**
 * - `ask`: this page may ask, once.
 * - `busy`: another page is asking for the same account just now.
 * - `refused`: it was refused a short while ago, and nobody opened the page or insisted since.
 * - `paused`: Weibo asked to slow down or wants a captcha solved; nobody asks before `until`.
 */
export type Permit =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "ask" }
  | { readonly kind: "busy" }
  | { readonly kind: "paused"; readonly why: "captcha" | "throttle"; readonly until: number };

/** Who wants to know: a page that was just opened, a case that is looked at again, or a reader who insists. */
export type Occasion = "opened" | "seen" | "insisted";

/** Whether an account may be asked for now. A reader who insists ends the pause, but never doubles a question under way. */
export function permitOf(errands: Errands, account: AccountKey, nowMs: number, occasion: Occasion): Permit {
  const { pause } = errands;
  if (pause && occasion !== "insisted" && isPaused(pause, nowMs)) return { kind: "paused", ...pause };
  if (lasts(errands.underWay[account], nowMs, LEASE_MS)) return { kind: "busy" };
  const refused = errands.refused[account];
  if (occasion === "seen" && refused && lasts(refused.at, nowMs, REFUSAL_MS)) {
    return { kind: "refused", refusal: refused.refusal };
  }
  return { kind: "ask" };
}

/** The errands once a page was permitted to ask. */
export function begun(errands: Errands, account: AccountKey, nowMs: number): Errands {
  const live = Object.entries(errands.underWay).filter(([, since]) => lasts(since, nowMs, LEASE_MS));
  const pause = isPaused(errands.pause, nowMs) ? errands.pause : null;
  return { ...errands, underWay: { ...Object.fromEntries(live), [account]: nowMs }, pause };
}

/** The errands once the answer came: a reading (null) ends a pause, a throttle or captcha begins one. */
export function settled(errands: Errands, account: AccountKey, refusal: Refusal | null, nowMs: number): Errands {
  const { [account]: _done, ...underWay } = errands.underWay;
  const { [account]: _answered, ...others } = errands.refused;
  if (refusal === null) return { underWay, pause: null, refused: others };
  const pause = refusal.kind === "paused" ? { until: nowMs + PAUSE_MS, why: refusal.why } : errands.pause;
  return { underWay, pause, refused: { ...others, [account]: { at: nowMs, refusal } } };
}

/** The errands once a page that had asked was left before the answer: nobody refused anything. */
export function abandoned(errands: Errands, account: AccountKey): Errands {
  const { [account]: _left, ...underWay } = errands.underWay;
  return { ...errands, underWay };
}

function isPaused(pause: Errands["pause"], nowMs: number): boolean {
  return pause !== null && lasts(pause.until - PAUSE_MS, nowMs, PAUSE_MS);
}

/** Whether something begun at an instant is still so. What began in the future is over: the clock was set back. */
function lasts(since: number | undefined, nowMs: number, durationMs: number): boolean {
  return since !== undefined && nowMs >= since && nowMs - since < durationMs;
}
