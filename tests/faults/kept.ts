import type { Contents } from "../../src/catalogue/backup/contents.ts";
import { collect } from "../../src/catalogue/collecting.ts";
import { DIRECTORY } from "../../src/catalogue/open.ts";
import { enqueue, startFill } from "../../src/collect/orders.ts";
import type { Task } from "../../src/collect/task.ts";
import { addDays, dayOf } from "../../src/core/day.ts";
import { weiboKey } from "../../src/core/museum.ts";
import type { Refusal } from "../../src/core/reading.ts";
import { track } from "../../src/store/accounts.ts";
import type { Seed } from "../../src/store/seed.ts";
import type { Store } from "../../src/store/store.ts";
import { keepWeChatId } from "../../src/store/wechat.ts";
import { addYears, backupFileOf, contentsOf, fill, LIGHTHOUSE, LIGHTHOUSE_KEY } from "../catalogue/backups.ts";
import { answerOf } from "../catalogue/small-weibo.ts";
import { type Dump, rowsIn } from "../store/databases.ts";
import { emptyStore } from "../store/open.ts";
import { told, uid } from "../store/snapshots.ts";
import { desktopStatus } from "../weibo/status-answer.ts";

export const NOW = Date.parse("2026-03-02T12:00:00+08:00");
export const BRIDGE = weiboKey(uid("6052479002"));

/** All that a store holds after something was done to it. */
export async function rowsAfter(
  step: (db: Store) => Promise<unknown>,
  fresh: () => Promise<Store> = emptyStore,
): Promise<Dump> {
  const db = await fresh();
  await step(db);
  return rowsIn(db.name);
}

/** What a backup holds of something of everything. */
export async function backedUp(): Promise<Contents> {
  const db = await emptyStore();
  await fill(db);
  return contentsOf(await backupFileOf(db));
}

/** One account twice: by its uid, and, with a history, posts and a museum of its own, on WeChat too, by its domain. */
export async function twice(db: Store): Promise<void> {
  await fill(db);
  const { key, museum } = await track(db, { kind: "domain", domain: "phare" }, NOW);
  await keepWeChatId(db, museum, "pharemuseum");
  await addYears(db, key, [told("2025-06-01", 8_900), told("2026-01-02", 9_160)]);
}

/** An account with all three of the collector's questions before it. */
export async function followed(db: Store): Promise<void> {
  await fill(db);
  const [account, today] = [LIGHTHOUSE_KEY, dayOf(NOW)];
  await enqueue(db, [
    { kind: "figures", account },
    { kind: "posts", account },
  ]);
  const progress = { tail: null, start: null, pages: 0, posts: 0, paused: false, trouble: null };
  await startFill(db, { account, from: addDays(today, -30), to: today, ...progress });
}

const PROFILE = {
  idstr: LIGHTHOUSE,
  screen_name: "灯塔博物馆",
  domain: "",
  followers_count: 9_200,
  friends_count: 1,
  statuses_count: 2,
};

const POSTS = [0, 1, 2].map((n) =>
  desktopStatus({
    idstr: `520000000000000${n}`,
    user: { idstr: LIGHTHOUSE },
    created_at: `Sun Mar 01 0${9 - n}:30:00 +0800 2026`,
  }),
);

/** Asks one of the collector's questions, and keeps what an invented Weibo answers. Throws where it refuses. */
export async function collected(db: Store, kind: Task["kind"]): Promise<void> {
  const data = kind === "figures" ? { user: PROFILE } : { list: POSTS, since_id: "s2" };
  const ask = async () => answerOf({ ok: 1, data });
  const refusal: Refusal | null = await collect(db, { kind, account: LIGHTHOUSE_KEY }, ask, () => NOW);
  if (refusal) throw new Error(`The invented Weibo refused: ${JSON.stringify(refusal)}`);
}

/** A few museums of the directory; its later version lists an account that a reader tracks already, and takes a figure back. */
export function directoryOf(version: "now" | "later"): Seed {
  const [museum, ...others] = DIRECTORY.museums.slice(0, 3);
  const museums = museum ? [museum, ...others] : others;
  const accounts = DIRECTORY.accounts.filter((account) => museums.some(({ id }) => id === account.museum));
  const snapshots = DIRECTORY.snapshots.filter(({ account }) => accounts.some(({ key }) => key === account));
  return { version, museums, accounts, snapshots: version === "now" ? snapshots : snapshots.slice(1) };
}
