import type { Alert, PausedAlert } from "../core/alert.ts";
import { dayOf } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import { formatDay, formatDecimals, formatNumber, formatSigned, formatTime } from "./format.ts";
import { countText } from "./in-full.ts";
import { say, sayPlural, type Words } from "./words.ts";

/** What an account is called, in the language of the words. */
export type Names = (account: AccountKey) => string;

/** An alert as one or two sentences: who, how much, and the days. */
export function alertText(words: Words, alert: Alert, nameOf: Names): string {
  const { language } = words;
  const day = formatDay(language, alert.day);
  switch (alert.kind) {
    case "milestone":
      return say(words, "alert_milestone", {
        museum: nameOf(alert.account),
        milestone: formatNumber(language, alert.milestone),
        followers: countText(words, alert.followers),
        day,
        before: formatDay(language, alert.before),
      });
    case "overtaking":
      return say(words, "alert_overtaking", {
        museum: nameOf(alert.account),
        other: nameOf(alert.other),
        followers: countText(words, alert.followers),
        others: countText(words, alert.otherFollowers),
        day,
        before: formatDay(language, alert.before),
      });
    case "unusual":
      return say(words, "alert_unusual", {
        museum: nameOf(alert.account),
        net: formatSigned(language, alert.net),
        usual: withSign(language, alert.median),
        days: formatNumber(language, alert.days),
        day,
      });
    case "clean-up":
      return sayPlural(words, "alert_clean_up", alert.known, { fell: formatNumber(language, alert.fell), day });
    case "paused":
      return pausedText(words, alert);
  }
}

function pausedText(words: Words, { why, since }: PausedAlert): string {
  const { language } = words;
  const when = say(words, "when_beijing", {
    day: formatDay(language, dayOf(since)),
    time: formatTime(language, since),
  });
  return say(words, `alert_paused_${why}`, { when });
}

/** A median may lie between two whole numbers. */
function withSign(language: Words["language"], median: number): string {
  return Number.isInteger(median)
    ? formatSigned(language, median)
    : `${median > 0 ? "+" : ""}${formatDecimals(language, median, 1)}`;
}
