import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEPT_PHRASES } from "../../../scripts/capture/kept-words.ts";
import { CannotScrub, scrub } from "../../../scripts/capture/scrub.ts";
import { survivors } from "../../../scripts/capture/traces.ts";
import type { Uid } from "../../../src/core/museum.ts";
import { readCreatedAt } from "../../../src/weibo/created-at.ts";
import { readCount } from "../../../src/weibo/numbers.ts";
import { readProfile } from "../../../src/weibo/profile.ts";
import { refusalOf } from "../../../src/weibo/session.ts";
import { BRIDGE_UID, bridgeAnswer, bridgeWith } from "../../weibo/answer.ts";
import { BODIES } from "../../weibo/bodies.ts";
import { allCaptured, captured, isCaptured } from "../../weibo/captures.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const answer = (body: unknown): unknown => JSON.parse(scrub(bytes(JSON.stringify(body))).text);
const page = (html: string) => scrub(bytes(html)).text.trim();
/** One text of an answer. */
const said = (text: string) => (answer({ told: text }) as { told: string }).told;

/** The head of a profile as a browser saves it, of invented people. */
const HEAD = `<div class="woo-panel-main _card_1yc79_82" data-uid="7012345678">
  <!-- 石桥博物馆 7012345678 -->
  <script>window.$CONFIG = {"user":{"idstr":"7099999999","screen_name":"卖灯笼的"}}</script>
  <img src="https://tvax3.sinaimg.cn/crop.0.0.1080.1080.50/006BBAqDly8glc613nsc7j30u00u0q4j.jpg?ssig=wFWRTA8wUW" alt="石桥灯笼">
  <div class="_name_1yc79_291" onclick="go(7012345678)" title="石桥灯笼">石桥灯笼</div>
  <a href="/u/page/follow/7012345678?relate=fans" class="_link_1yc79"><span><span>24.7万</span>粉丝 </span></a>
  <i class="woo-avatar-icon" title="微博官方认证"></i>
</div>`;

describe("the account that a saved page or answer is about", () => {
  it("becomes the one that is named, wherever it stands", () => {
    const standIns = { "7098765432": BRIDGE_UID };
    const told = {
      id: 7_098_765_432,
      profile_url: "/u/7098765432",
      containerid: "1005057098765432",
      other: "7099999999",
    };
    expect(JSON.parse(scrub(bytes(JSON.stringify(told)), standIns).text)).toEqual({
      id: 7_012_345_678,
      profile_url: `/u/${BRIDGE_UID}`,
      containerid: `100505${BRIDGE_UID}`,
      other: expect.not.stringMatching(/^(7099999999|7012345678)$/),
    });
  });

  it.each(["{}", '{"id":70987654321}', "<p>70987</p>"])("must be in it: %s", (text) => {
    expect(() => scrub(bytes(text), { "7098765432": BRIDGE_UID })).toThrow("The account 7098765432 is not in it.");
  });
});

describe("a saved page", () => {
  it("keeps its elements, classes and counters, and says nothing of anybody", () => {
    const text = page(HEAD);
    expect(text).toContain('<div class="woo-panel-main _card_1yc79_82"');
    expect(text).toMatch(
      /<a href="\/u\/page\/follow\/7\d{9}\?relate=fans" class="_link_1yc79"><span><span>24.7万<\/span>粉丝 <\/span>/,
    );
    expect(text).toContain('title="微博官方认证"');
    expect(text).toContain("<script></script>");
    expect(text).not.toMatch(/石桥灯笼|卖灯笼|7012345678|7099999999|006BBAqD|wFWRTA8wUW|onclick|<!--|CONFIG/);
  });

  it("has the same in the place of the same: a name, and whose page it is", () => {
    const [, title, name] = /title="(\p{Script=Han}{4})">(\p{Script=Han}{4})</u.exec(page(HEAD)) ?? [];
    expect(title).toBe(name);
    const [uid = "", ...others] = page(HEAD).match(/\b7\d{9}\b/g) ?? [];
    expect(others).toEqual([uid]);
  });

  it("is a whole document where it was one, and a part where it was a part", () => {
    expect(page("<!doctype html><html><head><title>微博</title></head><body></body></html>")).toMatch(
      /^<!DOCTYPE html><html>/,
    );
    expect(page("<p>粉丝</p>")).toBe("<p>粉丝</p>");
  });
});

