import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { everyAccount, louvre, newsroom, palaceMuseum } from "../fixtures/accounts.ts";
import type { Mode } from "./mode.ts";
import { shortId } from "./post-id.ts";
import { ask } from "./question.ts";
import { openReplica, type Replica } from "./replica.ts";
import { roundedCount } from "./rounding.ts";

const INFO = `/ajax/profile/info?uid=${louvre.uid}&scene=profile`;
const PAGE = { "x-requested-with": "XMLHttpRequest", "client-version": "v1.1.249" };

let replica: Replica;

beforeAll(async () => {
  replica = await openReplica();
}, 60_000);
afterAll(() => replica.close());
beforeEach(() => {
  replica.mode = "normal";
  replica.hostile = false;
  replica.clearLog();
});

const info = (path = INFO) => ask(replica.port, "weibo.com", path);
const infoIn = (mode: Mode) => {
  replica.mode = mode;
  return info();
};

describe("the profile answer", () => {
  test("gives the exact count, and the rounded one as Weibo rounds", async () => {
    const { data } = JSON.parse((await info()).body);
    expect(data.user).toMatchObject({ id: 5549047567, idstr: "5549047567", screen_name: "卢浮宫博物馆" });
    expect(data.user).toMatchObject({ followers_count: 203517, followers_count_str: "20.4万", verified_type: 7 });
    expect(data.user.status_total_counter).toMatchObject({ repost_cnt: "61,204", total_cnt: "513,035" });
    expect(data.tabList[0]).toEqual({ name: "home", tabName: "精选" });
  });

  test.each([
    ["a domain", `custom=${palaceMuseum.domain}`, palaceMuseum.uid],
    ["a uid as domain", `custom=${louvre.uid}`, louvre.uid],
    ["a nickname", `screen_name=${encodeURIComponent(newsroom.screenName)}`, newsroom.uid],
  ])("finds an account by %s", async (_, query, uid) => {
    expect(JSON.parse((await info(`/ajax/profile/info?${query}`)).body).data.user.idstr).toBe(uid);
  });

  test("of an unknown account is ok 0", async () => {
    expect(JSON.parse((await info("/ajax/profile/info?custom=nobody")).body)).toEqual({ ok: 0, msg: "用户不存在" });
  });

  test("follows what a test changes, and is verbatim when a test says so", async () => {
    replica.accounts.put({ ...louvre, uid: "6052479100", domain: "", followers: 1 });
    replica.accounts.set("6052479100", { followers: 2 });
    expect(JSON.parse((await info("/ajax/profile/info?uid=6052479100")).body).data.user.followers_count).toBe(2);
    replica.accounts.set("6052479100", { body: '{"ok":1,"data":null}' });
    expect((await info("/ajax/profile/info?uid=6052479100")).body).toBe('{"ok":1,"data":null}');
  });
});

