import { describe, expect } from "vitest";
import { lampMuseum } from "../fixtures/accounts.ts";
import { addAccount, chooseFile, LOUVRE, LOUVRE_PAGE, openOptions, pressOn, settle, waitForPageText } from "./acts.ts";
import { faultsOf } from "./driver/axe.ts";
import { focusedName, key, overlayText, overlayTree, waitForState } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

describe("the case on the page", () => {
  story("follows the page's theme while it is open", async ({ page, replica }) => {
    replica.theme = "dark";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const theme = async () =>
      (await overlayTree(page)).find(({ name }) => name === "Vitrine")?.attributes["data-theme"];
    expect(await theme()).toBe("dark");
    await page.evaluate(() => window.replicaTheme("light"));
    await until("the case to be light", async () => ((await theme()) === "light" ? true : null));
  });

  story("is one region with the name Vitrine, in a closed shadow root", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    expect((await overlayTree(page)).filter(({ tag, name }) => tag === "section" && name === "Vitrine")).toHaveLength(
      1,
    );
    expect(await page.$eval("vitrine-overlay", (host) => [host.shadowRoot, host.textContent])).toEqual([null, ""]);
  });

  story("is used by keyboard alone", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    // Past the last of Weibo's own controls comes the case.
    await settle(page);
    await page.focus(".rp-back button:last-child");
    await until("the focus to reach the case", async () => {
      await key(page, "Tab");
      return (await focusedName(page)) === "Minimise" ? true : null;
    });
    await key(page, "Enter");
    await until("the case to be folded", async () => ((await overlayText(page)).includes("followers") ? null : true));
  });
});

describe("the extension's pages", () => {
  story("have nothing that axe finds wrong", async ({ page, session }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const options = await openOptions(session);
    await addAccount(options, "5549047567");
    await waitForPageText(options, "Louvre Museum is tracked now.");
    expect(await faultsOf(options)).toEqual([]);
    await addAccount(options, lampMuseum.uid);
    await pressOn(options, `Edit ${lampMuseum.uid}`);
    await waitForPageText(options, "Name in English");
    expect(await faultsOf(options)).toEqual([]);
    await chooseFile(options, "figures.csv", "uid,day,followers\n5549047567,03/04/2019,5\nnobody,03/04/2019,many\n");
    await waitForPageText(options, "1 refused");
    expect(await faultsOf(options)).toEqual([]);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "Tracked museums");
    expect(await faultsOf(popup)).toEqual([]);
    const report = await openExtensionPage(session, "report.html?museum=louvre&from=2017-01-01&to=2017-12-19");
    await report.waitForSelector("article");
    expect(await faultsOf(report)).toEqual([]);
    const comparison = await openExtensionPage(session, "compare.html?museums=louvre,orsay,met&mode=index");
    await comparison.waitForSelector(".comparison");
    await comparison.type('input[role="combobox"]', "muse");
    await comparison.waitForSelector('[role="option"]');
    expect(await faultsOf(comparison)).toEqual([]);
  });
});
