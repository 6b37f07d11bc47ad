import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Refusal } from "../../src/core/reading.ts";
import { readProfile } from "../../src/weibo/profile.ts";
import { type Answer, parseBody, refusalOf } from "../../src/weibo/session.ts";
import { bridge, bridgeAnswer } from "./answer.ts";

const LOGIN: Refusal = { kind: "login" };
const CAPTCHA: Refusal = { kind: "paused", why: "captcha" };
const THROTTLE: Refusal = { kind: "paused", why: "throttle" };
const OFFLINE: Refusal = { kind: "offline" };

function refusal(status: number, text: string, redirected = false): Refusal | null {
  const answer: Answer = { status, redirected, text };
  return refusalOf(answer, parseBody(text));
}

const json = JSON.stringify;
const visitorPage = "<!DOCTYPE html><html><head><title>Sina Visitor System</title></head></html>";
const whole = json(bridgeAnswer());

describe("an answer of Weibo's is a refusal", () => {
  it.each<[string, number, string, Refusal]>([
    ["no session", 200, json({ ok: -100, url: "https://weibo.com/login.php?url=https%3A%2F%2Fweibo.com%2F" }), LOGIN],
    ["no session, by the passport", 200, json({ ok: -100, url: "https://passport.weibo.com/sso/signin?x" }), LOGIN],
    ["no session, and no address", 200, json({ ok: -100 }), LOGIN],
    ["no session, refused", 403, json({ ok: -100, url: "https://weibo.com/login.php" }), LOGIN],
    [
      "a captcha",
      200,
      json({ ok: -100, errno: "-100", msg: "", url: "https://m.weibo.cn/api/geetest?x", extra: "" }),
      CAPTCHA,
    ],
    ["the wall for visitors", 403, json({ ok: 0, message: "前方有点拥堵，请登录后使用" }), LOGIN],
    ["the wall for visitors, in the other field", 403, json({ ok: 0, msg: "前方有点拥堵，请登录后使用" }), LOGIN],
    ["the wall for visitors, without its status", 200, json({ ok: 0, message: "请登录后使用" }), LOGIN],
    ["a throttle in words", 403, json({ ok: 0, errno: "100005", msg: "请求过于频繁,歇歇吧" }), THROTTLE],
    ["a throttle in words, its number bare", 403, json({ ok: 0, errno: 100005, msg: "" }), THROTTLE],
    ["a throttle of the address", 414, "<html>414 Request-URI Too Large</html>", THROTTLE],
    ["a throttle of the mobile site", 418, "", THROTTLE],
    ["a throttle by the book", 429, "", THROTTLE],
    ["no session on the mobile site", 432, "", LOGIN],
    ["the visitors' door, as a page", 200, visitorPage, LOGIN],
    ["a server that fails", 502, "<html>Bad Gateway</html>", OFFLINE],
    ["a server that is busy", 503, "", OFFLINE],
  ])("that says what to do: %s", (_what, status, text, expected) => {
    expect(refusal(status, text)).toEqual(expected);
  });

  it("when it leads elsewhere, whatever it says", () => {
    expect(refusal(0, "", true)).toEqual(LOGIN);
    expect(refusal(200, whole, true)).toEqual(LOGIN);
  });

  it.each<[string, number, string, string, string]>([
    ["opened as a page", 403, json({ error: "Forbidden" }), "status", "403"],
    [
      "a question that lacks something",
      500,
      json({ ok: 0, message: "Cannot read properties of undefined (reading 'slice')" }),
      "status",
      "500",
    ],
    ["not found", 404, json({ ok: 0 }), "status", "404"],
    ["not found, with a page", 404, "<html></html>", "answer", "a page instead of data"],
    ["a page instead of data", 200, "\n <!doctype html><html></html>", "answer", "a page instead of data"],
    ["an empty one", 200, "", "answer", "nothing"],
    ["a blank one", 200, " \n", "answer", "nothing"],
    ["one that was cut", 200, '{"ok":1,"data":{"user":{"id":', "answer", "text that is no JSON"],
  ])("that is not recognised, and says why: %s", (_what, status, text, field, found) => {
    expect(refusal(status, text)).toEqual({ kind: "unrecognised", field, found });
  });

  it("even with a whole profile in it, when its status says so", () => {
    expect(refusal(414, whole)).toEqual(THROTTLE);
    expect(refusal(500, whole)).toEqual(OFFLINE);
    expect(refusal(403, whole)).toEqual({ kind: "unrecognised", field: "status", found: "403" });
  });

  it.each([
    ["nothing in a list", json({ ok: 0, msg: "这里还没有内容", data: { cards: [] } })],
    ["a post that is gone", json({ ok: 0, errno: "20101", msg: "该微博不存在" })],
    ["an account that is not there", json({ ok: 0, msg: "用户不存在" })],
    ["null", "null"],
    ["a number", "1"],
  ])("only once it was looked into, and gives no reading: %s", (_what, text) => {
    expect(refusal(200, text)).toBeNull();
    expect(readProfile(parseBody(text), bridge).kind).toBe("unrecognised");
  });

  it("not when it tells a profile, even of one who writes about logging in and captchas", () => {
    expect(refusal(200, whole)).toBeNull();
    const wordy = bridgeAnswer();
    wordy.data.user.description = "请登录 geetest captcha 100005";
    expect(refusal(200, json(wordy))).toBeNull();
  });

  it("or is not, without failing, whatever comes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 599 }), fc.oneof(fc.string(), fc.json()), fc.boolean(), (...any) => {
        const found = refusal(...any);
        const [status, , redirected] = any;
        if (status !== 200 || redirected) expect(found).not.toBeNull();
      }),
    );
  });
});
