import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import type { BrowserName } from "../../scripts/browsers/find.ts";
import { launchWithExtension } from "../../scripts/browsers/launch.ts";
import { lampMuseum, wellMuseum } from "../fixtures/accounts.ts";
import { withPosts } from "../fixtures/prolific.ts";
import { openReplica, type Replica } from "../replica/replica.ts";
import { addAccount, asked, openOptions, pressOn, waitForPageText } from "./acts.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { killBackground } from "./driver/worker.ts";
import { longStory, type World } from "./story.ts";

const WELL_PAGES = [1, 2, 3].map((page) => new RegExp(`^/ajax/statuses/mymblog\\?uid=${wellMuseum.uid}&page=${page}`));

/** The museum with three pages of posts, all of the year before last to this one. */
const busyWell = withPosts(wellMuseum, { posts: 50, everyHours: 48, last: "2026-11-20T09:30:00+08:00" });

async function track({ session }: Pick<World, "session">, ...uids: string[]): Promise<Page> {
  const options = await openOptions(session);
  for (const uid of uids) {
    await addAccount(options, uid);
    await waitForPageText(options, `${uid} is tracked now.`);
  }
  return options;
}

/** The browser's alarm goes off: the background is woken by it, as after its rest. */
async function ring(extensionPage: Page, name: "look" | "go-on"): Promise<void> {
  await extensionPage.evaluate((alarm) => {
    const { alarms } = (globalThis as unknown as { chrome: { alarms: { create(name: string, at: object): void } } })
      .chrome;
    alarms.create(alarm, { when: Date.now() });
  }, name);
}

function expectCare(replica: Replica): void {
  const questions = replica.requests({ asker: "other" }).filter(({ path }) => path.startsWith("/ajax/"));
  expect(new Set(questions.map(({ path }) => path)).size).toBe(questions.length);
  for (const [i, { at }] of questions.entries()) {
    if (i > 0) expect(at - (questions[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(6_000);
  }
}

describe("a collection", () => {
  longStory("whose background is killed between any two requests reads every account exactly once", async (world) => {
    const { replica, session } = world;
    await track(world, wellMuseum.uid, lampMuseum.uid);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await pressOn(popup, "Read now");
    for (const done of [1, 2, 3]) {
      await waitForPageText(popup, `${done} of 4`, 15_000);
      expect(await killBackground(session)).toBe(true);
      await ring(popup, "go-on");
    }
    await waitForPageText(popup, "Beijing time. 4 of at most 100 questions", 15_000);
    expect(asked(replica)).toHaveLength(4);
    expectCare(replica);
  });

  longStory("after a week's sleep is one round, however many alarms were missed", async (world) => {
    const { replica, session } = world;
    const options = await track(world, lampMuseum.uid);
    // Whatever the hour of the day in Beijing, its reading has begun.
    await options.select('select:has(option[value="23"])', "0");
    for (let missed = 0; missed < 7; missed += 1) await ring(options, "look");
    await replica.awaitRequest({ asker: "other", path: "/ajax/statuses/mymblog" });
    for (let missed = 0; missed < 7; missed += 1) await ring(options, "look");
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "2 of at most 100 questions", 20_000);
    await pressOn(popup, "Read now");
    await waitForPageText(popup, "All tracked museums were read today already.");
    expect(asked(replica)).toHaveLength(2);
  });
});

describe("filling a period", () => {
  longStory("goes on through a killed background, can be paused, and completes the report", async (world) => {
    const { replica, session, page } = world;
    replica.accounts.put(busyWell);
    const options = await track(world, wellMuseum.uid);
    await options.close();
    await page.goto(`https://weibo.com/u/${wellMuseum.uid}`);
    await until("the uid's page to be asked for", async () => (asked(replica).length > 0 ? true : null));
    const path = `report.html?museum=weibo-${wellMuseum.uid}&from=2026-06-01&to=2026-11-20&lang=en`;
    const report = await openExtensionPage(session, path, { background: true });
    await pressOn(report, "Fill this period");
    await waitForPageText(report, "1 page read, back to", 20_000);
    await pressOn(report, "Pause");
    await waitForPageText(report, "Paused.");
    const before = asked(replica).length;
    expect(await killBackground(session)).toBe(true);
    await ring(report, "go-on");
    await pressOn(report, "Resume");
    await waitForPageText(report, "2 pages read, back to", 20_000);
    expect(before).toBeLessThan(asked(replica).length);
    await waitForPageText(report, "Posts on Weibo’s own list: 50", 20_000);
    for (const page of WELL_PAGES) expect(asked(replica).filter((each) => page.test(each)).length).toBe(1);
    expectCare(replica);
  });

  test.concurrent.each<BrowserName>(["chromium", "firefox"])(
    "goes on in a browser that was closed meanwhile (%s)",
    async (name) => {
      const profile = mkdtempSync(join(tmpdir(), "vitrine-"));
      const replica = await openReplica();
      replica.accounts.put(busyWell);
      const extensionDir = name === "chromium" ? "dist/chrome" : "dist/firefox";
      const open = () =>
        launchWithExtension({ browser: name, headless: true, replicaPort: replica.port, extensionDir, profile });
      const path = `report.html?museum=weibo-${wellMuseum.uid}&from=2026-06-01&to=2026-11-20&lang=en`;
      try {
        const first = await open();
        await track({ session: first }, wellMuseum.uid);
        const report = await openExtensionPage(first, path);
        await pressOn(report, "Fill this period");
        await waitForPageText(report, "1 page read, back to", 20_000);
        await first.close();
        const second = await open();
        const again = await openExtensionPage(second, path);
        await ring(again, "go-on");
        await waitForPageText(again, "Posts on Weibo’s own list: 50", 30_000);
        await second.close();
        expectCare(replica);
      } finally {
        await replica.close();
        rmSync(profile, { recursive: true, force: true });
      }
    },
  );
});
