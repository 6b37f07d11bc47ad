import { type CheckedClaim, isPercent } from "../core/claimed.ts";
import { type Count, type Figure, isSingle, type Precision } from "../core/count.ts";
import type { Gain } from "../core/growth.ts";
import type { Platform } from "../core/museum.ts";
import type { BroadcastPlatform, Claim } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { isJoint, type Place, type Standing } from "../core/standing.ts";
import type { Cell } from "../core/table.ts";
import { formatDay, formatDecimals, formatNumber, formatPercent, formatRange, formatSigned } from "../ui/format.ts";
import { precisionText } from "../ui/provenance.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";

const SHORT_TITLE = 40;

/** A percentage with the report's two decimals. */
export function percentText(words: Words, fraction: number, signed = false): string {
  return formatPercent(words.language, fraction, signed, 2);
}

/** "more than 300", "about 60,000", "85,372": a count as a sentence says it. */
export function countText(words: Words, { value, precision }: Count): string {
  const keys: { readonly [each in Precision]: WordKey | null } = {
    exact: null,
    weibo: "count_about",
    about: "count_about",
    nearly: "count_nearly",
    "more-than": "count_more_than",
    "less-than": "count_less_than",
    "at-least": "count_at_least",
  };
  const n = formatNumber(words.language, value);
  const key = keys[precision];
  return key === null ? n : say(words, key, { n });
}

/**
 * Net growth and its rate as a table holds them: numbers where both ends are exact, else the ranges in words, or
 * "within rounding" where neither a rise nor a fall can be told.
 */
export function gainCells(words: Words, gain: Gain | null): [Cell, Cell] {
  if (!gain) return [null, null];
  if (isSingle(gain.netRange)) return [gain.net, gain.rate];
  if (gain.withinRounding) return [say(words, "growth_within_rounding"), say(words, "growth_within_rounding")];
  return [formatRange(words, gain.netRange, (value) => formatSigned(words.language, value)), rateText(words, gain)];
}

/** A rate with two decimals, or its range; null when the first figure is 0. */
export function rateText(words: Words, { rate, rateRange, netRange }: Gain): string | null {
  if (rate === null) return null;
  const percent = (fraction: number) => percentText(words, fraction, true);
  return isSingle(netRange) ? percent(rate) : formatRange(words, rateRange, percent);
}

/** How exact the two ends of a growth are: "exact", or each in its own words. */
export function precisionOfEnds(words: Words, start: Snapshot | null, end: Snapshot | null): string | null {
  if (!start && !end) return null;
  const [first, last] = [start, end].map((snapshot) =>
    snapshot ? precisionText(words, snapshot.followers) : say(words, "not_known"),
  );
  return first === last
    ? (first ?? null)
    : say(words, "report_precision_ends", { start: first ?? "", end: last ?? "" });
}

/** How exact a share is: "exact", or its range. */
export function shareText(words: Words, { shareRange }: Standing): string {
  if (isSingle(shareRange)) return say(words, "precision_exact");
  return formatRange(words, shareRange, (fraction) => percentText(words, fraction));
}

export function placeRange(place: Place): string {
  return isJoint(place) ? `${place.first}–${place.last}` : String(place.first);
}

export function platformName(words: Words, platform: Platform | BroadcastPlatform): string {
  return say(words, `platform_${platform}`);
}

const CLAIM_WORDS: { readonly [metric in Claim["metric"]]: WordKey } = {
  "growth-rate": "report_claim_growth_rate",
  "net-growth": "report_claim_net_growth",
  followers: "report_claim_followers",
  "place-non-chinese": "report_claim_place",
  "share-non-chinese": "report_claim_share_non_chinese",
  "share-same-country": "report_claim_share_country",
  posts: "report_claim_posts",
  "posts-per-week": "report_claim_rhythm",
  views: "report_claim_views",
  "top-ten-total": "report_claim_total",
};

/** "Growth, Weibo, 1 Jan 2017 to 31 Dec 2017". */
export function claimName(words: Words, { metric, scope, from, to }: Claim): string {
  const scopes: { readonly [each in Claim["scope"]]: WordKey } = {
    weibo: "platform_weibo",
    wechat: "platform_wechat",
    "weibo+wechat": "report_both",
  };
  const last = formatDay(words.language, to);
  const period = from === to ? last : say(words, "between_days", { from: formatDay(words.language, from), to: last });
  return say(words, "report_claim_name", {
    metric: say(words, CLAIM_WORDS[metric]),
    scope: say(words, scopes[scope]),
    period,
  });
}

/** A published figure as it was printed, with as many decimals. */
export function claimStated(words: Words, claim: Claim): string {
  if (isPercent(claim))
    return formatPercent(words.language, claim.stated / 100, claim.metric === "growth-rate", claim.decimals);
  return countText(words, { value: claim.stated, precision: claim.precision });
}

export function claimComputed(words: Words, claim: Claim, { value, range }: Figure): string {
  const format = (one: number) => {
    if (isPercent(claim)) return percentText(words, one, claim.metric === "growth-rate");
    return decimalText(words, one, 2);
  };
  return figureText(words, { value, range }, format);
}

export function verdictKey(verdict: CheckedClaim["verdict"]): WordKey {
  const keys: { readonly [each in typeof verdict]: WordKey } = {
    agrees: "report_agrees",
    contradicts: "report_contradicts",
    "cannot-tell": "report_cannot_tell",
  };
  return keys[verdict];
}

/** A figure as one number where it is exact, else as its range in words. */
export function figureText(
  words: Words,
  { value, range }: Figure,
  format = (each: number) => formatNumber(words.language, each),
): string {
  return isSingle(range) ? format(value) : formatRange(words, range, format);
}

/** The words of a post, cut where they would fill a line. */
export function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length > SHORT_TITLE ? `${characters.slice(0, SHORT_TITLE).join("").trimEnd()}…` : title;
}

/** Sentences one after the other; what is null is left out. Chinese puts no space between them. */
export function sentences(words: Words, ...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(words.language === "zh" ? "" : " ");
}

/** A number with at most so many decimals. */
export function decimalText(words: Words, value: number, digits: number): string {
  return formatDecimals(words.language, value, digits);
}
