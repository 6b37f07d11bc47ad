import { describe, expect, it } from "vitest";
import { type Day, instantOf } from "../../src/core/day.ts";
import {
  joinSpans,
  type Listed,
  minuteOfInstant,
  oldestInOrder,
  type Span,
  spanOfPage,
  type Tail,
  tailFor,
  withPage,
} from "../../src/core/listed.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { at, postReading } from "./readings-of-posts.ts";
import { on } from "./snapshots.ts";

const account = "weibo:6052479001" as AccountKey;
const minute = (text: string) => minuteOfInstant(at(text));
const span = (from: string, to: string): Span => ({ from: minute(from), to: minute(to) });

describe("the oldest post of a page in its order", () => {
  const page = [postReading("2026-03-09 08:00"), postReading("2026-03-08 10:00"), postReading("2026-03-07 09:30")];
  const ancient = (change: Partial<PostReading> = {}) => postReading("2019-01-01 10:00", change);

  it("is the last one", () => {
    expect(oldestInOrder(page)).toBe(minute("2026-03-07 09:30"));
  });

  it("is never a pinned one, nor one put there because it is hot, wherever they stand", () => {
    const [first, ...rest] = page;
    for (const odd of [ancient({ pinned: true }), ancient({ promoted: true })]) {
      for (const listed of [
        [odd, ...page],
        [...(first ? [first] : []), odd, ...rest],
        [...page, odd],
      ]) {
        expect(oldestInOrder(listed)).toBe(minute("2026-03-07 09:30"));
      }
      expect(oldestInOrder([odd])).toBeNull();
    }
  });

  it("is not one that stands above newer ones, for whatever reason", () => {
    expect(oldestInOrder([ancient(), ...page])).toBe(minute("2026-03-07 09:30"));
  });

  it("is none where no post tells its minute, or there is none", () => {
    expect(oldestInOrder([postReading("2026-03-07 09:30", { createdAt: null })])).toBeNull();
    expect(oldestInOrder([])).toBeNull();
  });
});

describe("the span that a page of a list proves", () => {
  const now = minute("2026-03-10 12:00");
  const oldest = minute("2026-03-07 09:30");

  it("goes from after its oldest post, whose minute another may share, to the last minute before the answer", () => {
    expect(spanOfPage(oldest, now, false)).toEqual({ from: oldest + 1, to: now });
  });

  it("meets that of the page after it, which has the shared minute", () => {
    const above = spanOfPage(oldest, now, false);
    const below = spanOfPage(minute("2026-03-01 09:30"), oldest, false);
    expect(joinSpans([above, below].flatMap((one) => one ?? []))).toEqual([
      { from: minute("2026-03-01 09:30") + 1, to: now },
    ]);
  });

  it("goes back to the beginning of the account at the end of the list", () => {
    expect(spanOfPage(null, now, true)).toEqual({ from: 0, to: now });
    expect(spanOfPage(oldest, now, true)).toEqual({ from: 0, to: now });
  });

  it("is none where no post stands in order, or all are younger than the page before", () => {
    expect(spanOfPage(null, now, false)).toBeNull();
    expect(spanOfPage(now, now, false)).toBeNull();
    expect(spanOfPage(minute("2026-03-11 09:30"), now, false)).toBeNull();
  });
});

describe("where a list goes on", () => {
  const tail = (day: string, page = 2): Tail => ({
    until: minute(day),
    cursor: { page, sinceId: `s${page}` },
    asOf: 0,
  });
  const empty: Listed = { account, spans: [], tail: null };
  const newest = withPage(empty, span("2026-03-05 10:01", "2026-03-08 12:00"), tail("2026-03-05 10:00"));

  it("is below the page just read", () => {
    expect(newest.tail).toEqual(tail("2026-03-05 10:00"));
    const older = withPage(newest, span("2026-03-01 10:01", "2026-03-05 10:00"), tail("2026-03-01 10:00", 3));
    expect(older).toEqual({
      account,
      spans: [span("2026-03-01 10:01", "2026-03-08 12:00")],
      tail: tail("2026-03-01 10:00", 3),
    });
  });

  it("stays further down where all between is listed", () => {
    const next = withPage(newest, span("2026-03-07 10:01", "2026-03-09 12:00"), tail("2026-03-07 10:00"));
    expect(next.tail).toEqual(newest.tail);
  });

  it("is below the newer page where a stretch between them is missing", () => {
    const next = withPage(newest, span("2026-03-20 10:01", "2026-03-22 12:00"), tail("2026-03-20 10:00"));
    expect(next.tail).toEqual(tail("2026-03-20 10:00"));
  });

  it("is nowhere once the list was read to its end", () => {
    expect(withPage(newest, { from: 0, to: minute("2026-03-05 10:00") }, null).tail).toBeNull();
  });

  it.each<[string, string, boolean]>([
    ["that ends today, of which something was read", "2026-03-08", true],
    ["that ended before", "2026-03-06", true],
    ["that ends where nothing was read yet", "2026-03-09", false],
  ])("serves a period %s", (_what, last, serves) => {
    const nowOn = Math.max(on(last), on("2026-03-08"));
    const found = tailFor(newest, on(last), instantOf(nowOn as Day, 20 * 60));
    expect(found).toEqual(serves ? newest.tail : null);
  });
});
