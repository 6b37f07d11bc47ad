import { describe, expect, it } from "vitest";
import type { Entry, EntryId } from "../../src/core/entry.ts";
import { type AccountKey, blankAccount, type MuseumId } from "../../src/core/museum.ts";
import { LANGUAGES } from "../../src/core/texts.ts";
import { type Draft, type DraftCount, draftOf, emptyDraft, FIGURE_KINDS } from "../../src/options/by-hand/draft.ts";
import { entryText } from "../../src/options/by-hand/entry-text.ts";
import { type Making, readDraft } from "../../src/options/by-hand/read-draft.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { on } from "../store/snapshots.ts";

const LOUVRE = "louvre" as MuseumId;
const making: Making = {
  id: "entry-x" as EntryId,
  nowMs: 5_000,
  today: on("2026-11-22"),
  accountOn: (platform) => `${platform}:~louvre` as AccountKey,
};

function draft(kind: Draft["kind"], texts: Draft["texts"], counts: Draft["counts"] = {}): Draft {
  return { ...emptyDraft(kind, LOUVRE), texts: { note: "back office", ...texts }, counts };
}

const exact = (number: string): DraftCount => ({ precision: "exact", number });
const followers = (texts: Draft["texts"], number = exact("26,004")) =>
  draft("followers", { platform: "wechat", day: "2024-06-30", ...texts }, { followers: number });

function entryFrom(written: Draft): Entry {
  const read = readDraft(written, making);
  if (read.kind === "faults") throw new Error(JSON.stringify([...read.faults]));
  return read.entry;
}

function faultsIn(written: Draft) {
  const read = readDraft(written, making);
  return read.kind === "faults" ? Object.fromEntries(read.faults) : {};
}

const ALL: readonly Entry[] = [
  ENTRIES.followers("2024-06-30", { value: 41_000, precision: "about" }),
  ENTRIES.posts({ posts: null }),
  ENTRIES.post({ url: null }),
  ENTRIES.broadcasts(),
  ENTRIES.award({ day: on("2024-02-01"), category: "Online", grounds: "Its posts" }),
];

describe("what a reader writes", () => {
  it("becomes an entry, with the number as typed and the day in Beijing", () => {
    expect(entryFrom(followers({}))).toEqual({
      id: "entry-x",
      museum: "louvre",
      note: "back office",
      at: 5_000,
      kind: "followers",
      account: "wechat:~louvre",
      day: on("2024-06-30"),
      followers: { value: 26_004, precision: "exact" },
    });
  });

  it.each<[string, DraftCount, { value: number; precision: string }]>([
    ["exactly 85 372", exact("85 372"), { value: 85_372, precision: "exact" }],
    ["8.5万, which is rounded whatever is said of it", exact("8.5万"), { value: 85_000, precision: "about" }],
    ["more than 300", { precision: "more-than", number: "300" }, { value: 300, precision: "more-than" }],
    ["less than 10,000", { precision: "less-than", number: "10,000" }, { value: 10_000, precision: "less-than" }],
  ])("as %s counts so", (_typed, count, expected) => {
    expect(entryFrom(followers({}, count))).toMatchObject({ followers: expected });
  });

  it.each(ALL.map((entry) => [entry.kind, entry] as const))(
    "of the kind %s can be written anew without a change",
    (_kind, entry) => {
      expect(entryFrom(draftOf(entry))).toEqual({ ...entry, id: "entry-x", at: 5_000 });
    },
  );

  it("of an award needs its year alone, or takes it from the day", () => {
    const award = { title: "Prix", organiser: "Jury" };
    expect(entryFrom(draft("award", { ...award, year: "2019" }))).toMatchObject({ year: 2019, day: null });
    expect(entryFrom(draft("award", { ...award, day: "2019-05-18" }))).toMatchObject({
      year: 2019,
      day: on("2019-05-18"),
    });
  });
});

