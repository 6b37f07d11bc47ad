import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";

/** What was asked of Weibo and how it went: kept in the store, so that it survives the worker. Instants in ms. */
export interface Errands {
  /** Questions under way, by account. */
  readonly underWay: { readonly [account: string]: number };
  readonly pause: { readonly until: number; readonly why: "captcha" | "throttle" } | null;
}

export const NO_ERRANDS: Errands = { underWay: {}, pause: null };

/** A question is given up after 15 s; one older than this belongs to a page that is gone. */
const LEASE_MS = 20_000;
const PAUSE_MS = 30 * 60_000;

/**
 * - `ask`: this page may ask, once.
 * - `busy`: another page is asking for the same account just now.
 * - `paused`: Weibo asked to slow down or wants a captcha solved; nobody asks before `until`.
 */
export type Permit =
  | { readonly kind: "ask" }
  | { readonly kind: "busy" }
  | { readonly kind: "paused"; readonly why: "captcha" | "throttle"; readonly until: number };

/** Whether an account may be asked for now. A reader who insists ends the pause, but never doubles a question under way. */
export function permitOf(errands: Errands, account: AccountKey, nowMs: number, insisted: boolean): Permit {
  const { pause } = errands;
  if (pause && !insisted && nowMs < pause.until) return { kind: "paused", ...pause };
  const since = errands.underWay[account];
  return since !== undefined && nowMs - since < LEASE_MS ? { kind: "busy" } : { kind: "ask" };
}

/** The errands once a page was permitted to ask. */
export function begun(errands: Errands, account: AccountKey, nowMs: number): Errands {
  const live = Object.entries(errands.underWay).filter(([, since]) => nowMs - since < LEASE_MS);
  const pause = errands.pause && nowMs < errands.pause.until ? errands.pause : null;
  return { underWay: { ...Object.fromEntries(live), [account]: nowMs }, pause };
}

/** The errands once the answer came: a reading (null) ends a pause, a throttle or captcha begins one. */
export function settled(errands: Errands, account: AccountKey, refusal: Refusal | null, nowMs: number): Errands {
  const { [account]: _done, ...underWay } = errands.underWay;
  if (refusal === null) return { underWay, pause: null };
  const pause = refusal.kind === "paused" ? { until: nowMs + PAUSE_MS, why: refusal.why } : errands.pause;
  return { underWay, pause };
}
