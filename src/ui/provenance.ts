import { type Card, type CardStanding, STANDING_TOLERANCE_DAYS } from "../core/card.ts";
import { type Count, isSingle, type Precision, rangeOf } from "../core/count.ts";
import type { Growth } from "../core/growth.ts";
import { nameOf } from "../core/museum.ts";
import type { PeerSet } from "../core/peers.ts";
import type { Publication } from "../core/publication.ts";
import type { Snapshot, Source } from "../core/snapshot.ts";
import type { Standing } from "../core/standing.ts";
import {
  formatCount,
  formatCountry,
  formatDay,
  formatNumbers,
  formatPercent,
  formatRange,
  formatTime,
} from "./format.ts";
import { say, type WordKey, type Words } from "./words.ts";

/** Where a figure comes from, in a few words: "Weibo", "CLIC France". */
export function sourceName(words: Words, source: Source, publications: readonly Publication[]): string {
  if (source.kind === "publication") return publications.find(({ id }) => id === source.id)?.publisher ?? source.id;
  const { kind, ...details } = source;
  return say(words, `source_${kind}`, details);
}

/** "exact", "more than", or what a rounded count can stand for: "rounded: 84,500 to 85,499". */
export function precisionText(words: Words, count: Count): string {
  const key = PRECISION_WORDS[count.precision];
  if (key !== "precision_rounded") return say(words, key);
  return say(words, key, { range: formatNumbers(words, rangeOf(count)) });
}

const PRECISION_WORDS: { readonly [precision in Precision]: WordKey } = {
  exact: "precision_exact",
  weibo: "precision_rounded",
  about: "precision_rounded",
  nearly: "precision_nearly",
  "more-than": "precision_more_than",
  "less-than": "precision_less_than",
  "at-least": "precision_at_least",
};

/** "19 Dec 2017", with Beijing's time where it is known. */
export function whenText(words: Words, { day, at }: Snapshot): string {
  const date = formatDay(words.language, day);
  return at === null ? date : say(words, "when_beijing", { day: date, time: formatTime(words.language, at) });
}

/** One end of a growth, in words: what was counted, when, how exactly, by whom. */
export function snapshotLine(words: Words, snapshot: Snapshot, publications: readonly Publication[]): string {
  return say(words, "snapshot_line", {
    count: formatCount(words.language, snapshot.followers),
    precision: precisionText(words, snapshot.followers),
    when: whenText(words, snapshot),
    source: sourceName(words, snapshot.source, publications),
  });
}

/** The formula of a growth with its numbers put in. */
export function growthFormula(words: Words, growth: Growth): string {
  const number = (count: Count) => formatCount(words.language, count);
  return say(words, "growth_formula", { end: number(growth.to.followers), start: number(growth.from.followers) });
}

export function setName(words: Words, set: PeerSet): string {
  if (set.kind === "country") return say(words, "set_country", { country: formatCountry(words.language, set.country) });
  if (set.kind === "label") return set.label.name;
  return say(words, set.kind === "all" ? "set_all" : "set_non_chinese");
}

/** Who belongs to a set, in a sentence. */
export function setDefinition(words: Words, set: PeerSet): string {
  if (set.kind === "country")
    return say(words, "set_country_definition", { country: formatCountry(words.language, set.country) });
  if (set.kind === "label") return say(words, "set_label_definition", { name: set.label.name });
  return say(words, set.kind === "all" ? "set_all_definition" : "set_non_chinese_definition");
}

/** What a place is measured among: the definition of the set, its coverage, and who leads it. */
export function standingLines(words: Words, { set, standing, leaders, day }: CardStanding): string[] {
  const ranking = leaders.map(({ museum, followers }) => {
    return say(words, "leader", {
      name: nameOf(museum, words.language),
      followers: formatCount(words.language, followers),
    });
  });
  return [
    setDefinition(words, set),
    say(words, "standing_coverage", {
      known: standing.known,
      members: standing.members,
      day: formatDay(words.language, day),
      tolerance: STANDING_TOLERANCE_DAYS,
    }),
    say(words, "standing_leaders", { leaders: ranking.join(say(words, "list_separator")) }),
    ...(isSingle(standing.shareRange) ? [] : [say(words, "standing_share", { range: shareText(words, standing) })]),
    say(words, "standing_formula"),
  ];
}

function shareText(words: Words, { shareRange }: Standing): string {
  return formatRange(words, shareRange, (fraction) => formatPercent(words.language, fraction));
}

/** The publications among some sources. */
export function publicationsOf(card: Card, sources: readonly Source[]): Publication[] {
  const ids = new Set(sources.flatMap((source) => (source.kind === "publication" ? [source.id] : [])));
  return card.publications.filter(({ id }) => ids.has(id));
}
