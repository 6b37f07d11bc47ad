import type { Depths, PostsDigest } from "../../core/depths.ts";
import { formatDay } from "../../ui/format.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";

/** Which posts a figure is of: "23 posts, 1 Nov 2026 → 20 Nov 2026", and whether these are all. */
export function seenText(words: Words, { number, days, isWhole }: PostsDigest): string {
  const posts = sayPlural(words, "more_posts", number);
  const when = days && between(words, days.first, days.last);
  return [posts, when, isWhole ? null : say(words, "more_only_seen")].filter((part) => part !== null).join(" · ");
}

/** The period that was asked for, and how much of it was listed. */
export function listedText(words: Words, { from, to, isWhole, missingDays }: PostsDigest): string {
  const period = between(words, from, to);
  if (isWhole) return say(words, "more_listed_whole", { period });
  return say(words, "more_listed_part", { period, days: sayPlural(words, "days", missingDays) });
}

/** No posts of the period are known: how they come. */
export function NoPosts({ words, depths: { posts, account } }: { words: Words; depths: Depths }) {
  const isTracked = account.trackedAt !== null;
  return (
    <>
      <p>{say(words, "more_no_posts", { period: between(words, posts.from, posts.to) })}</p>
      <p class="soft">
        {say(words, isTracked ? "more_posts_come" : "more_posts_come_tracked", {
          track: say(words, "track"),
          report: say(words, "open_report"),
          fill: say(words, "fill_period"),
        })}
      </p>
    </>
  );
}

function between(words: Words, first: PostsDigest["from"], last: PostsDigest["to"]): string {
  const [from, to] = [formatDay(words.language, first), formatDay(words.language, last)];
  return from === to ? from : say(words, "between_days", { from, to });
}
