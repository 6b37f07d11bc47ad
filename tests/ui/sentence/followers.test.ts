import { describe, expect, it } from "vitest";
import { exactly } from "../../../src/core/count.ts";
import { growthBetween } from "../../../src/core/growth.ts";
import type { Snapshot } from "../../../src/core/snapshot.ts";
import { followersSentence, growthSentence } from "../../../src/ui/sentence/followers.ts";
import { rounded, snapshot } from "../../core/snapshots.ts";
import { inEach, louvre, NOON, published } from "./subjects.ts";

describe("followers in a sentence", () => {
  it.each<[string, Snapshot, string, string, string]>([
    [
      "exact, with the hour of Weibo’s answer",
      snapshot("2017-12-19", 85_372, { at: NOON }),
      "On 19 December 2017, the Louvre Museum (@卢浮宫博物馆) had 85,372 followers on Weibo (exact; Weibo’s answer of 19 December 2017, 12:00 Beijing time; read with Vitrine).",
      "Le 19 décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) comptait 85_372 abonnés (exact_; réponse de Weibo du 19 décembre 2017 à 12:00, heure de Pékin_; lu avec Vitrine).",
      "2017年12月19日，卢浮宫博物馆（@卢浮宫博物馆）有85,372名微博粉丝（精确；微博于北京时间2017年12月19日12:00返回的数据；由Vitrine读取）。",
    ],
    [
      "rounded, as Weibo’s page shows them",
      snapshot("2017-12-01", rounded(85_000), { source: { kind: "page" } }),
      "On 1 December 2017, the Louvre Museum (@卢浮宫博物馆) had about 85,000 followers on Weibo (rounded, meaning 84,500 to 85,499; Weibo’s page of 1 December 2017; read with Vitrine).",
      "Le 1er décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) comptait environ 85_000 abonnés (arrondi, soit 84_500 à 85_499_; page Weibo du 1er décembre 2017_; lu avec Vitrine).",
      "2017年12月1日，卢浮宫博物馆（@卢浮宫博物馆）有约85,000名微博粉丝（约数，即84,500至85,499；微博页面于2017年12月1日显示；由Vitrine读取）。",
    ],
    [
      "a bound, as a publication prints it",
      snapshot("2017-12-19", rounded(300, "more-than"), published),
      "On 19 December 2017, the Louvre Museum (@卢浮宫博物馆) had more than 300 followers on Weibo (CLIC France, “Le musée du Louvre”, 21 December 2017; kept in Vitrine).",
      "Le 19 décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) comptait plus de 300 abonnés (CLIC France, «_Le musée du Louvre_», 21 décembre 2017_; conservé dans Vitrine).",
      "2017年12月19日，卢浮宫博物馆（@卢浮宫博物馆）有超过300名微博粉丝（CLIC France《Le musée du Louvre》，2017年12月21日；由Vitrine收录）。",
    ],
  ])("are %s", (_what, figure, ...sentences) => {
    expect(inEach((words) => followersSentence(words, louvre, figure))).toEqual(sentences);
  });

  it("name whoever entered them, or the file they came in", () => {
    const notes = [
      { kind: "hand", note: "letter" } as const,
      { kind: "import", file: "2016.csv" } as const,
      { kind: "publication", id: "hearsay" } as const,
    ].map((source) => inEach((words) => followersSentence(words, louvre, snapshot("2017-12-19", 5, { source })))[0]);
    expect(notes.map((text) => text?.replace(/.*\((exact.*)\)\.$/, "$1"))).toEqual([
      "exact; entered by hand (letter); kept in Vitrine",
      "exact; imported from 2016.csv; kept in Vitrine",
      "exact; hearsay; kept in Vitrine",
    ]);
  });
});

