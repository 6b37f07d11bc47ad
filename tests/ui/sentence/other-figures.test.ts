import { describe, expect, it } from "vitest";
import { growthBetween } from "../../../src/core/growth.ts";
import type { AccountKey, MuseumId } from "../../../src/core/museum.ts";
import type { Neighbour } from "../../../src/core/neighbours.ts";
import type { Award } from "../../../src/core/publication.ts";
import { raceOf } from "../../../src/core/race.ts";
import type { Snapshot } from "../../../src/core/snapshot.ts";
import type { Standing } from "../../../src/core/standing.ts";
import { awardSentence } from "../../../src/ui/sentence/award.ts";
import { milestoneSentence } from "../../../src/ui/sentence/milestone.ts";
import { whoText } from "../../../src/ui/sentence/parts.ts";
import { postSentence, postsSentence } from "../../../src/ui/sentence/posts.ts";
import { raceSentence } from "../../../src/ui/sentence/race.ts";
import { standingSentence } from "../../../src/ui/sentence/standing.ts";
import { account, museum } from "../../core/museums.ts";
import { on, rounded, snapshot } from "../../core/snapshots.ts";
import { inEach, louvre, published } from "./subjects.ts";

const day = on("2017-12-19");
const own = snapshot(day, 85_372, published);

describe("whom a sentence is about", () => {
  it.each([
    [museum({ names: { en: "Louvre Museum" } }), account(), "the Louvre Museum (@卢浮宫博物馆)"],
    [museum({ names: { en: "The Museum of Tea" } }), account({ screenName: null }), "The Museum of Tea"],
    [museum({ names: { en: "Tate" } }), null, "Tate"],
    [museum({ names: {} }), account(), "@卢浮宫博物馆"],
    [museum({ names: {} }), account({ screenName: null }), "louvre"],
  ])("is called by its name and its account’s, as far as they are known", (of, account, called) => {
    expect(inEach((words) => whoText(words, { museum: of, account }))[0]).toBe(called);
  });
});

describe("a place in a sentence", () => {
  const standing: Standing = {
    place: { first: 1, last: 1 },
    known: 3,
    members: 15,
    share: 0.44656,
    shareRange: { low: 0.435, high: 0.459 },
  };
  const told = (more: Partial<Standing>) => {
    const place = { set: { kind: "non-chinese" } as const, day, standing: { ...standing, ...more } };
    return inEach((words) => standingSentence(words, louvre, place, own));
  };

  it("names its set, its coverage, the share with its range, and the figure it is of", () => {
    expect(told({})).toEqual([
      "On 19 December 2017, the Louvre Museum (@卢浮宫博物馆) stood 1st of 3 by followers on Weibo in the peer set “Non-Chinese”, with 44.66% of the set’s known followers (share with the rounded figures: 43.50% to 45.90%; 3 of 15 members known, from at most 31 days before; its own figure: 85,372, exact, CLIC France, “Le musée du Louvre”, 21 December 2017; computed with Vitrine).",
      "Le 19 décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) se classait 1er sur 3 par le nombre d’abonnés dans le groupe de comparaison «_Hors Chine_», avec 44,66_% des abonnés connus du groupe (part compte tenu des arrondis_: 43,50_% à 45,90_%_; 3 membres connus sur 15, au plus 31 jours avant_; son propre chiffre_: 85_372, exact, CLIC France, «_Le musée du Louvre_», 21 décembre 2017_; calculé avec Vitrine).",
      "2017年12月19日，卢浮宫博物馆（@卢浮宫博物馆）的微博粉丝数在对比组“境外博物馆”中居第1名（共3家），占该组已知粉丝的44.66%（考虑约数后的份额：43.50%至45.90%；15家成员中3家有数据，至多早31天；自身数据：85,372，精确，CLIC France《Le musée du Louvre》，2017年12月21日；由Vitrine计算）。",
    ]);
  });

  it("is joint where ranges overlap, has no share where nobody has followers, and is none alone", () => {
    expect(told({ place: { first: 2, last: 3 } })[0]).toContain("stood 2–3 of 3 by followers");
    const without = told({ share: null, shareRange: { low: null, high: null } })[0];
    expect(without).toContain("in the peer set “Non-Chinese” (3 of 15 members known");
    expect(told({ known: 1 })).toEqual([null, null, null]);
  });
});

