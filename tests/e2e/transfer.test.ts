import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { chooseFile, openOptions, pressOn, textOf, waitForPageText } from "./acts.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { savedBy } from "./driver/saved.ts";
import { story, type World } from "./story.ts";

async function pick(page: Page, label: string, value: string): Promise<void> {
  const field = await page.waitForSelector(
    `::-p-xpath(//*[@aria-label="${label}" or @id = //label[starts-with(normalize-space(), "${label}")]/@for])`,
  );
  await field?.evaluate((element, value) => {
    if (!("value" in element)) return;
    element.value = value;
    element.dispatchEvent(new Event(element.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  }, value);
}

async function reportText({ session }: World, query: string): Promise<string> {
  const report = await openExtensionPage(session, `report.html?${query}`);
  await report.waitForSelector("article");
  return textOf(report);
}

const FILE = [
  "Compte;Jour du mois;Abonnés;Humeur",
  "5549047567;01/06/2019;101 234;bonne",
  "Louvre Museum;01/12/2019;111 999;bonne",
  "5549047567;02/12/2019;beaucoup;mauvaise",
].join("\r\n");

describe("a table of figures", () => {
  story("is looked at, corrected, imported, seen in the report, and exported again", async (world) => {
    const options = await openOptions(world.session);
    await chooseFile(options, "louvre.csv", FILE);
    await waitForPageText(options, "Text in UTF-8, separated by semicolons. 3 rows");
    await waitForPageText(options, "Say which column has the day.");

    await pick(options, "Column Jour du mois: meaning", "day");
    await waitForPageText(options, "2 added");
    expect(await textOf(options)).toContain(
      "Row 4, column “Abonnés”, “beaucoup”: this is no whole number that can be read.",
    );
    const year = "museum=louvre&from=2019-06-01&to=2019-12-01";
    expect(await reportText(world, year)).not.toContain("111,999");

    await pressOn(options, "Import");
    await waitForPageText(options, "Imported from louvre.csv: 2 added, 0 updated, 0 unchanged, 1 refused.");
    expect(await reportText(world, year)).toMatch(/101,234.*111,999/);

    await options.bringToFront();
    await pick(options, "Accounts", "all");
    await pick(options, "First day", "2019-06-01");
    await pick(options, "Last day", "2019-12-01");
    await pick(options, "For", "program");
    const { name, bytes } = await savedBy(options, () => pressOn(options, "Save table"));
    expect(name).toBe("vitrine-series-2019-06-01-2019-12-01.csv");
    expect(bytes.toString("utf8")).toContain(
      "weibo:5549047567,5549047567,Louvre Museum,2019-12-01,111999,exact,,,,import:louvre.csv,\n",
    );
    await waitForPageText(options, "Saved:");
  });

  story("that cannot be read says why, and changes nothing", async ({ session }) => {
    const options = await openOptions(session);
    await chooseFile(options, "picture.png", "\u0000\u0001\u0002");
    await waitForPageText(options, "picture.png was not imported, and nothing was changed. This is no table in text");
    await chooseFile(options, "open.csv", 'uid,day,followers\n5549047567,"2019-12-01,5\n');
    await waitForPageText(options, "From row 2 on a quotation mark is never closed.");
  });
});
