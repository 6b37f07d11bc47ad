import { type Day, dayOf } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import type { PauseReason } from "../core/pause-reason.ts";
import type { Refusal } from "../core/reading.ts";

/** What was asked of Weibo and how it went: kept in the store, so that it survives the worker. Instants in ms. */
export interface Errands {
  /** Questions under way, by account. */
  readonly underWay: { readonly [account: string]: number };
  /** The accounts whose question goes on although the reader left the page of it: it keeps nobody else waiting. */
  readonly left: readonly string[];
  readonly pause: { readonly since: number; readonly until: number; readonly why: PauseReason } | null;
  /** Pauses since Weibo last answered: each lasts twice as long as the one before. */
  readonly pauses: number;
  /** The last refusal of each account that was not answered since. */
  readonly refused: { readonly [account: string]: Refused };
  /** How much was asked on a Beijing day, by pages and by the collector. */
  readonly asked: { readonly day: Day; readonly count: number };
}

export interface Refused {
  readonly at: number;
  readonly refusal: Refusal;
  /** The first answer that was not as known since Weibo last answered as known; null when there was none. */
  readonly strangeSince: number | null;
}

export const NO_ERRANDS: Errands = {
  underWay: {},
  left: [],
  pause: null,
  pauses: 0,
  refused: {},
  asked: { day: 0 as Day, count: 0 },
};

/** A question is given up after 15 s; one older than this belongs to a page that is gone. */
const LEASE_MS = 20_000;
const PAUSE_MS = 30 * 60_000;
const LONGEST_PAUSE_MS = 24 * 60 * 60_000;
/** How long a refusal stands before a case that is merely looked at again asks anew. */
const REFUSAL_MS = 10 * 60_000;

/**
 * - `ask`: this page may ask, once.
 * - `busy`: Weibo is being asked just now, `with` the question about this account or another: one at a time.
 * - `refused`: it was refused a short while ago, and nobody opened the page or insisted since.
 * - `paused`: Weibo asked to slow down or wants a captcha solved; nobody asks before `until`.
 */
export type Permit =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "ask" }
  | { readonly kind: "busy"; readonly with: string }
  | { readonly kind: "paused"; readonly why: "captcha" | "throttle"; readonly until: number };

/**
 * Who wants to know: a page that was just opened, a case that is looked at again, or a reader who insists. A page of the
 * mobile site has no say: that site tells no exact figure, and has a login of its own.
 */
export type Occasion = "opened" | "seen" | "insisted" | "mobile";

/** Whether an account may be asked for now. A reader who insists ends the pause, but never doubles a question under way. */
export function permitOf(errands: Errands, account: AccountKey, nowMs: number, occasion: Occasion): Permit {
  const pause = pauseAt(errands, nowMs);
  if (pause && isForAll(pause) && occasion !== "insisted") {
    return { kind: "paused", why: pause.why, until: pause.until };
  }
  const refused = errands.refused[account];
  if (occasion === "seen" && refused && lasts(refused.at, nowMs, REFUSAL_MS)) {
    return { kind: "refused", refusal: refused.refusal };
  }
  const keeps = ([key]: readonly [string, number]) => key === account || !errands.left.includes(key);
  const [asked] = underWayAt(errands, nowMs).find(keeps) ?? [];
  return asked === undefined ? { kind: "ask" } : { kind: "busy", with: asked };
}

/** The errands once somebody was permitted to ask. */
export function begun(errands: Errands, account: AccountKey, nowMs: number): Errands {
  const live = underWayAt(errands, nowMs);
  return {
    ...errands,
    underWay: { ...Object.fromEntries(live), [account]: nowMs },
    left: errands.left.filter((key) => key !== account && live.some(([other]) => other === key)),
    pause: pauseAt(errands, nowMs),
    asked: { day: dayOf(nowMs), count: askedOn(errands, dayOf(nowMs)) + 1 },
  };
}

/** The errands once the answer came: a reading (null) ends a pause, a throttle or captcha begins one. */
export function settled(errands: Errands, account: AccountKey, refusal: Refusal | null, nowMs: number): Errands {
  const { [account]: before, ...others } = errands.refused;
  if (refusal === null) return { ...answeredFor(errands, account), refused: others };
  const strangeSince = before?.strangeSince ?? (refusal.kind === "unrecognised" ? nowMs : null);
  const refused: Refused = { at: nowMs, refusal, strangeSince };
  const done = { ...abandoned(errands, account), refused: { ...others, [account]: refused } };
  return refusal.kind === "paused" ? pausedFor(done, refusal.why, nowMs) : done;
}

/** The errands once Weibo answered a question about an account: it speaks to us again. */
export function answeredFor(errands: Errands, account: AccountKey): Errands {
  return { ...abandoned(errands, account), pause: null, pauses: 0 };
}

/**
 * The errands once a page that had asked was left before the answer. The question goes on, for Weibo has it already: its
 * answer is kept, the account is not asked for twice, and whoever asks for another need not wait.
 */
export function leftAlone(errands: Errands, account: AccountKey): Errands {
  const isOpen = account in errands.underWay && !errands.left.includes(account);
  return isOpen ? { ...errands, left: [...errands.left, account] } : errands;
}

/** The errands once a question came to nothing: nobody refused anything. */
export function abandoned(errands: Errands, account: AccountKey): Errands {
  const { [account]: _ended, ...underWay } = errands.underWay;
  return { ...errands, underWay, left: errands.left.filter((key) => key !== account) };
}

/** The errands once a question that was about to be asked turned out to need no asking. */
export function withdrawn(errands: Errands, account: AccountKey): Errands {
  const { day, count } = errands.asked;
  return { ...abandoned(errands, account), asked: { day, count: Math.max(0, count - 1) } };
}

/** The errands once a pause begins: half an hour, and twice as long each time until Weibo answers again. */
export function pausedFor(errands: Errands, why: PauseReason, nowMs: number): Errands {
  const durationMs = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** errands.pauses);
  return { ...errands, pause: { since: nowMs, until: nowMs + durationMs, why }, pauses: errands.pauses + 1 };
}

/** The errands once the reader says that Weibo may be asked again. */
export function resumed(errands: Errands): Errands {
  return { ...errands, pause: null };
}

/** The pause at an instant; null when there is none. One that began in the future is over: the clock was set back. */
export function pauseAt({ pause }: Errands, nowMs: number): Errands["pause"] {
  return pause && nowMs >= pause.since && nowMs < pause.until ? pause : null;
}

function isForAll<P extends { readonly why: PauseReason }>(pause: P): pause is P & { why: "captcha" | "throttle" } {
  return pause.why === "captcha" || pause.why === "throttle";
}

/** The questions that somebody waits for at an instant, with when they began. */
export function underWayAt({ underWay }: Errands, nowMs: number): [account: string, since: number][] {
  return Object.entries(underWay).filter(([, since]) => lasts(since, nowMs, LEASE_MS));
}

/** How much was asked on a day. */
export function askedOn({ asked }: Errands, day: Day): number {
  return asked.day === day ? asked.count : 0;
}

/** Whether something begun at an instant is still so. What began in the future is over: the clock was set back. */
function lasts(since: number | undefined, nowMs: number, durationMs: number): boolean {
  return since !== undefined && nowMs >= since && nowMs - since < durationMs;
}
