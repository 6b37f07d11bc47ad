import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { LOUVRE, LOUVRE_PAGE, pressOn, tabAddresses, textOf, waitForPageText } from "./acts.ts";
import { waitForState } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { savedBy, sizeOfPng } from "./driver/saved.ts";
import { until } from "./driver/until.ts";
import { story, type World } from "./story.ts";

const TWO = "compare.html?museums=louvre,orsay&from=2016-08-28&to=2017-12-19";

const open = async ({ session }: World, path: string): Promise<Page> => {
  const page = await openExtensionPage(session, path);
  await page.waitForSelector(".comparison");
  return page;
};

describe("the comparison", () => {
  story("opens from the popup with this tab's museum and its neighbours in the ranking", async ({ page, session }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "Louvre Museum");
    await pressOn(popup, "Compare");
    await until("the comparison to open", async () => {
      const urls = await tabAddresses(session);
      return urls.some((url) => /compare\.html\?museums=louvre,[a-z-]+,[a-z-]+$/.test(url)) ? true : null;
    });
  });

  story("as growth, of museums that are added and read by keyboard alone", async (world) => {
    const page = await open(world, `${TWO}&mode=index`);
    expect(await textOf(page)).toContain("Louvre Museum: 100 stands for 59,046 followers on 28 Aug 2016.");
    await page.focus('input[role="combobox"]');
    await page.keyboard.type("armee");
    await page.keyboard.press("Enter");
    await waitForPageText(
      page,
      "Army Museum (Invalides) is left out of the index: no figure of it is known within 31 days",
    );
    const query = "?museums=louvre,orsay,musee-armee&from=2016-08-28&to=2017-12-19&mode=index";
    await page.waitForFunction((wanted) => location.search === wanted, {}, query);
    await page.focus('input[type="range"]');
    await waitForPageText(page, "Louvre Museum: 144.6 (85,372 followers)");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await waitForPageText(page, "12 Sept 2016 Louvre Museum: 100.8 (59,519 followers)");
    await pressOn(page, "Take out Louvre Museum");
    await pressOn(page, "Take out Musée d'Orsay");
    await waitForPageText(page, "Choose at least two museums");
  });

  story("is taken along as a picture, 1600 pixels wide, and as tables", async (world) => {
    const page = await open(world, TWO);
    const picture = await savedBy(page, () => pressOn(page, "Picture (PNG)"));
    expect(picture).toMatchObject({ name: "vitrine-louvre-orsay-2016-08-28-2017-12-19.png", type: "image/png" });
    expect(sizeOfPng(picture)).toMatchObject({ width: 1600 });
    expect(sizeOfPng(picture).height).toBeGreaterThan(900);
    const sheet = await savedBy(page, () => pressOn(page, "CSV"));
    expect(sheet.bytes.toString()).toContain("Louvre Museum,2016-08-28,59046,2017-12-19,85372,exact");
    const plain = await savedBy(page, () => pressOn(page, "CSV for programs"));
    expect(plain.bytes.toString()).toMatch(
      /^museum,day,followers,precision,low,high,.*\nlouvre,2016-08-28,59046,exact,/,
    );
  });
});
