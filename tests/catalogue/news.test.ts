import { describe, expect, it } from "vitest";
import { eraseKept } from "../../src/catalogue/erasing.ts";
import { lookForNews } from "../../src/catalogue/looking.ts";
import { newsOf } from "../../src/catalogue/news.ts";
import { notificationsOf } from "../../src/catalogue/notifications.ts";
import { toolbarOf } from "../../src/catalogue/toolbar.ts";
import { pausedFor } from "../../src/collect/errands.ts";
import { change } from "../../src/collect/ledger.ts";
import { enqueue } from "../../src/collect/orders.ts";
import { weiboKey } from "../../src/core/museum.ts";
import type { PauseReason } from "../../src/core/pause-reason.ts";
import { changeSettings, DEFAULT_SETTINGS } from "../../src/store/settings.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { emptyStore } from "../store/open.ts";
import { NOW } from "../store/snapshots.ts";

import { crossing, DAY_MS, LAMP, look, read } from "./crossings.ts";

describe("a collector that has stopped", () => {
  const paused = async (why: PauseReason, times = 1) => {
    const db = await emptyStore();
    await enqueue(db, [{ kind: "figures", account: weiboKey(LAMP) }]);
    for (let i = 0; i < times; i++) {
      await change(db, ({ collector, errands }) => [undefined, { collector, errands: pausedFor(errands, why, NOW) }]);
    }
    return db;
  };

  it.each<[PauseReason, number, boolean]>([
    ["login", 1, true],
    ["captcha", 1, true],
    ["throttle", 1, true],
    ["changed", 1, true],
    ["failed", 1, true],
    ["offline", 1, false],
    ["offline", 3, true],
  ])("for %s, %i times in a row, is news: %s", async (why, times, isNews) => {
    const db = await paused(why, times);
    expect(await look(db)).toEqual(isNews ? ["paused"] : []);
    expect(await look(db)).toEqual([]);
  });

  it("says what to do, and leads to Weibo where it is done there", async () => {
    const db = await paused("captcha");
    await look(db);
    const [item] = await newsOf(db, wordsOf("en", "alert"));
    expect(item?.text).toContain("Open weibo.com, solve it");
    expect(item?.leads).toEqual([{ to: "weibo", url: "https://weibo.com/" }]);
  });

  it("goes first on the toolbar's button", async () => {
    const db = await paused("login");
    await look(db);
    expect(await toolbarOf(db, NOW, "en")).toMatchObject({ badge: "!", isPause: true });
    expect(await toolbarOf(db, NOW + DAY_MS, "en")).toMatchObject({ badge: "1", isPause: false });
  });
});

describe("what is told", () => {
  it("names the museum, the figure and both days, and leads to its page and its report", async () => {
    const db = await crossing();
    await look(db);
    const [item] = await newsOf(db, wordsOf("en", "alert"));
    expect(item?.text).toBe(
      "Museum 01 has reached 100,000 followers: 100,004 on 1 Jan 2027. On 31 Dec 2026 it still had fewer.",
    );
    expect(item?.leads).toEqual([
      { to: "page", url: `https://weibo.com/u/${LAMP}` },
      { to: "report", url: `report.html?museum=weibo-${LAMP}` },
    ]);
  });

  it("is counted on the toolbar's button, in words as well", async () => {
    const db = await crossing();
    expect(await toolbarOf(db, NOW, "en")).toEqual({ badge: "", isPause: false, title: "Vitrine" });
    await look(db);
    const { badge, title } = await toolbarOf(db, NOW, "fr");
    expect([badge, title]).toEqual(["1", "Vitrine\u202f: 1 nouvelle non lue"]);
  });

  it("goes with an account that is erased", async () => {
    const db = await crossing();
    await look(db);
    await read(db, LAMP, 100_010, NOW + 60_000);
    await eraseKept(db, weiboKey(LAMP));
    expect(await newsOf(db, wordsOf("en", "alert"))).toEqual([]);
    expect(JSON.stringify(await db.getAll("meta"))).not.toContain(LAMP);
  });

  it("becomes a notification in the reader's language where these are switched on, and none where not", async () => {
    const db = await crossing();
    const news = await lookForNews(db, NOW);
    expect(await notificationsOf(db, news, NOW, "fr-FR")).toEqual([]);
    await changeSettings(db, { alerts: { ...DEFAULT_SETTINGS.alerts, notifications: true } });
    expect(await notificationsOf(db, news, NOW, "fr-FR")).toMatchObject([{ title: "Un palier franchi" }]);
  });
});