describe("each mode", () => {
  test.each<[Mode, number, RegExp]>([
    ["logged-out", 200, /^\{"ok":-100,"url":"https:\/\/weibo\.com\/login\.php\?url=https%3A/],
    ["passport", 200, /^\{"ok":-100,"url":"https:\/\/passport\.weibo\.com\/sso\/signin\?/],
    ["login-wall", 403, /^\{"ok":0,"message":"前方有点拥堵，请登录后使用"\}$/],
    ["visitor-page", 200, /<title>Sina Visitor System<\/title>/],
    ["no-mobile-session", 432, /^$/],
    ["throttled", 414, /414 Request-URI Too Large/],
    ["captcha", 200, /^\{"ok":-100,"errno":"-100","msg":"","url":"https:\/\/m\.weibo\.cn\/api\/geetest\?/],
    ["too-frequent", 403, /^\{"ok":0,"errno":"100005","msg":"请求过于频繁,歇歇吧"\}$/],
    ["too-fast", 418, /^$/],
    ["nothing-here", 200, /^\{"ok":0,"msg":"这里还没有内容","data":\{"cards":\[\]\}\}$/],
    ["no-such-user", 200, /^\{"ok":0,"msg":"用户不存在"\}$/],
    ["post-gone", 200, /^\{"ok":0,"errno":"20101","msg":"该微博不存在"\}$/],
    ["forbidden", 403, /^\{"error":"Forbidden"\}$/],
    ["parameter-missing", 500, /^\{"ok":0,"message":"Cannot read properties of undefined \(reading 'slice'\)"\}$/],
    ["html", 200, /^<!doctype html>/],
    ["posts-want-login", 200, /"followers_count":203517/],
    ["changed", 200, /"fans_total":203517/],
  ])("%s answers %i", async (mode, status, body) => {
    const answer = await infoIn(mode);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(body);
  });

  test("changed has no followers_count", async () => {
    expect((await infoIn("changed")).body).not.toContain('"followers_count":');
  });

  test("visitor sends to the visitor system, which allows no other origin", async () => {
    const { status, headers } = await infoIn("visitor");
    expect(status).toBe(302);
    expect(headers.location).toMatch(/^https:\/\/passport\.weibo\.com\/visitor\/visitor\?entry=miniblog/);
    const system = await ask(replica.port, "passport.weibo.com", "/visitor/visitor?entry=miniblog");
    expect(system.body).toContain("<title>Sina Visitor System</title>");
    expect(system.headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("broken cuts the answer, down cuts the line", async () => {
    const { body } = await infoIn("broken");
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
    await expect(infoIn("down")).rejects.toThrow(/socket hang up|ECONNRESET/);
  });
});

describe("pages", () => {
  test.each([
    "/",
    "/u/5549047567",
    "/5549047567",
    "/louvremuseum",
    "/u/5549047567?tabtype=album",
    "/u/page/follow/5549047567?relate=fans",
    "/hot/weibo",
    "/5549047567/P1",
  ])("%s is the same empty shell", async (path) => {
    const { status, body } = await ask(replica.port, "weibo.com", path);
    expect(status).toBe(200);
    expect(body).toContain('<div id="app"></div>');
    expect(body).toContain("upgrade-insecure-requests");
    expect(body).not.toContain("hostileLoot");
  });

  test("turn hostile before anything else", async () => {
    replica.hostile = true;
    const { body } = await ask(replica.port, "weibo.com", "/u/5549047567");
    expect(body.indexOf("hostileLoot")).toBeGreaterThan(0);
    expect(body.indexOf("hostileLoot")).toBeLessThan(body.indexOf("/replica/app.js"));
  });

  test("are refused when an address of the API is opened as one", async () => {
    const answer = await ask(replica.port, "weibo.com", INFO, { "sec-fetch-mode": "navigate" });
    expect([answer.status, answer.body]).toEqual([403, '{"error":"Forbidden"}']);
  });

  test("of an unknown host are not played", async () => {
    expect((await ask(replica.port, "example.org", "/")).status).toBe(421);
  });
});

describe("the log", () => {
  test("tells Weibo's page from any other asker", async () => {
    await ask(replica.port, "weibo.com", INFO, PAGE);
    await ask(replica.port, "www.weibo.com", INFO);
    expect(replica.log.map(({ asker, host }) => [asker, host])).toEqual([
      ["page", "weibo.com"],
      ["other", "www.weibo.com"],
    ]);
    expect(replica.requests({ asker: "other", path: "/ajax/" })).toHaveLength(1);
    expect(replica.requests({ path: /uid=1/ })).toHaveLength(0);
    replica.clearLog();
    expect(replica.log).toHaveLength(0);
  });

  test("an answer is kept until it is released", async () => {
    const { arrived, release } = replica.hold((path) => path.startsWith("/ajax/profile/info"));
    let answered = false;
    const pending = info().then((answer) => {
      answered = true;
      return answer;
    });
    await arrived;
    await ask(replica.port, "weibo.com", "/");
    expect(answered).toBe(false);
    release();
    expect((await pending).status).toBe(200);
    expect((await info()).status).toBe(200);
  });
});

test.each([
  [298, "298"],
  [9_999, "9999"],
  [19_680, "2万"],
  [110_000, "11万"],
  [246_776, "24.7万"],
  [3_126_727, "312.7万"],
  [26_712_000, "2671.2万"],
  [150_832_872, "1.51亿"],
])("%i is shown as %s", (count, shown) => {
  expect(roundedCount(count)).toBe(shown);
});

test.each([
  ["3439466943518422", "ygyImeLiK"],
  ["4806111732961615", "M2yZDcqrZ"],
  ["5150729824114546", "PlhIihgnE"],
])("post %s is %s in addresses", (mid, bid) => {
  expect(shortId(mid)).toBe(bid);
});

test("m.weibo.cn gives only the rounded count", async () => {
  const { body } = await ask(replica.port, "m.weibo.cn", `/api/container/getIndex?type=uid&value=${louvre.uid}`);
  expect(JSON.parse(body).data.userInfo).toMatchObject({ followers_count: "20.4万", verified_type: 7 });
});

test("no two invented posts share an id", () => {
  const mids = everyAccount.flatMap(({ posts }) => posts.map(({ mid }) => mid));
  expect(new Set(mids).size).toBe(mids.length);
});