describe("a saved answer", () => {
  it("is read by the readers as the original is, its account's number apart", () => {
    const body = answer(bridgeAnswer()) as { data: { user: { idstr: Uid; id: number; screen_name: string } } };
    const { idstr, id, screen_name } = body.data.user;
    expect(idstr).not.toBe(BRIDGE_UID);
    expect(idstr).toBe(String(id));
    expect(screen_name).not.toContain("石桥");
    expect(readProfile(body, { kind: "uid", uid: idstr })).toMatchObject({ kind: "reading" });
  });

  it("breaks the reader in the place where the original does", () => {
    const changed = bridgeWith({ followers_count: undefined, fans_total: 85_372 });
    const body = answer(changed) as { data: { user: { idstr: Uid } } };
    const read = readProfile(body, { kind: "uid", uid: body.data.user.idstr });
    expect(read).toMatchObject({ kind: "unrecognised", field: "data.user.followers_count" });
  });

  it.each([
    ["a rounded count", "693.2万", "693.2万"],
    ["a count beyond", "100万+", "100万+"],
    ["a number of plays", "903万次观看", "903万次观看"],
    ["a label that became longer", "24.7万粉丝数", "24.7万粉丝数"],
    ["a day ago", "昨天 12:30", "昨天 12:30"],
    ["a path of an account's", "/u/page/follow/?relate=fans", "/u/page/follow/?relate=fans"],
    ["a face", "🌟[]👨‍👩‍👧", "🌟[]👨‍👩‍👧"],
    ["marks that turn text", "\u202e\u200b", "\u202e\u200b"],
  ])("keeps the form of %s: %s", (_what, text, kept) => {
    expect(said(text)).toBe(kept);
  });

  it.each<[string, string, RegExp]>([
    [
      "a name in several scripts",
      "Dear-迪丽热巴さくら김",
      /^[A-Z][a-z]{3}-\p{Script=Han}{4}\p{Script=Hiragana}{3}\p{Script=Hangul}$/u,
    ],
    ["a whole count", "1,243,408", /^1,\d{3},\d{3}$/],
    ["an id", "5362000000000301", /^5\d{15}$/],
    ["an id of a page, with a uid behind it", "1005055549047567", /^1005055\d{9}$/],
    ["a network address", "61.135.152.1", /^192\.0\.2\.1$/],
    ["a long network address", "240e:3b2:1c:8f00::1", /^192\.0\.2\.1$/],
    ["a telephone number", "138-1234-5678", /^1\d\d-\d{4}-\d{4}$/],
    ["a birthday", "1990-05-17", /^1990-03-07$/],
    ["a token", "_2A25LxyzDeRhGe", /^_\d[A-Z]\d\d[A-Za-z]{9,}$/],
    [
      "an escaped name in an address",
      "https://weibo.com/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB",
      /^https:\/\/weibo\.com\/n\/(%E[4-9]%[0-9A-F]{2}%[0-9A-F]{2}){3}$/,
    ],
    ["a name in markup", "<a href='/n/石桥灯笼'>@石桥灯笼</a>", /^<a href='\/n\/(\p{Script=Han}{4})'>@\1<\/a>$/u],
  ])("says nothing of anybody in the place of %s", (_what, text, form) => {
    expect(said(text)).toMatch(form);
    expect(said(text)).not.toBe(text);
  });

  it("keeps its instant readable, and is of no instant any more", () => {
    const told = said("Tue Feb 23 12:28:47 +0800 2021");
    expect(told).toBe("Tue Feb 23 10:20:30 +0800 2021");
    expect(readCreatedAt(told, 0)).not.toBeNull();
  });

  it("keeps the names of fields, but for those that are somebody's", () => {
    const { pics } = answer({ pics: { "006BBAqDly8glc613nsc7j30u00u0q4j": 1, "7012345678": 2, 石桥灯笼: 3 } }) as {
      pics: object;
    };
    expect(Object.keys(pics).join()).not.toMatch(/006BBA|7012345678|石桥灯笼/);
    expect(Object.values(pics).toSorted()).toEqual([1, 2, 3]);
  });

  it.each([
    [{ ok: 0, errno: "100005", msg: "请求过于频繁,歇歇吧" }, 403],
    [{ ok: 0, message: "前方有点拥堵，请登录后使用" }, 403],
    [{ ok: -100, errno: "-100", url: "https://m.weibo.cn/api/geetest?url=x" }, 200],
  ])("that is a refusal is still the same one: %j", (body, status) => {
    const refusal = (text: string) => refusalOf({ status, redirected: false, text }, JSON.parse(text));
    expect(refusal(JSON.stringify(answer(body)))).toEqual(refusal(JSON.stringify(body)));
  });

  it("keeps every form of a count", () => {
    for (const count of ["24.7万", "1.51亿", "9,999", "298", "44万次播放"])
      expect(readCount(said(count))).toEqual(readCount(count));
  });
});

