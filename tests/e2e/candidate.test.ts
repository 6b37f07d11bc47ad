import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { brandShop, lampMuseum, newsroom, person, superTopicPath } from "../fixtures/accounts.ts";
import { fanClub, guide, lyonMuseum, museumPaper, museumShop } from "../fixtures/strangers.ts";
import { addAccount, asked, goWithin, openOptions, pressOn, tabAddresses, waitForPageText } from "./acts.ts";
import {
  focusedName,
  hostState,
  key,
  overlayText,
  overlayTree,
  press,
  waitForNoOverlay,
  waitForState,
  waitForText,
} from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

const LAMP = `weibo:${lampMuseum.uid}`;
const LAMP_PAGE = `https://weibo.com/u/${lampMuseum.uid}`;
const LYON = `weibo:${lyonMuseum.uid}`;

describe("a museum that nobody listed", () => {
  story("is offered by a chip, without any request of ours", async ({ page, replica }) => {
    await page.goto(LAMP_PAGE);
    await waitForState(page, "candidate", LAMP);
    expect(await overlayText(page)).toBe("灯下美术馆 × Track this museum");
    await goWithin(page, "/");
    await waitForNoOverlay(page);
    await page.goBack();
    await waitForState(page, "candidate", LAMP);
    expect(asked(replica)).toEqual([]);
  });

  for (const layout of ["new", "old"] as const) {
    story(`is recognised by its domain too, on the ${layout} layout`, async ({ page, replica }) => {
      replica.layout = layout;
      replica.accounts.put(lyonMuseum);
      await page.goto(`https://weibo.com/${lyonMuseum.domain}`);
      await waitForState(page, "candidate", LYON);
      await goWithin(page, `/u/${lampMuseum.uid}`);
      await waitForState(page, "candidate", LAMP);
    });
  }

  story("is tracked by one click, and its case opens with the name and country guessed", async ({ page, replica }) => {
    replica.accounts.put(lyonMuseum);
    await page.goto(`https://weibo.com/${lyonMuseum.domain}`);
    await waitForState(page, "candidate", LYON);
    await press(page, "Track this museum");
    await waitForState(page, "ready", LYON);
    const text = await overlayText(page);
    expect(text).toContain("Musée des Ombres @里昂灯影博物馆 · France");
    expect(text).toContain("9,731 followers");
    expect(text).toContain("Untrack");
    expect(asked(replica)).toEqual([`/ajax/profile/info?uid=${lyonMuseum.uid}`]);
  });

  story("is offered in the colours of the page, whatever the reader makes of them", async ({ page, replica }) => {
    replica.theme = "dark";
    await page.goto(LAMP_PAGE);
    await waitForState(page, "candidate", LAMP);
    const theme = async () =>
      (await overlayTree(page)).find(({ name }) => name === "Vitrine")?.attributes["data-theme"];
    expect(await theme()).toBe("dark");
    await page.evaluate(() => window.replicaTheme("light"));
    await until("the chip to be light", async () => ((await theme()) === "light" ? true : null));
  });

  story("is tracked by the keyboard", async ({ page }) => {
    await page.goto(LAMP_PAGE);
    await waitForState(page, "candidate", LAMP);
    await until("the chip's button to have the focus", async () => {
      if ((await focusedName(page)) === "Track this museum") return true;
      await key(page, "Tab");
      return null;
    });
    await key(page, "Enter");
    await waitForState(page, "ready", LAMP);
  });

  story("is corrected in the options, and its case says so", async ({ page, session, replica }) => {
    replica.accounts.put(lyonMuseum);
    await page.goto(`https://weibo.com/u/${lyonMuseum.uid}`);
    await press(page, "Track this museum");
    await waitForState(page, "ready", LYON);
    await press(page, "Correct name and country");
    const address = await until("the options to open", async () => {
      return (await tabAddresses(session)).find((each) => each.includes("options.html#museum=")) ?? null;
    });
    const options = await openExtensionPage(session, address.slice(address.indexOf("options.html")), {
      background: true,
    });
    await waitForPageText(options, "Name in English");
    await options.$eval('input[lang="en-GB"]', (field) => field.select());
    await options.type('input[lang="en-GB"]', "Museum of Shadows");
    await options.select('select[name="country"]', "BE");
    await options.type('input[name="website"]', "ombres.example");
    await pressOn(options, "Save");
    await waitForPageText(options, "An address begins with https://");
    await options.$eval('input[name="website"]', (field) => field.select());
    await options.type('input[name="website"]', "https://ombres.example/");
    await pressOn(options, "Save");
    await waitForText(page, "Museum of Shadows @里昂灯影博物馆 · Belgium");
    await waitForPageText(options, "Museum of Shadows Belgium");
    expect(await options.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Edit Museum of Shadows",
    );
    await pressOn(options, "Edit Museum of Shadows");
    expect(await options.$eval('input[name="website"]', (field) => field.value)).toBe("https://ombres.example/");
    await options.keyboard.press("Escape");
    await options.waitForFunction(() => document.activeElement?.ariaLabel === "Edit Museum of Shadows");
  });

  story(
    "that is dismissed stays so, also after a reload, and can still be tracked",
    async ({ page, session, replica }) => {
      await page.goto(LAMP_PAGE);
      await waitForState(page, "candidate", LAMP);
      await press(page, "Do not offer 灯下美术馆 again");
      await waitForNoOverlay(page);
      await page.reload();
      await page.waitForFunction((name) => document.body.innerText.includes(name), {}, lampMuseum.screenName);
      // Another candidate's chip comes up at last: this one's would have long since been there.
      replica.accounts.put(lyonMuseum);
      expect((await hostState(page)).present).toBe(false);
      await goWithin(page, `/u/${lyonMuseum.uid}`);
      await waitForState(page, "candidate", LYON);
      await goWithin(page, `/u/${lampMuseum.uid}`);
      await waitForNoOverlay(page);
      const options = await openOptions(session);
      await addAccount(options, lampMuseum.uid);
      await waitForState(page, "ready", LAMP);
    },
  );
});

describe("who is no museum", () => {
  story("gets no node and no request, whatever they say of museums", async ({ page, replica, session }) => {
    const others = [fanClub, museumPaper, museumShop, guide];
    for (const account of others) replica.accounts.put(account);
    const places = [
      ...[...others, person, brandShop, newsroom].map(({ uid, screenName }) => ({ path: `/u/${uid}`, screenName })),
      { path: `/${museumShop.domain}`, screenName: museumShop.screenName },
      { path: `/n/${encodeURIComponent(guide.screenName)}`, screenName: guide.screenName },
      { path: superTopicPath, screenName: "超级话题" },
    ];
    const tabs: { path: string; tab: Page }[] = [];
    for (const { path, screenName } of places) {
      const tab = await session.browser.newPage();
      await tab.goto(`https://weibo.com${path}`);
      await tab.waitForFunction((name) => document.querySelector("#app")?.textContent?.includes(name), {}, screenName);
      tabs.push({ path, tab });
    }
    // A candidate's chip comes up at last: whatever the other tabs would have shown is long since there.
    await page.bringToFront();
    await page.goto(LAMP_PAGE);
    await waitForState(page, "candidate", LAMP);
    for (const { path, tab } of tabs) expect([path, (await hostState(tab)).present]).toEqual([path, false]);
    expect(asked(replica)).toEqual([]);
  });
});
