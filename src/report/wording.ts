import { type CheckedClaim, isPercent } from "../core/claimed.ts";
import { type Count, type Figure, isSingle, type Precision } from "../core/count.ts";
import type { Growth } from "../core/growth.ts";
import type { Claim } from "../core/publication.ts";
import { isJoint, type Place } from "../core/standing.ts";
import { formatDay, formatNumber, formatRange, formatSigned, withMinus } from "../ui/format.ts";
import { localeOf, say, type WordKey, type Words } from "../ui/words.ts";

/** A percentage with the report's two decimals. */
export function percentText(words: Words, fraction: number, signed = false): string {
  return decimalPercent(words, fraction, 2, signed);
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

/** "exact", "within rounding", or the range of a net growth. */
export function rangeText(words: Words, growth: Growth): string {
  if (isSingle(growth.netRange)) return say(words, "precision_exact");
  if (growth.withinRounding) return say(words, "growth_within_rounding");
  return formatRange(words, growth.netRange, (value) => formatSigned(words.language, value));
}

export function placeRange(place: Place): string {
  return isJoint(place) ? `${place.first}–${place.last}` : String(place.first);
}

export function platformName(words: Words, platform: "weibo" | "wechat" | "tencent"): string {
  const keys: { readonly [each in typeof platform]: WordKey } = {
    weibo: "report_weibo",
    wechat: "report_wechat",
    tencent: "report_tencent",
  };
  return say(words, keys[platform]);
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
    weibo: "report_weibo",
    wechat: "report_wechat",
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
    return decimalPercent(words, claim.stated / 100, claim.decimals, claim.metric === "growth-rate");
  return countText(words, { value: claim.stated, precision: claim.precision });
}

export function claimComputed(words: Words, claim: Claim, { value, range }: Figure): string {
  const format = (one: number) => {
    if (isPercent(claim)) return percentText(words, one, claim.metric === "growth-rate");
    return withMinus(new Intl.NumberFormat(localeOf(words.language), { maximumFractionDigits: 2 }).format(one));
  };
  return isSingle(range) ? format(value) : formatRange(words, range, format);
}

export function verdictKey(verdict: CheckedClaim["verdict"]): WordKey {
  const keys: { readonly [each in typeof verdict]: WordKey } = {
    agrees: "report_agrees",
    contradicts: "report_contradicts",
    "cannot-tell": "report_cannot_tell",
  };
  return keys[verdict];
}

function decimalPercent(words: Words, fraction: number, digits: number, signed: boolean): string {
  return withMinus(
    new Intl.NumberFormat(localeOf(words.language), {
      style: "percent",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? "exceptZero" : "auto",
    }).format(fraction),
  );
}
