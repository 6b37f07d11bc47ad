import fc from "fast-check";
import { exactly } from "../../src/core/count.ts";
import { addDays, instantOf } from "../../src/core/day.ts";
import { type KeptPost, keptOf } from "../../src/core/kept-post.ts";
import { isUid, weiboKey } from "../../src/core/museum.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { anyCount, on } from "./snapshots.ts";

const UID = "6052479001";
if (!isUid(UID)) throw new Error(`${UID} is no uid`);
export const ACCOUNT = weiboKey(UID);

/** The instant of "2026-03-01 09:30" in Beijing. */
export function at(text: string): number {
  return Date.parse(`${text.replace(" ", "T")}:00+08:00`);
}

/** What Weibo told of an invented post; a test changes what matters to it. */
export function postReading(when: string, change: Partial<PostReading> = {}): PostReading {
  const createdAt = at(when);
  return {
    mid: `5${String(createdAt).padStart(15, "0")}`,
    uid: UID as PostReading["uid"],
    createdAt,
    day: on(when.slice(0, 10)),
    text: `Post of ${when}`,
    reposts: exactly(4),
    comments: exactly(6),
    likes: exactly(90),
    plays: null,
    views: null,
    pinned: false,
    promoted: false,
    kind: "original",
    originalDeleted: false,
    media: "picture",
    ...change,
  };
}

const maybe = fc.option(anyCount);
const published = on("2026-03-01");

/** Readings of one post: on few days, so that they meet, and on many, so that the late ones are thinned. */
export const anyReadingOfOne: fc.Arbitrary<KeptPost> = fc
  .record({
    days: fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 28, max: 33 }), fc.nat({ max: 400 })),
    minute: fc.constantFrom(0, 1, 600, 1439),
    createdAt: fc.option(fc.constantFrom(at("2026-03-01 09:30"), at("2026-03-01 09:31"))),
    // Told in hours, the day can be one too late.
    day: fc.constantFrom(published, addDays(published, 1)),
    counts: fc.record({ reposts: maybe, comments: maybe, likes: maybe, plays: maybe, views: maybe }),
    text: fc.constantFrom("one", "other"),
    pinned: fc.boolean(),
  })
  .map(({ days, minute, counts, createdAt, day, ...more }) =>
    keptOf(
      ACCOUNT,
      postReading("2026-03-01 09:30", { ...counts, ...more, createdAt, day: createdAt === null ? day : published }),
      instantOf(addDays(published, days), minute),
    ),
  );
