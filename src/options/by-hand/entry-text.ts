import type { Entry } from "../../core/entry.ts";
import { formatCount, formatDay, formatNumber } from "../../ui/format.ts";
import { say, type Words } from "../../ui/words.ts";

/** An entry in one line: what was entered, how much, when. */
export function entryText(words: Words, entry: Entry): string {
  return [...partsOf(words, entry)].join(" · ");
}

function partsOf(words: Words, entry: Entry): string[] {
  const { language } = words;
  const day = (each: Parameters<typeof formatDay>[1]) => formatDay(language, each);
  const period = (from: Parameters<typeof formatDay>[1], to: Parameters<typeof formatDay>[1]) =>
    say(words, "between_days", { from: day(from), to: day(to) });
  switch (entry.kind) {
    case "followers":
      return [
        say(words, entry.account.startsWith("wechat:") ? "platform_wechat" : "platform_weibo"),
        `${formatCount(language, entry.followers)} ${say(words, "followers")}`,
        day(entry.day),
      ];
    case "posts":
      return [
        period(entry.from, entry.to),
        ...named(words, "options_hand_posts", entry.posts),
        ...named(words, "options_hand_views", entry.views),
      ];
    case "post":
      return [entry.title, ...named(words, "options_hand_views", entry.views), day(entry.day)];
    case "broadcasts":
      return [
        say(words, `platform_${entry.platform}`),
        `${say(words, "options_hand_broadcasts")}\u00a0${formatNumber(language, entry.broadcasts)}`,
        period(entry.from, entry.to),
        ...named(words, "options_hand_live", entry.live),
        ...named(words, "options_hand_replay", entry.replay),
      ];
    case "award":
      return [entry.title, entry.organiser, entry.day === null ? String(entry.year) : day(entry.day)];
  }
}

function named(
  words: Words,
  key: Parameters<typeof say>[1],
  count: Parameters<typeof formatCount>[1] | null,
): string[] {
  return count ? [`${say(words, key)}\u00a0${formatCount(words.language, count)}`] : [];
}
