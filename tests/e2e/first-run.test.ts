import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { lampMuseum, wellMuseum } from "../fixtures/accounts.ts";
import { chooseFile, LOUVRE, LOUVRE_PAGE, openOptions, pressOn, textOf, waitForPageText } from "./acts.ts";
import { waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { story, type World } from "./story.ts";

/** The page that the installation opened was closed when the story began: it is opened again. */
async function openSteps({ session }: World): Promise<Page> {
  const steps = await openExtensionPage(session, "welcome.html");
  await steps.waitForSelector(".step");
  return steps;
}

/** What has the focus, by its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

/** The text of the case that the second step shows. */
function sampleText(page: Page): Promise<string> {
  return page.$eval(".sample", ({ shadowRoot }) => (shadowRoot?.textContent ?? "").replace(/\s+/g, " "));
}

describe("the first run", () => {
  story("leads a museum's officer to the museum's own case", async (world) => {
    const steps = await openSteps(world);
    await steps.type('input[role="combobox"]', "卢浮");
    await steps.keyboard.press("Enter");
    await waitForPageText(steps, "Louvre Museum is tracked now.");
    await pressOn(steps, "Next");
    await waitForPageText(steps, "A sample with published figures: Louvre Museum, up to 19 Dec 2017.");
    // Both come once the step has been painted.
    await until("the focus to be on the heading", async () => ((await focused(steps)) === "The case" ? true : null));
    await until("the sample", async () => ((await sampleText(steps)).includes("85,372followers") ? true : null));
    const link = "::-p-xpath(//a[.='Open Louvre Museum on Weibo'])";
    expect(await steps.$eval(link, (link) => link.getAttribute("href"))).toBe(LOUVRE_PAGE);
    await world.page.bringToFront();
    await world.page.goto(LOUVRE_PAGE);
    await waitForState(world.page, "ready", LOUVRE);
    await waitForText(world.page, "Untrack");
  });

  story("leads an agency from a list of addresses to its list of museums", async (world) => {
    const steps = await openSteps(world);
    const pasted = ["https://weibo.com/louvremuseum", `m.weibo.cn/u/${wellMuseum.uid}`, lampMuseum.uid, "no/account"];
    await steps.type("textarea", `${pasted.join(" ")}\n`);
    await waitForPageText(steps, "Read as the page weibo.com/louvremuseum. Louvre Museum is tracked now.");
    expect(await textOf(steps)).toContain("“no/account” is no account’s address, uid or nickname.");
    expect(await steps.$eval("textarea", ({ value }) => value)).toBe("no/account");
    const popup = await openExtensionPage(world.session, "popup.html");
    await waitForPageText(popup, "Tracked museums");
    expect(await popup.$$eval(".tracked li", (rows) => rows.length)).toBe(3);
  });

  story("leaves out what an observer leaves out, and the figures of a file come to the report", async (world) => {
    const steps = await openSteps(world);
    await pressOn(steps, "Leave this out");
    await pressOn(steps, "Next");
    await waitForPageText(steps, "There is no account and no server");
    await steps.click('input[type="checkbox"]');
    await waitForPageText(steps, "Switched off");
    await pressOn(steps, "Finish");
    await waitForPageText(steps, "No museum is tracked yet.");
    const options = await openOptions(world.session);
    await chooseFile(options, "orsay.csv", "museum,day,followers\norsay,2019-01-01,51000\norsay,2019-12-31,62000\n");
    await waitForPageText(options, "2 added");
    await pressOn(options, "Import");
    await waitForPageText(options, "Imported from orsay.csv: 2 added");
    const report = await openExtensionPage(world.session, "report.html?museum=orsay&from=2019-01-01&to=2019-12-31");
    await waitForPageText(report, "+11,000");
  });

  story("is found where it was left, with what was chosen, and asks nothing twice", async (world) => {
    const steps = await openSteps(world);
    await steps.type('input[role="combobox"]', "orsay");
    await steps.keyboard.press("Enter");
    await waitForPageText(steps, "Nobody has published where its page on Weibo is.");
    await steps.type(".locating input", `https://weibo.com/u/${wellMuseum.uid}`);
    await steps.keyboard.press("Enter");
    await waitForPageText(steps, "its page is known now.");
    await pressOn(steps, "Next");
    await waitForPageText(steps, "Open Musée d'Orsay on Weibo");
    await steps.select("select", "fr");
    await waitForPageText(steps, "Ouvrir sur Weibo :");
    await steps.close();
    const again = await openSteps(world);
    await waitForPageText(again, "Voici la vitrine.");
    await pressOn(again, "Retour");
    await waitForPageText(again, "Suivis Musée d'Orsay");
  });
});
