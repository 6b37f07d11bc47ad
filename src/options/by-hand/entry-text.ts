import type { Entry, FollowersEntry } from "../../core/entry.ts";
import type { Account, MuseumId } from "../../core/museum.ts";
import { namesOnWeChat } from "../../core/wechat.ts";
import { formatCount, formatDay, formatNumber } from "../../ui/format.ts";
import { platformText } from "../../ui/platform-text.ts";
import { say, type Words } from "../../ui/words.ts";

type OnWeChat = ReadonlyMap<MuseumId, Account>;

/** An entry in one line: what was entered, how much, when. */
export function entryText(words: Words, entry: Entry, onWeChat: OnWeChat): string {
  return [...partsOf(words, entry, onWeChat)].join(" · ");
}

function partsOf(words: Words, entry: Entry, onWeChat: OnWeChat): string[] {
  const { language } = words;
  const day = (each: Parameters<typeof formatDay>[1]) => formatDay(language, each);
  const period = (from: Parameters<typeof formatDay>[1], to: Parameters<typeof formatDay>[1]) =>
    say(words, "between_days", { from: day(from), to: day(to) });
  switch (entry.kind) {
    case "followers":
      return [
        accountText(words, entry, onWeChat),
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

/** Which account a number of followers is of. */
function accountText(words: Words, { account, museum }: FollowersEntry, onWeChat: OnWeChat): string {
  if (!account.startsWith("wechat:")) return platformText(words, "weibo", []);
  const there = onWeChat.get(museum);
  return platformText(words, "wechat", there ? namesOnWeChat(there) : []);
}

function named(
  words: Words,
  key: Parameters<typeof say>[1],
  count: Parameters<typeof formatCount>[1] | null,
): string[] {
  return count ? [`${say(words, key)}\u00a0${formatCount(words.language, count)}`] : [];
}
