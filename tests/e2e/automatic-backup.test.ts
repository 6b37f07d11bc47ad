import { gunzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserName } from "../../scripts/browsers/find.ts";
import { openReplica, type Replica } from "../replica/replica.ts";
import { addAccount, LOUVRE_PAGE, openOptions, pressOn, waitForPageText } from "./acts.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { savedBy } from "./driver/saved.ts";
import { launchSaving, refuseToSave, type SavingBrowser, takePermissionAway } from "./driver/saving-browser.ts";
import { until } from "./driver/until.ts";
import { killBackground } from "./driver/worker.ts";

const SWITCH = "::-p-xpath(//label[contains(., 'Save a backup regularly')])";
const NAME = /^Vitrine\/vitrine-backup-\d{4}-\d\d-\d\d ?(\(1\))?\.gz$/;

async function pressSwitch(options: Page): Promise<void> {
  await options.bringToFront();
  await (await options.waitForSelector(SWITCH))?.click();
}

/** A week and a day go by, as far as the extension can tell, and then the browser's alarm rings. */
async function letAWeekGoBy(options: Page): Promise<void> {
  await options.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("vitrine");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const tx = opening.result.transaction("meta", "readwrite");
        const reading = tx.objectStore("meta").get("automatic-backup");
        reading.onsuccess = () => {
          const { made, ...rest } = reading.result;
          const aged = { ...rest, made: { ...made, at: made.at - 8 * 86_400_000 } };
          tx.objectStore("meta").put(aged, "automatic-backup");
        };
        tx.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
}

async function ring(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { alarms } = (globalThis as unknown as { chrome: { alarms: { create(name: string, at: object): void } } })
      .chrome;
    alarms.create("back-up", { when: Date.now() });
  });
}

/** What a backup says, its first and last line apart: those name the instant it was made. */
function saidBy(file: Buffer): string {
  return gunzipSync(file).toString("utf8").split("\n").slice(1, -2).join("\n");
}

describe.each<BrowserName>(["chromium", "firefox"])("an automatic backup (%s)", (name) => {
  let replica: Replica;
  let browser: SavingBrowser;

  beforeAll(async () => {
    replica = await openReplica();
    browser = await launchSaving(name, replica.port);
  });

  afterAll(async () => {
    await browser?.close();
    await replica?.close();
  });

  const savedFiles = (n: number) =>
    until(`${n} files to be saved`, async () => {
      const files = [...(await browser.saved())].filter(([, bytes]) => bytes.length > 0);
      return files.length === n && files.every(([path]) => NAME.test(path)) ? files.map(([, bytes]) => bytes) : null;
    });

  test("is saved once it is switched on and each week from then, and says what one by hand says", async () => {
    const { session } = browser;
    const options = await openOptions(session);
    await addAccount(options, LOUVRE_PAGE);
    await waitForPageText(options, "is tracked now.");
    await refuseToSave(options);
    await pressSwitch(options);
    await waitForPageText(options, "nothing was switched on");
    await pressSwitch(options);
    await waitForPageText(options, "Last one: vitrine-backup-");
    const [file] = await savedFiles(1);
    const byHand = await savedBy(options, () => pressOn(options, "Make a backup now"));
    expect(saidBy(file ?? Buffer.alloc(0))).toBe(saidBy(byHand.bytes));

    await letAWeekGoBy(options);
    await killBackground(session);
    await ring(options);
    await savedFiles(2);
    await waitForPageText(options, "Next one:");

    await takePermissionAway(session);
    await waitForPageText(options, "Vitrine may no longer save files");
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "Automatic backups have stopped");
    // No driver can answer the question that Chromium asks now.
    if (name === "chromium") return;
    await pressOn(options, "Give the permission again");
    await waitForPageText(options, "Next one:");
  });
});
