import { describe, expect, it } from "vitest";
import { noContents, takeRecord } from "../../src/catalogue/backup/contents.ts";
import { canonicalJson } from "../../src/core/canonical.ts";
import { keptOf } from "../../src/core/kept-post.ts";
import { inFull, pack } from "../../src/core/series.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { told } from "../store/snapshots.ts";
import { LIGHTHOUSE_KEY, provisional } from "./backups.ts";

type Json = Readonly<Record<string, unknown>>;

/** A record as its line gives it. */
const json = (record: unknown): Json => JSON.parse(canonicalJson(record));

const YEAR = json(inFull(pack(LIGHTHOUSE_KEY, 2026, [told("2026-01-01", 9_100), told("2026-01-02", 9_150)])));
const POST = json(keptOf(LIGHTHOUSE_KEY, postReading("2026-03-01 09:30"), at("2026-03-02 10:00")));
const ACCOUNT = json(provisional("weibo-phare"));
const ENTRY = json(ENTRIES.followers("2026-03-01", 31_500));
const LISTED: Json = { account: LIGHTHOUSE_KEY, spans: [{ from: 1, to: 2 }], tail: null };
const column = (numbers: ArrayBufferView) => JSON.parse(canonicalJson(numbers));

describe("a record of a backup", () => {
  it.each<[string, Json]>([
    ["series", YEAR],
    ["post", POST],
    ["account", ACCOUNT],
    ["entry", ENTRY],
    ["listed", LISTED],
  ])("that is a %s is taken", (noun, record) => {
    expect(takeRecord(noContents(), [noun, record])).toBe(true);
  });

  it.each<[string, string, unknown]>([
    ["of a noun nobody knows", "errand", {}],
    ["of a noun from the prototype", "constructor", {}],
    ["that is nothing", "series", null],
    ["that is a list", "account", [ACCOUNT]],
    ["whose year is none", "series", { ...YEAR, year: 20_260 }],
    ["whose columns differ in length", "series", { ...YEAR, followers: column(Uint32Array.of(1)) }],
    ["whose column is cut", "series", { ...YEAR, followers: "AAAA" }],
    ["whose column is no base64", "series", { ...YEAR, days: "~~~~" }],
    ["whose days fall", "series", { ...YEAR, days: column(Uint16Array.of(1, 0)) }],
    ["whose day is after the year", "series", { ...YEAR, days: column(Uint16Array.of(0, 365)) }],
    ["whose precision is none", "series", { ...YEAR, precisions: column(Uint8Array.of(0, 7)) }],
    ["whose minute is none", "series", { ...YEAR, minutes: column(Uint16Array.of(0, 1_440)) }],
    ["whose source is missing", "series", { ...YEAR, sources: [] }],
    ["whose posts are no number", "series", { ...YEAR, posts: column(Float64Array.of(Number.NaN, 1)) }],
    ["whose posts are fewer than none", "series", { ...YEAR, posts: column(Float64Array.of(-2, 1)) }],
    ["whose account is none", "series", { ...YEAR, account: "weibo:<script>" }],
    ["whose sightings are cut", "post", { ...POST, sightings: "gA==" }],
    ["whose sightings are empty", "post", { ...POST, sightings: "" }],
    ["whose id is none", "post", { ...POST, mid: "../x" }],
    ["whose key is another's", "account", { ...ACCOUNT, uid: "6052479009" }],
    ["whose key is of another platform", "account", { ...ACCOUNT, platform: "wechat" }],
    ["whose count is negative", "entry", { ...ENTRY, followers: { value: -5, precision: "exact" } }],
    ["whose count is absurd", "entry", { ...ENTRY, followers: { value: 1e300, precision: "exact" } }],
    ["whose day is in 2300", "entry", { ...ENTRY, day: 120_530 }],
    ["whose address runs a script", "entry", { ...json(ENTRIES.post()), url: "javascript:alert(1)" }],
    ["whose span ends before it begins", "listed", { ...LISTED, spans: [{ from: 2, to: 1 }] }],
    ["whose minute is after the end of time", "listed", { ...LISTED, spans: [{ from: 1, to: 1e15 }] }],
  ])("%s is refused", (_what, noun, record) => {
    const contents = noContents();
    expect(takeRecord(contents, [noun, record])).toBe(false);
    expect(contents).toEqual(noContents());
  });

  it("brings nothing along that is not known", () => {
    const contents = noContents();
    const record: unknown = JSON.parse(`{"__proto__":{"polluted":1},"more":2,${JSON.stringify(ACCOUNT).slice(1)}`);
    expect(takeRecord(contents, ["account", record])).toBe(true);
    expect(contents.accounts).toEqual([ACCOUNT]);
    expect("polluted" in (contents.accounts[0] ?? {})).toBe(false);
  });
});