describe("growth in a sentence", () => {
  it.each<[string, Snapshot, Snapshot, string, string, string]>([
    [
      "exact, both ends from one source, named once",
      snapshot("2017-01-01", 65_030, published),
      snapshot("2017-12-19", 85_372, published),
      "Between 1 January 2017 and 19 December 2017, the Louvre Museum (@卢浮宫博物馆) went from 65,030 to 85,372 followers on Weibo, a change of +20,342 (+31.28%) in 352 days (exact; CLIC France, “Le musée du Louvre”, 21 December 2017; computed with Vitrine).",
      "Le 1er janvier 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) comptait 65_030 abonnés, et 85_372 le 19 décembre 2017, soit +20_342 (+31,28_%) en 352 jours (exact_; CLIC France, «_Le musée du Louvre_», 21 décembre 2017_; calculé avec Vitrine).",
      "2017年1月1日至2017年12月19日，卢浮宫博物馆（@卢浮宫博物馆）的微博粉丝数由65,030变为85,372，352天内变化+20,342（+31.28%）（精确；CLIC France《Le musée du Louvre》，2017年12月21日；由Vitrine计算）。",
    ],
    [
      "a range, where either end is rounded, with two sources",
      snapshot("2017-12-18", 65_030, published),
      snapshot("2017-12-19", rounded(85_000), { at: NOON }),
      "Between 18 December 2017 and 19 December 2017, the Louvre Museum (@卢浮宫博物馆) went from 65,030 to about 85,000 followers on Weibo, a change of +19,470 to +20,469 (+29.94% to +31.48%) in 1 day (first figure: exact, CLIC France, “Le musée du Louvre”, 21 December 2017; last figure: rounded, meaning 84,500 to 85,499, Weibo’s answer of 19 December 2017, 12:00 Beijing time; computed with Vitrine).",
      "Le 18 décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) comptait 65_030 abonnés, et environ 85_000 le 19 décembre 2017, soit +19_470 à +20_469 (+29,94_% à +31,48_%) en 1 jour (premier chiffre_: exact, CLIC France, «_Le musée du Louvre_», 21 décembre 2017_; dernier chiffre_: arrondi, soit 84_500 à 85_499, réponse de Weibo du 19 décembre 2017 à 12:00, heure de Pékin_; calculé avec Vitrine).",
      "2017年12月18日至2017年12月19日，卢浮宫博物馆（@卢浮宫博物馆）的微博粉丝数由65,030变为约85,000，1天内变化+19,470至+20,469（+29.94%至+31.48%）（期初：精确，CLIC France《Le musée du Louvre》，2017年12月21日；期末：约数，即84,500至85,499，微博于北京时间2017年12月19日12:00返回的数据；由Vitrine计算）。",
    ],
    [
      "within rounding, and then neither a rise nor a fall",
      snapshot("2017-12-01", rounded(85_000, "about"), published),
      snapshot("2017-12-19", rounded(85_000, "about"), published),
      "Between 1 December 2017 and 19 December 2017, the Louvre Museum (@卢浮宫博物馆) went from about 85,000 to about 85,000 followers on Weibo; the change is within rounding, so neither a rise nor a fall can be told (rounded, meaning 84,500 to 85,499; CLIC France, “Le musée du Louvre”, 21 December 2017; computed with Vitrine).",
      "Le 1er décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) comptait environ 85_000 abonnés, et environ 85_000 le 19 décembre 2017_; la variation reste dans la marge d’arrondi, ni hausse ni baisse ne peut être affirmée (arrondi, soit 84_500 à 85_499_; CLIC France, «_Le musée du Louvre_», 21 décembre 2017_; calculé avec Vitrine).",
      "2017年12月1日至2017年12月19日，卢浮宫博物馆（@卢浮宫博物馆）的微博粉丝数由约85,000变为约85,000，变化在四舍五入误差范围内，无法判断增减（约数，即84,500至85,499；CLIC France《Le musée du Louvre》，2017年12月21日；由Vitrine计算）。",
    ],
    [
      "none, where both days are exact and equal",
      snapshot("2017-12-01", 85_372, published),
      snapshot("2017-12-19", 85_372, published),
      "On 19 December 2017, the Louvre Museum (@卢浮宫博物馆) had as many followers on Weibo as on 1 December 2017: 85,372 (exact; CLIC France, “Le musée du Louvre”, 21 December 2017; computed with Vitrine).",
      "Le 19 décembre 2017, le compte Weibo «_Musée du Louvre_» (@卢浮宫博物馆) comptait autant d’abonnés que le 1er décembre 2017_: 85_372 (exact_; CLIC France, «_Le musée du Louvre_», 21 décembre 2017_; calculé avec Vitrine).",
      "2017年12月19日，卢浮宫博物馆（@卢浮宫博物馆）的微博粉丝数与2017年12月1日相同，均为85,372（精确；CLIC France《Le musée du Louvre》，2017年12月21日；由Vitrine计算）。",
    ],
  ])("is %s", (_what, from, to, ...sentences) => {
    expect(inEach((words) => growthSentence(words, louvre, growthBetween(from, to)))).toEqual(sentences);
  });

  it("is a fall with a true minus, and has no rate where it began with nobody", () => {
    const told = (from: Snapshot, to: Snapshot) =>
      inEach((words) => growthSentence(words, louvre, growthBetween(from, to)))[0];
    const now = snapshot("2017-12-19", 900);
    expect(told(snapshot("2017-12-01", 1_000), now)).toContain("a change of −100 (−10.00%) in 18 days");
    expect(told(snapshot("2017-12-01", 0), now)).toContain("a change of +900 in 18 days");
    expect(told(snapshot("2017-12-01", 800), snapshot("2017-12-19", exactly(900)))).toContain("+100 (+12.50%)");
  });
});
