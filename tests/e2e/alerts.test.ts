import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { addDays, dayOf, formatDay } from "../../src/core/day.ts";
import { wellMuseum } from "../fixtures/accounts.ts";
import { addAccount, chooseFile, openOptions, pressOn, textOf, waitForPageText } from "./acts.ts";
import { waitForState } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { refuseToSave } from "./driver/saving-browser.ts";
import { until } from "./driver/until.ts";
import { story, type World } from "./story.ts";

const REACHED = "has reached 100,000 followers: 100,012 on";
const NOTIFICATIONS = "Also as notifications of the system";

interface Browser {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly notifications?: { getAll(): Promise<object> };
}

/** What the toolbar's button shows, and what it says. */
async function toolbar(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
    const { action } = browser ?? chrome;
    return `${await action.getBadgeText({})} – ${await action.getTitle({})}`;
  });
}

async function untilToolbar(page: Page, wanted: string): Promise<void> {
  let seen = "";
  const look = async () => {
    seen = await toolbar(page);
    return seen === wanted ? true : null;
  };
  await until(`the button to be "${wanted}"`, look, { seen: () => `It was "${seen}".` });
}

/** A museum that had 99,950 followers yesterday, as a file says, and is tracked. */
async function trackAlmostThere(options: Page): Promise<void> {
  await addAccount(options, wellMuseum.uid);
  await waitForPageText(options, `${wellMuseum.uid} is tracked now.`);
  const yesterday = formatDay(addDays(dayOf(Date.now()), -1));
  await chooseFile(options, "yesterday.csv", `uid,day,followers\n${wellMuseum.uid},${yesterday},99950\n`);
  await waitForPageText(options, "1 added");
  await pressOn(options, "Import");
  await waitForPageText(options, "Imported from yesterday.csv: 1 added");
}

/** The reader opens its page, which is answered that it has 100,012 today. */
async function readThere({ page, replica }: World): Promise<void> {
  replica.accounts.set(wellMuseum.uid, { followers: 100_012 });
  await page.bringToFront();
  await page.goto(`https://weibo.com/u/${wellMuseum.uid}`);
  await waitForState(page, "ready");
}

async function turn(options: Page, label: string): Promise<void> {
  await options.bringToFront();
  const box = await options.waitForSelector(`::-p-xpath(//label[starts-with(., "${label}")])`);
  await box?.click();
}

/** Waits until what the store keeps under a name is as it should be. */
async function untilKept(options: Page, name: string, isWanted: (kept: unknown) => boolean): Promise<void> {
  let kept: unknown;
  const look = async () => {
    kept = await options.evaluate(
      (name) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open("vitrine");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asking = opening.result.transaction("meta").objectStore("meta").get(name);
            asking.onsuccess = () => {
              opening.result.close();
              resolve(asking.result ?? null);
            };
          };
        }),
      name,
    );
    return isWanted(kept) ? true : null;
  };
  await until(`"${name}" to be kept`, look, { seen: () => `It was ${JSON.stringify(kept)}.` });
}

/** Until nobody has yet to look for news in what was read. */
const untilLooked = (options: Page) =>
  untilKept(options, "alerts-unlooked", (kept) => Array.isArray(kept) && kept.length === 0);

function untilSet(options: Page, name: string, to: boolean): Promise<void> {
  return untilKept(options, "settings", (kept) => {
    const { alerts } = (kept ?? {}) as { readonly alerts?: { readonly [name: string]: unknown } };
    return alerts?.[name] === to;
  });
}

describe("a reading that crosses a milestone", () => {
  story(
    "is told once: on the toolbar's button until the popup is seen, then among what was told before",
    async (world) => {
      const options = await openOptions(world.session);
      await trackAlmostThere(options);
      const popup = await openExtensionPage(world.session, "popup.html", { background: true });
      await waitForPageText(popup, "1 museum");
      await readThere(world);
      await untilToolbar(options, "1 – Vitrine: 1 unread piece of news");

      await popup.bringToFront();
      await waitForPageText(popup, REACHED);
      await untilToolbar(options, " – Vitrine");
      expect(await textOf(popup)).toContain(REACHED);
      expect(await popup.$$(".news")).toHaveLength(1);

      const again = await openExtensionPage(world.session, "popup.html", { background: true });
      await again.bringToFront();
      await waitForPageText(again, "1 earlier piece of news");
      expect(await textOf(again)).not.toContain(REACHED);
    },
  );

  story("is told nowhere where the reader switched that off", async (world) => {
    const options = await openOptions(world.session);
    await trackAlmostThere(options);
    await turn(options, "A milestone");
    await untilSet(options, "milestone", false);
    await readThere(world);
    await untilLooked(options);
    expect(await toolbar(options)).toBe(" – Vitrine");
    const popup = await openExtensionPage(world.session, "popup.html", { background: true });
    await waitForPageText(popup, "100,012");
    expect(await textOf(popup)).not.toContain("piece of news");
  });

  story(
    "is a notification of the system where the reader allows that, and is not where they refuse",
    async (world) => {
      const options = await openOptions(world.session);
      await trackAlmostThere(options);
      await refuseToSave(options);
      await turn(options, NOTIFICATIONS);
      await waitForPageText(options, "was not given the permission to show notifications");
      await turn(options, NOTIFICATIONS);
      await untilSet(options, "notifications", true);
      await readThere(world);
      await until("the notification", () =>
        options.evaluate(async (uid) => {
          const { browser } = globalThis as unknown as { readonly browser: Browser };
          const shown = Object.keys((await browser.notifications?.getAll()) ?? {});
          return shown.includes(`milestone weibo:${uid} 100000`) ? true : null;
        }, wellMuseum.uid),
      );
    },
    // No driver can answer the question that Chromium asks.
    ["firefox"],
  );
});
