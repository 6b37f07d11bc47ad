import { exactly } from "../../src/core/count.ts";
import { addDays, type Day, instantOf } from "../../src/core/day.ts";
import { type Account, type Museum, type MuseumId, type Uid, unnamedMuseum, weiboKey } from "../../src/core/museum.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { seeded } from "../bench/seeded.ts";

/** An invented museum: its names, its country, and its followers today. */
export interface Invented {
  readonly en: string;
  readonly fr: string;
  readonly zh: string;
  readonly country: string | null;
  readonly followers: number;
}

/** The first two are as long as names get. */
const LONG: readonly Invented[] = [
  {
    en: "International Museum of Rivers, Harbours, Lighthouses and the People who Kept Them",
    fr: "Musée international des fleuves, des ports, des phares et de celles et ceux qui les ont gardés",
    zh: "国际江河湖海港口灯塔与守灯人历史文化艺术博物馆暨水上民俗研究收藏展示中心",
    country: "FR",
    followers: 1_284_316,
  },
  {
    en: "Departmental Museum of Contemporary Tapestry and Arts of the Loom in Saint-Aubin-des-Tisserands",
    fr: "Musée départemental de la tapisserie contemporaine et des arts du métier de Saint-Aubin-des-Tisserands",
    zh: "圣奥班织工镇省立当代挂毯与织机艺术博物馆",
    country: "FR",
    followers: 18_402,
  },
];

const PLACES: readonly (readonly [en: string, fr: string, zh: string, country: string])[] = [
  ["Lantern", "de la Lanterne", "灯笼", "CN"],
  ["Well", "du Puits", "井畔", "CN"],
  ["Ink", "de l’Encre", "墨香", "CN"],
  ["Bell", "de la Cloche", "钟声", "DE"],
  ["Glass", "du Verre", "琉璃", "IT"],
  ["Paper", "du Papier", "纸", "JP"],
  ["Salt", "du Sel", "盐", "GB"],
];
const KINDS: readonly (readonly [en: string, fr: string, zh: string])[] = [
  ["Museum", "Musée", "博物馆"],
  ["Gallery", "Galerie", "美术馆"],
  ["House", "Maison", "故居"],
  ["Art Centre", "Centre d’art", "艺术中心"],
];

/** Invented museums, as many as are asked for, from 28 followers to millions. */
export function inventedMuseum(i: number): Invented {
  const long = LONG[i];
  if (long) return long;
  const [en, fr, zh, country] = pick(PLACES, i);
  const [kindEn, kindFr, kindZh] = pick(KINDS, Math.floor(i / PLACES.length));
  const followers = Math.round(28 * 1.55 ** ((i * 11) % 29));
  return { en: `${en} ${kindEn}`, fr: `${kindFr} ${fr}`, zh: `${zh}${kindZh}`, country, followers };
}

export function uidOf(i: number): Uid {
  return String(6_052_480_000 + i) as Uid;
}

/** The museum and its account, tracked since an instant in ms. */
export function memberOf(i: number, trackedAt: number): { readonly account: Account; readonly museum: Museum } {
  const { en, fr, zh, country } = inventedMuseum(i);
  const id = `invented-${i}` as MuseumId;
  const uid = uidOf(i);
  return {
    museum: { ...unnamedMuseum(id), names: { en, fr, zh }, country },
    account: {
      key: weiboKey(uid),
      platform: "weibo",
      museum: id,
      uid,
      domain: null,
      screenName: zh.slice(0, 30),
      trackedAt,
      origin: "reader",
    },
  };
}

/** Exact followers on every day up to one, growing at a pace of the museum's own; every seventh museum loses some. */
export function historyOf(i: number, last: Day, days: number): Snapshot[] {
  const random = seeded(2017 + i);
  const pace = (i % 7 === 6 ? -0.2 : 0.2 + random()) * (inventedMuseum(i).followers / 900);
  let followers = inventedMuseum(i).followers;
  const backwards = Array.from({ length: days }, (_, n) => {
    const day = addDays(last, -n);
    const snapshot: Snapshot = {
      day,
      followers: exactly(Math.max(0, Math.round(followers))),
      posts: null,
      following: null,
      interactions: null,
      at: instantOf(day, 560),
      source: { kind: "weibo" },
    };
    followers -= pace * (0.5 + random());
    return snapshot;
  });
  return backwards.reverse();
}

function pick<One>(all: readonly [One, ...One[]] | readonly One[], i: number): One {
  const found = all[i % all.length];
  if (found === undefined) throw new Error("There is nothing to pick from.");
  return found;
}
