import { exactly } from "../../../src/core/count.ts";
import { addDays, type Day, firstDayOf, instantOf } from "../../../src/core/day.ts";
import { type Account, type Museum, type MuseumId, type Uid, weiboKey } from "../../../src/core/museum.ts";
import type { Snapshot } from "../../../src/core/snapshot.ts";
import { seeded } from "../seeded.ts";

/** How large an invented sector is, and the seed that it is made from. */
export interface Size {
  readonly accounts: number;
  readonly years: number;
  readonly seed: number;
}

/** The last day of every history. Its year is over, so that all years are whole. */
export const LAST_DAY: Day = addDays(firstDayOf(2026), -1);

export function firstDay({ years }: Size): Day {
  return firstDayOf(2026 - years);
}

export function accountDaysOf(size: Size): number {
  return size.accounts * (LAST_DAY - firstDay(size) + 1);
}

const COUNTRIES = ["FR", "CN", "GB", "US", "DE", "JP", "IT", "ES"] as const;

/** One account of the sector and its museum, neither tracked nor built in. */
export function memberOf(i: number): { readonly account: Account; readonly museum: Museum } {
  const id = `bench-${i}` as MuseumId;
  const uid = String(7_000_000_000 + i) as Uid;
  return {
    account: {
      key: weiboKey(uid),
      platform: "weibo",
      museum: id,
      uid,
      domain: `benchmuseum${i}`,
      screenName: `测试博物馆${i}`,
      trackedAt: 1,
      origin: "reader",
    },
    museum: {
      id,
      kind: "museum",
      names: { en: `Museum number ${i}`, zh: `测试博物馆${i}` },
      country: COUNTRIES[i % COUNTRIES.length] ?? "FR",
      city: null,
      website: null,
      wikidata: null,
      ambiguity: null,
      origin: "reader",
    },
  };
}

/** Exact followers of one account on every day, read at some minute of the morning. */
export function historyOf(i: number, size: Size): Snapshot[] {
  const random = seeded(size.seed + i);
  const first = firstDay(size);
  const pace = random() * 60;
  let followers = Math.floor(random() ** 3 * 2_000_000);
  return Array.from({ length: LAST_DAY - first + 1 }, (_, n) => {
    followers += Math.floor(random() * pace) - 5;
    const day = addDays(first, n);
    return {
      day,
      followers: exactly(Math.max(0, followers)),
      posts: null,
      following: null,
      interactions: null,
      at: instantOf(day, 540 + Math.floor(random() * 180)),
      source: { kind: "weibo" },
    };
  });
}
