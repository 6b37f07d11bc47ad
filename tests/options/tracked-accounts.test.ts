import { describe, expect, it } from "vitest";
import type { Listed } from "../../src/catalogue/rows.ts";
import { type MuseumId, provisionalKey } from "../../src/core/museum.ts";
import { firstOf } from "../../src/options/tracked-accounts.tsx";

const museum = (n: number) => `museum-${n}` as MuseumId;

function listed(count: number): Listed[] {
  return Array.from({ length: count }, (_, n) => ({
    account: {
      key: provisionalKey("weibo", museum(n)),
      platform: "weibo",
      museum: museum(n),
      uid: null,
      domain: null,
      screenName: null,
      trackedAt: 1,
      origin: "reader",
    },
    latest: null,
  }));
}

describe("the tracked accounts that the options show at first", () => {
  it.each([
    ["all of a few", 3, null, 3, 2],
    ["the first hundred of many", 2_000, null, 100, 99],
    ["besides these the one that the page was opened to correct", 2_000, museum(1_500), 101, 1_500],
    ["that one once, where it is among the first", 2_000, museum(5), 100, 99],
  ])("are %s", (_which, count, asked, length, last) => {
    const shown = firstOf(listed(count), asked);
    expect(shown).toHaveLength(length);
    expect(shown.at(-1)?.account.museum).toBe(museum(last));
  });
});
