import { describe, expect, it } from "vitest";
import { accountAddressOf, pastedAddressOf } from "../../src/weibo/address.ts";
import { readCreatedAt } from "../../src/weibo/created-at.ts";
import { guessOf } from "../../src/weibo/museum-guess.ts";
import { looksLikeMuseum } from "../../src/weibo/museum-words.ts";
import { readCount, readPlays } from "../../src/weibo/numbers.ts";
import { profileIn } from "../../src/weibo/page-profile.ts";
import { plainLine, plainName, textOfMarkup } from "../../src/weibo/plain-text.ts";
import { postAddressOf } from "../../src/weibo/post-id.ts";
import { BRIDGE_UID, bridgeWith } from "./answer.ts";
import type { BODIES } from "./bodies.ts";
import { expectTextRead, READERS } from "./readers.ts";
import { BRIDGE_MID, desktopStatus, mobileStatus, NOW } from "./status-answer.ts";

/** So many characters that a pattern which goes over them once for each of them runs into the test's own time limit. */
const MANY = 200_000;
/** A busy machine takes seconds, a careless pattern minutes. */
const GUARD_MS = 30_000;
/** Characters of an answer at the most. */
const MOST = 10_000_000;

/** Texts that make a careless pattern go back again and again: one part over and over, with an end that fits nowhere. */
const PARTS = [
  ..."1,.万+ \n(（[【「桥馆的。·'-_@&<>\"a/%\u202e\u0301🏛",
  ...["1,000", "1.5万", "次观看", "<a", "<img ", '<img alt="', "alt='", "<br", "&amp", "&#39", "</", "<!--"],
  ...[
    "博物馆",
    "美术馆官方",
    "中国",
    "官方微博",
    "东馆",
    "Museum",
    "Gallery of ",
    "museum of the ",
    "the ",
    "an",
    "mall",
    "1家",
  ],
  ...[
    "海外 ",
    "昨天 ",
    "分钟前",
    "/u/page/follow/7012345678?",
    "&relate=",
    "relate=fans&",
    "粉丝",
    "weibo.com/",
    "%E5",
  ],
  ...['{"a":', '[{"a":', '"\\u0041', "-1e", "true,", "\ud800", "ﷺ"],
];
const noiseOf = (part: string, length = MANY) => part.repeat(Math.floor(length / part.length));
const asked = { uid: BRIDGE_UID, mid: BRIDGE_MID as NonNullable<(typeof BODIES)[0]>["mid"] };

describe.each(PARTS.map((part) => [part]))("a text of nothing but %j", { timeout: GUARD_MS }, (part) => {
  const noise = noiseOf(part);
  const ended = `${noise}\u0001!`;

  it("is no answer, or one that is refused by name", () => {
    expectTextRead(noise, asked);
  });

  it("in any field of an answer leaves it what it says, or refused by name", () => {
    const fields = Object.keys(desktopStatus()).filter((name) => name !== "user");
    for (const name of ["screen_name", "verified_reason", "location", "domain", "idstr", "followers_count"])
      for (const read of [READERS.readProfile, READERS.presentationOf]) read?.(bridgeWith({ [name]: ended }), asked);
    for (const name of fields) READERS.readPost?.({ ok: 1, ...desktopStatus({ [name]: ended }) }, asked);
    READERS.readPost?.({ ok: 1, data: mobileStatus({ text: ended }) }, asked);
  });

  it("is no count, no time and no address, and text only as far as it is shown", () => {
    for (const text of [noise, ended]) {
      expect(readCreatedAt(text, NOW)).toBeNull();
      expect(readCount(text)).toBeNull();
      expect(readPlays(text)).toBeNull();
      expect(pastedAddressOf(text)).toBeNull();
      expect(postAddressOf(`https://weibo.com/${text}`)).toBeNull();
      expect(accountAddressOf({ origin: "https://weibo.com", pathname: `/${text}` })).toBeNull();
      expect(plainLine(textOfMarkup(text), 200).length).toBeLessThanOrEqual(400);
      expect(plainName(text).length).toBeLessThanOrEqual(text.length);
    }
  });

  it("is no museum's name, and no counter of a page", () => {
    for (const text of [noise, ended]) {
      const words = { verified: true, verifiedType: 7, screenName: text, verifiedReason: text, location: text };
      expect(typeof looksLikeMuseum(words)).toBe("boolean");
      expect(Object.values(guessOf(words).names).every((name) => name.length <= 200)).toBe(true);
      const counters = [
        { href: text, text: "8.5万粉丝" },
        { href: `/u/page/follow/${BRIDGE_UID}?${text}`, text: `${text}粉丝` },
      ];
      expect(profileIn([{ counters, names: [text], reasons: [text], badges: [text] }], BRIDGE_UID)).toBeNull();
    }
  });
});

describe.each(["1", "[", '{"a":', "<a", '<img alt="', " ", "桥", "("].map((part) => [part]))(
  "ten million characters of %j",
  { timeout: GUARD_MS },
  (part) => {
    const noise = noiseOf(part, MOST);

    it("are no answer, or one that is refused by name", () => {
      expectTextRead(noise, asked);
    });

    it("in a name, a text or a count are read no further than they are shown", () => {
      READERS.readProfile?.(bridgeWith({ screen_name: noise }), asked);
      READERS.readProfile?.(bridgeWith({ followers_count: noise }), asked);
      READERS.presentationOf?.(bridgeWith({ verified_reason: noise }), asked);
      READERS.readPost?.({ ok: 1, data: mobileStatus({ text: noise }) }, asked);
      READERS.readPost?.({ ok: 1, ...desktopStatus({ text_raw: noise }) }, asked);
      READERS.readPost?.({ ok: 1, ...desktopStatus({ created_at: noise, attitudes_count: noise }) }, asked);
    });
  },
);
