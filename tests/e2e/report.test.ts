import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { LOUVRE, LOUVRE_PAGE, pressOn, tabAddresses, textOf, waitForPageText } from "./acts.ts";
import { press, waitForState } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { savedBy, sizeOfPng } from "./driver/saved.ts";
import { until } from "./driver/until.ts";
import { story, type World } from "./story.ts";

const YEAR = "report.html?museum=louvre&from=2017-01-01&to=2017-12-19";

/** Every number of the article that the report grew out of, as it is printed in English. */
const ARTICLE = [
  ..."65,030 85,372 +20,342 +31.28% 9,778 26,004 +16,226 +165.94% 74,808 111,376 +36,568 +48.88%".split(" "),
  ..."1,230,000 446,000 403,000 338,000 272,000".split(" "),
  "1. Louvre Museum, 85,372 · 2. Army Museum (Invalides), about 60,000 · 3. Musée d'Orsay, about 45,800",
  "21%",
  "34%",
  "more than 300",
  "about 6",
  "more than 9,000,000",
  "Tencent 2 10,000 less than 25,000,000 more than",
  "Weibo 1 30,000 more than 70,000 more than",
];

const open = async ({ session }: World, path: string): Promise<Page> => {
  const report = await openExtensionPage(session, path);
  await report.waitForSelector("article");
  return report;
};

describe("the report", () => {
  story("of the Louvre's 2017 prints every number of the article", async (world) => {
    const text = await textOf(await open(world, YEAR));
    for (const number of ARTICLE) expect(text).toContain(number);
    expect(text).toContain("It stands 1st of 3");
  });

  story("says what contradicts: 49 % stated for Weibo, 31.28 % computed, and 48.88 % is the total", async (world) => {
    const text = await textOf(await open(world, YEAR));
    expect(text).toMatch(
      /Contradictions found Growth, Weibo .*: \+49% stated, \+31\.28% computed\. .*\+48\.88% is Weibo and WeChat/,
    );
    const before = await textOf(await open(world, "report.html?museum=louvre&from=2016-08-01&to=2016-09-15"));
    expect(before).toContain("217,843 stated, 214,851 computed");
  });

  story("speaks French and Chinese, whatever the browser speaks", async (world) => {
    const report = await open(world, `${YEAR}&lang=fr`);
    expect(await textOf(report)).toContain("Recrutements nets");
    expect(await textOf(report)).toContain("+31,28 %");
    const select = (await report.$$("select")).at(-1);
    await select?.select("zh");
    await waitForPageText(report, "卢浮宫博物馆微博运营总结");
    expect(await report.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  });

  story("of a museum nothing is known of says so, and what would tell, without a zero", async (world) => {
    const report = await open(world, "report.html?museum=guanfu&from=2024-01-01&to=2024-12-31");
    const text = await textOf(report);
    expect(text).toContain(
      "The followers of Guanfu Museum on Weibo are not known near 31 Dec 2024. Open its page on Weibo",
    );
    expect(text).toMatch(/Weibo( not known){7}/);
  });

  story("opens from the case, for the museum it shows", async ({ page, session }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await press(page, "Report");
    await until("the report to open", async () => {
      const urls = await tabAddresses(session);
      return urls.some((url) => url.includes("report.html?museum=louvre")) ? true : null;
    });
  });

  story("refuses a period that ends before it begins, and keeps the one it shows", async (world) => {
    const report = await open(world, YEAR);
    await report.$eval('input[type="date"]', (field) => {
      field.value = "2018-01-01";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(await report.$eval('input[type="date"]', (field) => field.validationMessage)).toContain("must end after");
    expect(await textOf(report)).toContain("From 1 Jan 2017 to 19 Dec 2017");
  });

  story("is taken along as a picture, 1200 pixels wide", async (world) => {
    const report = await open(world, YEAR);
    const saved = await savedBy(report, () => pressOn(report, "Picture (PNG)"));
    expect(saved).toMatchObject({ name: "vitrine-louvre-2017-01-01-2017-12-19.png", type: "image/png" });
    expect(sizeOfPng(saved)).toMatchObject({ width: 1200 });
    expect(sizeOfPng(saved).height).toBeGreaterThan(900);
  });

  story("is copied with its tables", async (world) => {
    const report = await open(world, YEAR);
    await pressOn(report, "Copy");
    await waitForPageText(report, "Copied: text and tables can be pasted into a document.");
  });
});