describe("nothing of an original survives", () => {
  it("as three Chinese characters in a row, or a number of six digits, but for the words that are kept", () => {
    const original = "卢浮宫博物馆有粉丝 7012345678 12345";
    expect(survivors(original, "<b>大卢浮宫</b>")).toEqual(["卢浮宫"]);
    expect(survivors(original, "uid=7012345678 12345")).toEqual(["7012345678"]);
    expect(survivors(original, "浮宫博物馆粉丝 70123456789")).toEqual([]);
  });

  it("of whatever kind of body Vitrine reads", () => {
    for (const { body } of BODIES) {
      const original = JSON.stringify(body);
      expect(survivors(original, scrub(bytes(original)).text)).toEqual([]);
    }
  });

  it.skipIf(!isCaptured("INDEX.tsv"))(
    "of any answer or page that was captured (skipped where they are not beside this checkout)",
    () => {
      for (const name of allCaptured().inFolder.filter((file) => /\.(json|html)$/.test(file))) {
        const original = captured(name);
        const read = name.endsWith(".json") ? JSON.stringify(JSON.parse(original)) : original;
        expect(survivors(read, scrub(bytes(original)).text)).toEqual([]);
      }
    },
  );

  const han = fc.string({
    unit: fc.constantFrom(..."卢浮宫石桥灯笼的甲乙丙丁粉丝关注万博物馆"),
    minLength: 3,
    maxLength: 12,
  });
  const number = fc.bigInt({ min: 100_000n, max: 10n ** 18n }).map(String);
  const text = fc
    .array(fc.oneof(han, number, fc.constantFrom("粉丝", "万", " ", "<b>", "/u/", "@", "a")), { maxLength: 8 })
    .map((parts) => parts.join(" "));

  it("in an answer, whatever it says", () => {
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text), fc.nat(2 ** 31))), (body) => {
        const original = JSON.stringify(body);
        expect(survivors(original, scrub(bytes(original)).text)).toEqual([]);
        expect(scrub(bytes(original)).text).toBe(scrub(bytes(original)).text);
      }),
    );
  });

  it("in a page, whatever it says", () => {
    const quoted = text.map((told) => told.replace(/[<>]/g, ""));
    fc.assert(
      fc.property(quoted, quoted, quoted, (title, inner, name) => {
        const html = `<div title="${title}" class="${name}"><p>${inner}</p></div>`;
        expect(survivors(html, page(html))).toEqual([]);
      }),
    );
  });
});

describe("what cannot be scrubbed is refused with a sentence", () => {
  it.each<[string, Uint8Array, string]>([
    ["a text", bytes("粉丝 24.7万"), "neither a page (HTML) nor an answer (JSON)"],
    ["nothing", bytes(""), "neither a page (HTML) nor an answer (JSON)"],
    ["an answer that was cut", bytes('{"ok":1,"data":{"us'), "a part is missing"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff), "no text in UTF-8"],
    ["a recording of the network", bytes('{"log":{"entries":[]}}'), "holds cookies"],
    ["a file of 11 MB", new Uint8Array(11 * 2 ** 20).fill(32), "more than 10 MB"],
  ])("%s", (_what, original, sentence) => {
    expect(() => scrub(original)).toThrow(CannotScrub);
    expect(() => scrub(original)).toThrow(sentence);
  });
});

it("The words that are kept stand with the longest first, so that none hides another", () => {
  for (const [index, word] of KEPT_PHRASES.entries())
    expect(KEPT_PHRASES.slice(0, index).filter((before) => word.includes(before))).toEqual([]);
});