describe("a milestone in a sentence", () => {
  const reached = { followers: 50_000, reached: day } as const;
  const told = (lastBelow: string | null, exactDay: boolean) => {
    const milestone = { ...reached, lastBelow: lastBelow === null ? null : on(lastBelow), exactDay };
    return inEach((words) => milestoneSentence(words, louvre, milestone, own));
  };

  it("was reached on a day, between two, or by one at the latest", () => {
    const notes = "(85,372, exact, CLIC France, “Le musée du Louvre”, 21 December 2017; computed with Vitrine).";
    const who = "the Louvre Museum (@卢浮宫博物馆)";
    expect(
      [told("2017-12-18", true), told("2017-11-19", false), told(null, false)].map(([english]) => english),
    ).toEqual([
      `On 19 December 2017, ${who} reached 50,000 followers on Weibo ${notes}`,
      `Between 19 November 2017 and 19 December 2017, ${who} reached 50,000 followers on Weibo ${notes}`,
      `By 19 December 2017 at the latest, ${who} had reached 50,000 followers on Weibo ${notes}`,
    ]);
    expect(told("2017-11-19", false).slice(1)).toEqual([
      "Entre le 19 novembre 2017 et le 19 décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) a atteint 50_000 abonnés (85_372, exact, CLIC France, «_Le musée du Louvre_», 21 décembre 2017_; calculé avec Vitrine).",
      "2017年11月19日至2017年12月19日之间，卢浮宫博物馆（@卢浮宫博物馆）的微博粉丝数达到50,000（85,372，精确，CLIC France《Le musée du Louvre》，2017年12月21日；由Vitrine计算）。",
    ]);
  });
});

describe("two neighbours in a sentence", () => {
  const neighbour = (name: string, now: Snapshot, before: number | null): Neighbour => ({
    account: `weibo:~${name}` as AccountKey,
    museum: { id: name as MuseumId, names: { en: name, fr: name, zh: name } },
    place: { first: 1, last: 1 },
    snapshot: now,
    growth: before === null ? null : growthBetween(snapshot("2017-09-10", before), now),
  });
  const told = (other: Neighbour) => {
    const race = raceOf(neighbour("Louvre", snapshot(day, 85_000), 80_000), other);
    return inEach((words) => raceSentence(words, louvre, race, day));
  };

  it("names the distance, the days until they are level, and both paces with their days", () => {
    expect(told(neighbour("Orsay", snapshot(day, 90_000), 89_000))).toEqual([
      "On 19 December 2017, Orsay was 5,000 followers ahead of the Louvre Museum (@卢浮宫博物馆) on Weibo; if both go on at their pace, they are level in 125 days (pace of Louvre: 50 a day from 10 September 2017 to 19 December 2017; pace of Orsay: 10 a day from 10 September 2017 to 19 December 2017; Louvre: 85,000, exact, Weibo’s answer of 19 December 2017; Orsay: 90,000, exact, Weibo’s answer of 19 December 2017; computed with Vitrine).",
      "Le 19 décembre 2017, le compte Weibo «_Orsay_» comptait 5_000 abonnés de plus que le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆)_; si chacun garde son rythme, l’égalité est dans 125 jours (rythme, Louvre_: 50 par jour du 10 septembre 2017 au 19 décembre 2017_; rythme, Orsay_: 10 par jour du 10 septembre 2017 au 19 décembre 2017_; Louvre_: 85_000, exact, réponse de Weibo du 19 décembre 2017_; Orsay_: 90_000, exact, réponse de Weibo du 19 décembre 2017_; calculé avec Vitrine).",
      "2017年12月19日，Orsay的微博粉丝数比卢浮宫博物馆（@卢浮宫博物馆）多5,000；若双方速度不变，125天后追平（Louvre的速度：2017年9月10日至2017年12月19日日均50；Orsay的速度：2017年9月10日至2017年12月19日日均10；Louvre：85,000，精确，微博于2017年12月19日返回的数据；Orsay：90,000，精确，微博于2017年12月19日返回的数据；由Vitrine计算）。",
    ]);
  });

  it.each([
    ["Orsay was 1 follower behind", neighbour("Orsay", snapshot(day, 84_999), null)],
    ["they are level in 100 to 158 days", neighbour("Orsay", snapshot(day, rounded(90_000)), 89_000)],
    ["at their pace, the gap does not close", neighbour("Orsay", snapshot(day, 90_000), 80_000)],
    ["at their pace, they are not level within ten years", neighbour("Orsay", snapshot(day, 90_000), 85_001)],
    ["Orsay had as many followers on Weibo as the Louvre", neighbour("Orsay", snapshot(day, 85_000), 70_000)],
    ["the rounded figures of Orsay and the Louvre", neighbour("Orsay", snapshot(day, rounded(85_000)), null)],
  ])("say: %s", (text, other) => {
    expect(told(other)[0]).toContain(text);
    for (const sentence of told(other)) expect(sentence).not.toMatch(/[{}]|null|undefined/);
  });
});

