import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import type { AccountAddress, Uid } from "../../src/core/museum.ts";
import { fieldsOf } from "../../src/weibo/fields.ts";
import { readCards } from "../../src/weibo/mobile-post-list.ts";
import { readMobileProfile } from "../../src/weibo/mobile-profile.ts";
import { looksLikeMuseum } from "../../src/weibo/museum-words.ts";
import { readCount } from "../../src/weibo/numbers.ts";
import { profileIn } from "../../src/weibo/page-profile.ts";
import { readPost } from "../../src/weibo/post-answer.ts";
import type { Mid } from "../../src/weibo/post-id.ts";
import { readFeed, readWaterfall } from "../../src/weibo/post-list.ts";
import { presentationOf } from "../../src/weibo/presentation.ts";
import { readProfile } from "../../src/weibo/profile.ts";
import { parseBody, refusalOf } from "../../src/weibo/session.ts";
import { readStatus } from "../../src/weibo/status.ts";
import { CARDS_OF_2022, FEED_OF_2022, REPOST_OF_2019, REPOSTED_IN_2019, WATERFALL_OF_2026 } from "./captured-posts.ts";
import { allCaptured, captured, isCaptured } from "./captures.ts";
import { NOW } from "./status-answer.ts";

const rounded = (value: number): Count => ({ value, precision: "weibo" });
const by = (uid: string): AccountAddress => ({ kind: "uid", uid: uid as Uid });
const json = (name: string): unknown => JSON.parse(captured(name));
const refusal = (name: string, status = 200) => {
  const text = captured(name);
  return refusalOf({ status, redirected: false, text }, parseBody(text));
};
const mobileProfile = (name: string, uid: string) => readMobileProfile(json(name), uid as Uid);
const refused = (field: string, found: string) => ({ kind: "unrecognised", field, found });

