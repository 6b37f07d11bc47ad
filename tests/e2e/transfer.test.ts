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

const ACROSS = [
  "Followers on Weibo;;;",
  "Date;Louvre Museum;Musée d’Orsay;Total",
  "03/04/2019;101\u202f234;50\u202f000;151\u202f234",
  "05/06/2019;101\u202f300;;",
  "Total;202\u202f534;50\u202f000;252\u202f534",
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

  story("with accounts across is read below its title, its dates in the order that the reader picks", async (world) => {
    const options = await openOptions(world.session);
    await chooseFile(options, "across.csv", ACROSS);
    await waitForPageText(options, "03/04/2019 can be read in two ways. It is taken as day, month, year.");
    await waitForPageText(options, "Row 2, column “Total”: no account or museum of this name is known.");
    await pick(options, "Order of dates", "month-day");
    await waitForPageText(options, "It is taken as month, day, year.");
    await waitForPageText(options, "3 added");
    await pressOn(options, "Import");
    await waitForPageText(options, "Imported from across.csv: 3 added, 0 updated, 0 unchanged, 2 refused.");
    expect(await reportText(world, "museum=louvre&from=2019-03-04&to=2019-05-06")).toMatch(/101,234.*101,300/);
  });

  story("that cannot be read says why, and changes nothing", async ({ session }) => {
    const options = await openOptions(session);
    await chooseFile(options, "picture.png", "\u0000\u0001\u0002");
    await waitForPageText(options, "picture.png was not imported, and nothing was changed. This is no table in text");
    await chooseFile(options, "open.csv", 'uid,day,followers\n5549047567,"2019-12-01,5\n');
    await waitForPageText(options, "From row 2 on a quotation mark is never closed.");
    await chooseFile(options, "vitrine-backup.gz", '{"format":"vitrine-backup"}');
    await waitForPageText(options, "This is a backup of Vitrine. Choose it under “Restore a backup”.");
    await chooseFile(options, "figures.xls", "<html><table><tr><td>uid</td></tr></table></html>");
    await waitForPageText(options, "This is a web page or XML, whatever its name says.");
    await chooseFile(options, "cut.csv", "馆,粉丝\n灯塔,5\n".repeat(9).concat("\u0000"));
    await waitForPageText(options, "Row 19 has signs that stand in no text: the file is damaged there.");
  });
});