describe("an award in a sentence", () => {
  const award: Award = {
    id: "sina-2017",
    year: 2017,
    day: on("2017-12-20"),
    title: { en: "Most influential museum", zh: "最具影响力博物馆" },
    organiser: { en: "Sina Weibo", zh: "新浪微博" },
    category: null,
    recipient: null,
    printed: "Louvre",
    grounds: null,
    sources: [published.source],
    doubt: null,
  };

  it("names who gave it and when, or the year alone", () => {
    const notes = "(given by Sina Weibo; CLIC France, “Le musée du Louvre”, 21 December 2017; kept in Vitrine).";
    const told = (more: Partial<Award>) => inEach((words) => awardSentence(words, louvre, { ...award, ...more }));
    expect(told({})[0]).toBe(
      `On 20 December 2017, the Louvre Museum (@卢浮宫博物馆) received the award “Most influential museum” ${notes}`,
    );
    expect(told({ day: null })[1]).toMatch(/^En 2017, le compte Weibo «_Musée du Louvre_» .* a obtenu la distinction/);
    expect(told({ category: { en: "museums", zh: "博物馆" } })[2]).toContain("（类别：博物馆；颁发方：新浪微博；");
  });
});

describe("posts in a sentence", () => {
  const period = { from: on("2017-01-01"), to: day, seen: "300 posts", besides: null };

  it.each([
    ["per_post", "received 827 interactions per post on Weibo (300 posts; reposts, comments and likes as"],
    ["rate", "had an engagement rate by followers of 827 per post on Weibo (300 posts; reposts"],
    ["bci", "had a communication index (BCI) of 827 on Weibo (300 posts; reposts"],
    ["per_week", "published 827 posts a week on Weibo (300 posts; computed with Vitrine)."],
  ] as const)("are told by %s", (kind, text) => {
    const told = inEach((words) => postsSentence(words, louvre, { ...period, kind, text: "827" }));
    expect(told[0]).toContain(`From 1 January 2017 to 19 December 2017, the Louvre Museum (@卢浮宫博物馆) ${text}`);
    for (const sentence of told) expect(sentence).not.toMatch(/[{}]|null|undefined/);
  });

  it("are cited one by one with their address", () => {
    const post = {
      id: "1",
      url: "https://weibo.com/1/A",
      title: "今天的光",
      kind: "original",
      media: "picture",
      day,
      asOf: on("2017-12-20"),
      views: null,
      reposts: null,
      comments: null,
      likes: null,
      plays: null,
    } as const;
    expect(inEach((words) => postSentence(words, louvre, post, "9 likes"))[0]).toBe(
      "The post “今天的光” that the Louvre Museum (@卢浮宫博物馆) published on Weibo on 19 December 2017 had received 9 likes by 20 December 2017 (https://weibo.com/1/A; read with Vitrine).",
    );
  });
});
