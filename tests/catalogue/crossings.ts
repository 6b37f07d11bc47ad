import { lookForNews } from "../../src/catalogue/looking.ts";
import { recordReading } from "../../src/catalogue/recording.ts";
import type { Alert } from "../../src/core/alert.ts";
import { exactly } from "../../src/core/count.ts";
import { addDays, dayOf, formatDay } from "../../src/core/day.ts";
import { type Uid, weiboKey } from "../../src/core/museum.ts";
import { track } from "../../src/store/accounts.ts";
import { keepMuseum } from "../../src/store/museums.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "../store/open.ts";
import { NOW, readingOf, told, uid } from "../store/snapshots.ts";
import { addYears } from "./backups.ts";

export const TODAY = dayOf(NOW);
export const DAY_MS = 86_400_000;
export const [LAMP, WELL, ...MORE] = ["01", "02", "03", "04"].map((end) => uid(`60524790${end}`)) as [
  Uid,
  Uid,
  ...Uid[],
];

/** A day by its distance from today. */
export const dayAt = (days: number) => formatDay(addDays(TODAY, days));

/** A museum that is tracked, with exact followers on the days up to yesterday. */
export async function follow(db: Store, one: Uid, followers: readonly number[]): Promise<void> {
  const { museum } = await track(db, { kind: "uid", uid: one }, 1_000);
  await keepMuseum(db, museum, { names: { en: `Museum ${one.slice(-2)}` }, country: "FR", city: null, website: null });
  const known = followers.map((count, i) => told(dayAt(i - followers.length), count));
  await addYears(db, weiboKey(one), known);
}

export const read = (db: Store, one: Uid, followers: number, atMs = NOW) =>
  recordReading(db, { kind: "uid", uid: one }, readingOf({ uid: one, followers: exactly(followers) }), atMs);

const kindsOf = (alerts: readonly Alert[]) => alerts.map(({ kind }) => kind);
export const look = async (db: Store, nowMs = NOW) => kindsOf(await lookForNews(db, nowMs));
export const steady = (last: number) => Array.from({ length: 40 }, (_, i) => last - (39 - i) * 10 - (i % 3));

export async function crossing(): Promise<Store> {
  const db = await emptyStore();
  await follow(db, LAMP, [99_980, 99_990]);
  await read(db, LAMP, 100_004);
  return db;
}
