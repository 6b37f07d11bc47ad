import { describe, expect, it } from "vitest";
import { noContents, takeRecord } from "../../src/catalogue/backup/contents.ts";
import { urlOfPost } from "../../src/catalogue/posts.ts";
import type { MilestoneAlert } from "../../src/core/alert.ts";
import { canonicalJson } from "../../src/core/canonical.ts";
import { exactly } from "../../src/core/count.ts";
import { addressOf as accountAddress, type MuseumId, unnamedMuseum, weiboKey } from "../../src/core/museum.ts";
import type { Table } from "../../src/core/table.ts";
import { addressOf, svgOf } from "../../src/picture/svg.ts";
import { csvOf } from "../../src/transfer/csv.ts";
import { escapeMarkup } from "../../src/transfer/markup.ts";
import { richTextOf } from "../../src/transfer/rich-text.ts";
import { alertText } from "../../src/ui/alert-text.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { pageOf } from "../../src/weibo/address.ts";
import { guessOf } from "../../src/weibo/museum-guess.ts";
import { profileIn } from "../../src/weibo/page-profile.ts";
import { plainLine } from "../../src/weibo/plain-text.ts";
import { readProfile } from "../../src/weibo/profile.ts";
import { provisional } from "../catalogue/backups.ts";
import { on } from "../core/snapshots.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { HOSTILE_TEXTS } from "../fixtures/hostile-texts.ts";
import { sheet } from "../transfer/workbook.ts";
import { BRIDGE_UID, bridgeWith } from "../weibo/answer.ts";

/** Marks that turn the text after them, control characters, halves of characters. */
const TRICKS = /[^\t\n\r\P{Cc}]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const MILESTONE: MilestoneAlert = {
  kind: "milestone",
  account: weiboKey(BRIDGE_UID),
  milestone: 100_000,
  followers: exactly(100_003),
  day: on("2026-11-24"),
  before: on("2026-11-23"),
};
const MUSEUM = unnamedMuseum("weibo-phare" as MuseumId);

describe.each(HOSTILE_TEXTS)("%s", (_what, text) => {
  it("as an account's name in Weibo's answer is refused, or harmless and short", () => {
    const answer = readProfile(bridgeWith({ screen_name: text }), { kind: "uid", uid: BRIDGE_UID });
    if (answer.kind === "reading") expectHarmless(answer.reading.screenName);
    else expect(answer.field).toBe("data.user.screen_name");
  });

  it("as a name, a note of verification or a badge on Weibo's page is passed over, or harmless and short", () => {
    const counters = [{ href: `/u/page/follow/${BRIDGE_UID}?relate=fans`, text: "8.5万粉丝" }];
    const profile = profileIn([{ counters, names: [text], reasons: [text], badges: [text] }], BRIDGE_UID);
    for (const told of [profile?.screenName ?? "", profile?.verifiedReason ?? ""]) expectHarmless(told);
    const guess = guessOf({ screenName: text, verifiedReason: text, location: text });
    for (const name of Object.values(guess.names)) expectHarmless(name);
  });

  it("as a post is one harmless line", () => {
    expectHarmless(plainLine(text, 200));
  });

  it("in a colleague's backup is harmless in every name, and short", () => {
    const contents = noContents();
    const named = { ...MUSEUM, names: { en: text, fr: text, zh: text }, city: text };
    const records: readonly [string, object][] = [
      ["museum", named],
      ["account", provisional("weibo-phare", { domain: text, screenName: text })],
      ["label", { name: text, museums: [] }],
      ["entry", { ...ENTRIES.award(), title: text, organiser: text, note: text }],
    ];
    for (const [noun, record] of records)
      expect(takeRecord(contents, [noun, JSON.parse(canonicalJson(record))])).toBe(true);
    expect(canonicalJson([contents.entries, contents.museums])).not.toMatch(TRICKS);
    for (const name of Object.values(contents.museums[0]?.names ?? {})) expectHarmless(name);
    expectHarmless(contents.accounts[0]?.screenName ?? "");
    expectHarmless(contents.labels[0]?.name ?? "");
  });

  it("in the address of an account or a post leads to that page of Weibo's, and nowhere else", () => {
    for (const known of [{ domain: text }, { screenName: text }]) {
      const address = accountAddress(provisional("weibo-phare", known));
      const { origin, pathname } = new URL(address ? pageOf(address) : "");
      expect(origin).toBe("https://weibo.com");
      expect(pathname.split("/").slice(1)).toHaveLength("domain" in known ? 1 : 2);
    }
    expect(new URL(urlOfPost({ uid: null }, { mid: text } as never)).origin).toBe("https://weibo.com");
  });

  it("in a backup is no address of a post", () => {
    const contents = noContents();
    const entry = { ...JSON.parse(canonicalJson(ENTRIES.post())), url: text };
    expect(takeRecord(contents, ["entry", entry])).toBe(false);
  });

  it("in a table is one cell of it, and nothing is calculated or run", () => {
    const table: Table = {
      name: text,
      columns: [
        { title: text, kind: "text" },
        { title: "", kind: "link" },
      ],
      rows: [[text, text]],
    };
    expect(sheet(table)).not.toMatch(/<f>|<hyperlink|[\p{Cs}\ufffe\uffff]|[^\t\n\P{Cc}]/u);
    const { html } = richTextOf(
      [
        { kind: "heading", text },
        { kind: "table", table },
      ],
      (cell) => String(cell ?? ""),
    );
    expect(html).not.toMatch(/<(img|script|style|a) /i);
    for (const line of csvOf(table, { language: "en" }).split("\r\n")) expect(line).not.toMatch(/^\ufeff?"?[=@]/);
  });

  it("in a picture is drawn: the document is well-formed whatever it holds", () => {
    const drawing = { markup: `<p>${escapeMarkup(text)}</p>`, css: `p::before { content: "${text.slice(0, 50)}" }` };
    const svg = svgOf({ ...drawing, width: 10, height: 10 });
    expect(svg).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
    expect(svg.match(/<(?!\/?(svg|foreignObject|div|style|p)\b)/g)).toBeNull();
    expect(addressOf(svg)).toMatch(/^data:image\/svg\+xml/);
  });

  it("in an alert fills its own place and no other", () => {
    const words = wordsOf("en", "alert");
    const plain = alertText(words, MILESTONE, () => "NAME");
    expect(alertText(words, MILESTONE, () => text)).toBe(plain.replaceAll("NAME", () => text));
  });
});

function expectHarmless(name: string) {
  expect(name).not.toMatch(TRICKS);
  expect(name.length).toBeLessThanOrEqual(400);
}
