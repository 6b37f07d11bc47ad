// Laid beside the extension's own scripts for the bench alone: the real code on the real store, timed where it runs.
import { cardOf } from "../../../src/catalogue/card.ts";
import { catalogueKeeper } from "../../../src/catalogue/open.ts";
import { peersOn } from "../../../src/catalogue/peers.ts";
import { sectorOf } from "../../../src/catalogue/sector.ts";
import type { Sort } from "../../../src/core/arrangement.ts";
import { addDays } from "../../../src/core/day.ts";
import { packSeries } from "../../../src/core/series.ts";
import { standingsOf } from "../../../src/core/standing.ts";
import { forgetPeers } from "../../../src/store/peers.ts";
import { rebuild } from "../../../src/store/rebuild.ts";
import { addHistories } from "../../../src/store/series.ts";
import { changeSettings } from "../../../src/store/settings.ts";
import { firstDay, historyOf, LAST_DAY, memberOf, type Size } from "./sector.ts";
import { simple } from "./simple.ts";

const catalogue = catalogueKeeper();

/** Milliseconds of a step, once for each number from `from` on. */
async function timed(times: number, step: (i: number) => Promise<unknown>): Promise<number[]> {
  const measured: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await step(i);
    measured.push(performance.now() - began);
  }
  return measured;
}

export const probe = {
  /** Writes the accounts from one number up to another with all their history, in one transaction. Gives milliseconds. */
  async fill(from: number, to: number, size: Size): Promise<number> {
    const db = await catalogue();
    const members = Array.from({ length: to - from }, (_, n) => from + n);
    const histories = new Map(
      members.map(memberOf).map(({ account: { key } }, n) => [key, packSeries(key, historyOf(from + n, size))]),
    );
    const [ms = 0] = await timed(1, async () => {
      const tx = db.transaction(["accounts", "museums", "series", "ready"], "readwrite");
      for (let i = from; i < to; i++) {
        const { account, museum } = memberOf(i);
        await tx.objectStore("museums").put(museum);
        await tx.objectStore("accounts").put(account);
      }
      await addHistories(tx, histories);
      await forgetPeers(tx);
      await tx.done;
    });
    return ms;
  },
  /** Tracks the first of the accounts, and no others. */
  async track(count: number): Promise<void> {
    const db = await catalogue();
    const tx = db.transaction(["accounts", "ready"], "readwrite");
    for (const account of await tx.objectStore("accounts").getAll()) {
      const number = Number(account.museum.replace("bench-", ""));
      if (Number.isNaN(number)) continue;
      await tx.objectStore("accounts").put({ ...account, trackedAt: number < count ? 1 : null });
    }
    await forgetPeers(tx);
    await tx.done;
  },
  /** What the popup's list is put in order by. */
  async sort(by: Sort): Promise<void> {
    await changeSettings(await catalogue(), { order: { by, reversed: false } });
  },
  async cards(times: number, size: Size): Promise<number[]> {
    const db = await catalogue();
    return timed(times, (i) => cardOf(db, memberOf((i * 37) % size.accounts).account));
  },
  async rebuild(): Promise<{ readonly ms: number; readonly mended: number }> {
    const db = await catalogue();
    const began = performance.now();
    const { mended } = await rebuild(db);
    return { ms: performance.now() - began, mended };
  },
  /** The ranking of all at two days, other ones each time. */
  async rankings(times: number, size: Size): Promise<number[]> {
    const db = await catalogue();
    const span = LAST_DAY - firstDay(size);
    return timed(times, async (i) => {
      const days = [addDays(LAST_DAY, -((i * 97) % span)), addDays(LAST_DAY, -((i * 61 + 200) % span))];
      const peers = await peersOn(db, await sectorOf(db), days);
      return days.map((day) =>
        standingsOf(peers.map(({ account, followersAt }) => ({ account, followers: followersAt(day) }))),
      );
    });
  },
  /** The floor of everything that reads: one small record. */
  async floor(times: number): Promise<number[]> {
    const db = await catalogue();
    return timed(times, (i) => db.get("museums", memberOf(i).museum.id));
  },
  async bytes(): Promise<number> {
    return (await navigator.storage.estimate()).usage ?? 0;
  },
};

Object.assign(globalThis, { probe, simple });
