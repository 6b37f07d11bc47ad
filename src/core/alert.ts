import type { Count } from "./count.ts";
import { type Day, formatDay } from "./day.ts";
import type { MILESTONES } from "./milestone.ts";
import type { AccountKey } from "./museum.ts";
import type { PauseReason } from "./pause-reason.ts";

/** What a reader can have told, or not. */
export const ALERT_TOPICS = ["milestone", "overtaking", "unusual", "paused"] as const;
export type AlertTopic = (typeof ALERT_TOPICS)[number];
/** Which of them the reader wants. */
export type WantedAlerts = { readonly [topic in AlertTopic]: boolean };

/** The account surely has so many followers on a day, and surely had fewer on the one before that is known, `before`. */
export interface MilestoneAlert {
  readonly kind: "milestone";
  readonly account: AccountKey;
  readonly milestone: (typeof MILESTONES)[number];
  readonly followers: Count;
  readonly day: Day;
  readonly before: Day;
}

/** On a day the account is surely ahead of another, which on the day `before` was surely ahead of it. */
export interface OvertakingAlert {
  readonly kind: "overtaking";
  readonly account: AccountKey;
  readonly other: AccountKey;
  readonly followers: Count;
  readonly otherFollowers: Count;
  readonly day: Day;
  readonly before: Day;
}

/** The net growth of a day, in followers, is far from the median of the known days before, of which there are `days`. */
export interface UnusualAlert {
  readonly kind: "unusual";
  readonly account: AccountKey;
  readonly net: number;
  readonly median: number;
  readonly days: number;
  readonly day: Day;
}

/** So many of the accounts known on a day and on the day before fell at once. */
export interface CleanUpAlert {
  readonly kind: "clean-up";
  readonly fell: number;
  readonly known: number;
  readonly day: Day;
}

/** The collector stopped at an instant, in ms. */
export interface PausedAlert {
  readonly kind: "paused";
  readonly why: PauseReason;
  readonly since: number;
  readonly day: Day;
}

export type Alert = MilestoneAlert | OvertakingAlert | UnusualAlert | CleanUpAlert | PausedAlert;

/** Two alerts of one id tell the same: the second is not told within a week of the first. */
export type AlertId = string & { readonly __brand: "AlertId" };

/** Whoever of a pair overtakes: while they change places to and fro, that is one piece of news. */
export function alertIdOf(alert: Alert): AlertId {
  switch (alert.kind) {
    case "milestone":
      return named(alert.kind, alert.account, String(alert.milestone));
    case "overtaking":
      return named(alert.kind, ...[alert.account, alert.other].sort());
    case "unusual":
      return named(alert.kind, alert.account, formatDay(alert.day));
    case "clean-up":
      return named(alert.kind, formatDay(alert.day));
    case "paused":
      return named(alert.kind, alert.why, formatDay(alert.day));
  }
}

/** A clean-up is told in place of unusual days. */
export function topicOf({ kind }: Pick<Alert, "kind">): AlertTopic {
  return kind === "clean-up" ? "unusual" : kind;
}

/** The accounts that an alert speaks of. */
export function accountsIn(alert: Alert): readonly AccountKey[] {
  switch (alert.kind) {
    case "milestone":
    case "unusual":
      return [alert.account];
    case "overtaking":
      return [alert.account, alert.other];
    case "clean-up":
    case "paused":
      return [];
  }
}

function named(...parts: readonly string[]): AlertId {
  return parts.join(" ") as AlertId;
}