/** Each captured answer by its file, and all that it must be read as. */
const COVERED: Readonly<Record<string, (name: string) => void>> = {
  "ajax-profile-info-6052479595-2023.json"(name) {
    expect(refusal(name)).toBeNull();
    expect(readProfile(json(name), by("6052479595"))).toEqual({
      kind: "reading",
      reading: {
        uid: "6052479595",
        screenName: "脸脸吃多了",
        domain: null,
        followers: exactly(246_776),
        following: 3,
        posts: 246,
        interactions: null,
      },
    });
    expect(readProfile(json(name), by("6052479596"))).toEqual(refused("data.user.idstr", '"6052479595"'));
    const presented = presentationOf(json(name));
    expect(presented).toEqual({
      verified: true,
      verifiedType: 0,
      screenName: "脸脸吃多了",
      verifiedReason: "摄影博主",
      location: "湖南",
    });
    expect(presented && looksLikeMuseum(presented)).toBe(false);
  },

  /** Cut off after the count of followers: nothing is read of it. With an end laid to it, all that it tells is. */
  "ajax-profile-info-1733299783-2024.fragment.txt"(name) {
    expect(refusal(name)).toEqual(refused("answer", "text that is no JSON"));
    const told = captured(name).trimEnd();
    expect(told.endsWith(',"fr')).toBe(true);
    const ended = (end: string): unknown => JSON.parse(`${told.slice(0, -',"fr'.length)}${end}}}}`);
    expect(readProfile(ended(""), by("1733299783"))).toEqual(refused("data.user.friends_count", "missing"));
    const reading = {
      uid: "1733299783",
      screenName: "郭靜Claire",
      domain: "clairekuo",
      followers: exactly(3_126_727),
      following: 1,
      posts: 2,
      interactions: 1_243_408,
    };
    const whole = ended(',"friends_count":1,"statuses_count":2');
    const asked: AccountAddress[] = [
      by("1733299783"),
      { kind: "domain", domain: "clairekuo" },
      { kind: "nick", nick: "郭靜Claire" },
    ];
    for (const address of asked) expect(readProfile(whole, address)).toEqual({ kind: "reading", reading });
  },

  "ajax-feed-2statuses-2022.json"(name) {
    const { statuses } = json(name) as { statuses: unknown[] };
    expect(statuses.map((status) => readStatus(fieldsOf(status), NOW))).toEqual(FEED_OF_2022);
    // A feed of many accounts holds its posts elsewhere: it is no account's list.
    expect(readFeed(json(name), "3612749480" as Uid, 1, NOW)).toEqual(refused("data", "missing"));
    const list = { ok: 1, data: { list: statuses, since_id: "" } };
    expect(readFeed(list, "3612749480" as Uid, 1, NOW)).toEqual({
      kind: "page",
      posts: FEED_OF_2022,
      next: null,
      isLast: true,
    });
  },

  "m-getindex-cards-6074526225-2022.json"(name) {
    expect(readCards(json(name), "6074526225" as Uid, NOW)).toEqual({
      kind: "page",
      posts: CARDS_OF_2022,
      next: { sinceId: "4806110650831915" },
      isLast: false,
    });
    expect(readCards(json(name), "6074526226" as Uid, NOW)).toMatchObject({ kind: "page", posts: [] });
  },

  "m-getindex-user-1669879400-2019.json"(name) {
    expect(mobileProfile(name, "1669879400")).toEqual({
      kind: "profile",
      uid: "1669879400",
      screenName: "Dear-迪丽热巴",
      followers: exactly(63_357_736),
      following: 240,
      posts: 1_008,
    });
  },

  "m-getindex-user-6593199887-2022.json"(name) {
    expect(mobileProfile(name, "6593199887")).toEqual({
      kind: "profile",
      uid: "6593199887",
      screenName: "原神",
      followers: rounded(6_932_000),
      following: 62,
      posts: 2_805,
    });
    const presented = presentationOf(json(name));
    expect(presented).toMatchObject({ verified: true, verifiedType: 7, verifiedReason: "原神官方微博" });
    expect(presented && looksLikeMuseum(presented)).toBe(false);
  },

  /** Its other fields were cut away by whoever published it. */
  "m-getindex-user-87wan-2022.json"(name) {
    expect(mobileProfile(name, "6593199887")).toEqual(refused("data.userInfo.id", "missing"));
    const { data } = json(name) as { data: { userInfo: { followers_count: unknown } } };
    expect(readCount(data.userInfo.followers_count)).toEqual(rounded(870_000));
  },

  "m-statuses-show-HyZVegYAP-2019.json"(name) {
    expect(readPost(json(name), "4383411844046171" as Mid, NOW)).toEqual({ kind: "post", post: REPOST_OF_2019 });
    expect(readPost(json(name), "4383404751066167" as Mid, NOW)).toEqual(refused("data.id", '"4383411844046171"'));
    const { data } = json(name) as { data: { retweeted_status: unknown } };
    expect(readStatus(fieldsOf(data.retweeted_status), NOW)).toEqual(REPOSTED_IN_2019);
  },

  "scrubbed-ajax-getWaterFallContent-2026.json"(name) {
    expect(readWaterfall(json(name), "900000006" as Uid, NOW)).toEqual({
      kind: "page",
      posts: WATERFALL_OF_2026,
      next: { cursor: "5345145356816203" },
      isLast: false,
    });
  },

  "dom-profile-header-stats-2026-08.html"(name) {
    const uid = "5549047567" as Uid;
    const links = captured(name)
      .replaceAll("{UID}", uid)
      .matchAll(/<a([^>]*)>(.*?)<\/a>/g);
    const counters = Array.from(links, ([, attributes = "", inner = ""]) => ({
      href: /href="([^"]*)"/.exec(attributes)?.[1] ?? null,
      text: inner.replace(/<[^>]*>/g, ""),
    }));
    const head = { counters, names: [], reasons: [], badges: [] };
    expect(profileIn([head], uid)).toEqual({
      uid,
      followers: exactly(1),
      following: exactly(50),
      interactions: exactly(0),
      screenName: null,
      verifiedReason: null,
      verifiedAs: null,
    });
    expect(profileIn([head], "5549047568" as Uid)).toBeNull();
  },

  "err-414-request-uri-too-large-2018.txt"(name) {
    expect(refusal(name, 414)).toEqual({ kind: "paused", why: "throttle" });
    expect(refusal(name, 200)).toEqual(refused("answer", "text that is no JSON"));
  },
  "err-ajax-mymblog-403-loginwall-2026.json"(name) {
    expect(refusal(name, 403)).toEqual({ kind: "login" });
  },
  "err-ajax-ok-100-login-2026.json"(name) {
    expect(refusal(name)).toEqual({ kind: "login" });
    expect(readProfile(json(name), by("5549047567"))).toEqual(refused("ok", "-100"));
  },
  "err-m-getindex-no-content.json"(name) {
    expect(refusal(name)).toBeNull();
    expect(readCards(json(name), "5549047567" as Uid, NOW)).toEqual({ kind: "nothing-told" });
    expect(mobileProfile(name, "5549047567")).toEqual({ kind: "nothing-told" });
    expect(readProfile(json(name), by("5549047567"))).toEqual(refused("ok", "0"));
  },
  "err-status-20101-notexist-2026.json"(name) {
    expect(refusal(name)).toBeNull();
    expect(readPost(json(name), "5300000000000007" as Mid, NOW)).toEqual({ kind: "gone" });
    expect(readProfile(json(name), by("5549047567"))).toEqual(refused("ok", "0"));
  },
  /** The empty page that Weibo serves before its scripts run; it names captchas and a login, and asks for neither. */
  "weibo-com-shell-2026-09-21.html"(name) {
    expect(refusal(name)).toEqual(refused("answer", "a page instead of data"));
    expect(refusal(name, 403)).toEqual(refused("answer", "a page instead of data"));
  },
};

describe("the captured answers (skipped where they are not beside this checkout)", () => {
  for (const [name, check] of Object.entries(COVERED))
    it.skipIf(!isCaptured(name))(`are read as they say: ${name}`, () => check(name));

  it.skipIf(!isCaptured("INDEX.tsv"))("are covered to the last", () => {
    const { inFolder, inIndex } = allCaptured();
    expect(inFolder).toEqual(Object.keys(COVERED).toSorted());
    expect(inIndex).toEqual(inFolder);
  });
});
