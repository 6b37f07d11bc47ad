import { type CheckedClaim, isPercent } from "../core/claimed.ts";
import { type Figure, isSingle } from "../core/count.ts";
import type { BroadcastPlatform, Claim } from "../core/publication.ts";
import type { Standing } from "../core/standing.ts";
import { formatDay, formatPercent, formatRange } from "../ui/format.ts";
import { countText, decimalText, figureText, percentText } from "../ui/in-full.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";

const SHORT_TITLE = 40;

/** How exact a share is: "exact", or its range. */
export function shareText(words: Words, { shareRange }: Standing): string {
  if (isSingle(shareRange)) return say(words, "precision_exact");
  return formatRange(words, shareRange, (fraction) => percentText(words, fraction));
}

export function platformName(words: Words, platform: BroadcastPlatform): string {
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

/** The words of a post, cut where they would fill a line. */
export function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length > SHORT_TITLE ? `${characters.slice(0, SHORT_TITLE).join("").trimEnd()}…` : title;
}