describe("what cannot be kept", () => {
  it.each<[string, Draft, object]>([
    ["no number", followers({}, exact("many")), { followers: "no-number" }],
    ["an empty number", followers({}, exact("")), { followers: "missing" }],
    ["a number below zero", followers({}, exact("-5")), { followers: "no-number" }],
    ["a broken group of digits", followers({}, exact("85,37")), { followers: "no-number" }],
    ["no source", followers({ note: "  " }), { note: "missing" }],
    ["no day", followers({ day: "" }), { day: "missing" }],
    ["a day that does not exist", followers({ day: "2024-02-30" }), { day: "no-day" }],
    ["a day of another century", followers({ day: "0202-06-30" }), { day: "no-day" }],
    ["a day to come", followers({ day: "2026-11-23" }), { day: "future" }],
    ["a platform without accounts", followers({ platform: "douyin" }), { platform: "missing" }],
    ["a text without an end", followers({ note: "a".repeat(2_001) }), { note: "too-long" }],
    [
      "a period that ends before it begins",
      draft("posts", { from: "2024-02-01", to: "2024-01-01" }, { posts: exact("3") }),
      { to: "order" },
    ],
    ["neither posts nor views", draft("posts", { from: "2024-01-01", to: "2024-02-01" }), { posts: "missing" }],
    [
      "an address that is no https",
      draft("post", { title: "A", url: "javascript:alert(1)", day: "2024-01-01" }, { views: exact("3") }),
      { url: "no-address" },
    ],
    [
      "half a broadcast",
      draft("broadcasts", { platform: "weibo", from: "2024-01-01", to: "2024-02-01", broadcasts: "2.5" }),
      { broadcasts: "no-number" },
    ],
    ["an award of no year", draft("award", { title: "Prix", organiser: "Jury" }), { year: "missing" }],
    ["an award of year 20", draft("award", { title: "Prix", organiser: "Jury", year: "20" }), { year: "no-year" }],
    [
      "an award of a year to come",
      draft("award", { title: "Prix", organiser: "Jury", year: "2031" }),
      { year: "future" },
    ],
    [
      "a year and a day of another",
      draft("award", { title: "Prix", organiser: "Jury", year: "2018", day: "2019-05-18" }),
      { year: "order" },
    ],
  ])("%s is named, field by field", (_case, written, expected) => {
    expect(faultsIn(written)).toEqual(expected);
  });

  it("is named all at once", () => {
    expect(Object.keys(faultsIn(emptyDraft("broadcasts", LOUVRE))).sort()).toEqual([
      "broadcasts",
      "from",
      "note",
      "platform",
      "to",
    ]);
  });

  it.each([...FIGURE_KINDS, "award"] as const)("is never an empty form of the kind %s", (kind) => {
    expect(readDraft(emptyDraft(kind, LOUVRE), making).kind).toBe("faults");
  });
});

describe("an entry in one line", () => {
  it("says what, how much and when", () => {
    const lines = ALL.map((entry) => entryText(wordsOf("en", "options"), entry, new Map()).replaceAll("\u00a0", " "));
    expect(lines).toEqual([
      "WeChat · ≈ 41,000 followers · 30 Jun 2024",
      "1 Jan 2024 → 30 Dec 2024 · Views ≈ 4,000,000",
      "Night at the museum · Views 512,345 · 18 May 2024",
      "Douyin · Broadcasts 3 · 1 Mar 2024 → 31 Mar 2024 · Live audience > 20,000",
      "Prix de la médiation · Jury invented · 1 Feb 2024",
    ]);
  });

  it.each([
    ["en", "WeChat (卢浮宫博物馆, louvremuseum) · ≈ 41,000 followers · 30 Jun 2024"],
    ["zh", "微信（卢浮宫博物馆、louvremuseum） · ≈ 41,000 粉丝 · 2024年6月30日"],
  ] as const)("says in %s which account on WeChat a number is of", (language, line) => {
    const account = { ...blankAccount("wechat", LOUVRE), screenName: "卢浮宫博物馆", domain: "louvremuseum" };
    const lines = ALL.map((entry) => entryText(wordsOf(language, "options"), entry, new Map([[LOUVRE, account]])));
    expect(lines[0]?.replaceAll("\u00a0", " ")).toBe(line);
  });

  it.each(LANGUAGES)("leaves no token unfilled in %s", (language) => {
    expect(ALL.map((entry) => entryText(wordsOf(language, "options"), entry, new Map())).join()).not.toMatch(
      /[{}]|undefined/,
    );
  });
});
