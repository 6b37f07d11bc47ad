import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { LOUVRE, LOUVRE_PAGE, openOptions, pressOn, textOf, waitForPageText } from "./acts.ts";
import { overlayText, waitForState } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { story, type World } from "./story.ts";

/** The field of a form under this label. */
async function field(page: Page, label: string) {
  const found = await page.waitForSelector(
    `::-p-xpath(//*[(self::input or self::select) and @id = //label[starts-with(normalize-space(), "${label}")]/@for])`,
  );
  if (!found) throw new Error(`No field "${label}"`);
  return found;
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const found = await field(page, label);
  const isTyped = await found.evaluate((element) => element instanceof HTMLInputElement && element.type !== "date");
  if (isTyped) return void (await found.type(text));
  // A date and a list take their value whole: what a person would type depends on the browser's language.
  await found.evaluate((element, value) => {
    if (!("value" in element)) return;
    element.value = value;
    element.dispatchEvent(new Event(element.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  }, text);
}

async function enter(page: Page, values: { readonly [label: string]: string }, add = "Add a figure"): Promise<void> {
  await pressOn(page, add);
  for (const [label, text] of Object.entries(values)) await fill(page, label, text);
  await pressOn(page, "Save");
}

async function reportText({ session }: World, query: string): Promise<string> {
  const report = await openExtensionPage(session, `report.html?${query}`);
  await report.waitForSelector("article");
  return textOf(report);
}

describe("figures by hand", () => {
  story("count in the report like all others, are changed, and removed with a way back", async (world) => {
    const options = await openOptions(world.session);
    await enter(options, {
      What: "followers",
      Museum: "louvre",
      Platform: "wechat",
      Date: "2018-12-19",
      Followers: "31 500",
      Source: "WeChat's back office",
    });
    await waitForPageText(options, "Saved.");
    const year = "museum=louvre&from=2017-12-19&to=2018-12-19";
    expect(await reportText(world, year)).toMatch(
      /WeChat \(卢浮宫博物馆\) 19 Dec 2017 26,004 19 Dec 2018 31,500 \+5,496 \+21\.14% exact/,
    );

    await options.bringToFront();
    await pressOn(options, "Edit WeChat (卢浮宫博物馆) · 31,500 followers · 19 Dec 2018");
    await (await field(options, "Followers")).evaluate((element) => (element as HTMLInputElement).select());
    await fill(options, "Followers", "32,500");
    await pressOn(options, "Save");
    await waitForPageText(options, "WeChat (卢浮宫博物馆) · 32,500 followers");
    expect(await reportText(world, year)).toContain("+6,496");

    await options.bringToFront();
    await pressOn(options, "Remove WeChat (卢浮宫博物馆) · 32,500 followers · 19 Dec 2018");
    await waitForPageText(options, "Removed: WeChat (卢浮宫博物馆) · 32,500 followers");
    await pressOn(options, "Undo");
    await waitForPageText(options, "entered by hand (WeChat’s back office)".replace("’", "'"));
  });

  story("that are wrong are not kept, and each field says why", async ({ session }) => {
    const options = await openOptions(session);
    await enter(options, { Date: "2018-12-19", Followers: "many" });
    await waitForPageText(options, "This is no whole number");
    await waitForPageText(options, "Not saved yet");
    // Escape throws away nothing that was typed.
    await options.keyboard.press("Escape");
    expect(await (await field(options, "Followers")).evaluate((element) => (element as HTMLInputElement).value)).toBe(
      "many",
    );
    await pressOn(options, "Cancel");
    expect(await textOf(options)).not.toContain("19 Dec 2018");
    await pressOn(options, "Add a figure");
    await options.keyboard.press("Escape");
    await options.waitForFunction(() => document.activeElement?.textContent === "Add a figure");
  });

  story("an award is shown in the case, and where it is from", async (world) => {
    const options = await openOptions(world.session);
    const award = { Museum: "louvre", Title: "Prix inventé", Organiser: "Jury", Year: "2025", Source: "letter" };
    await enter(options, award, "Add an award");
    await waitForPageText(options, "Saved.");
    await world.page.bringToFront();
    await world.page.goto(LOUVRE_PAGE);
    await waitForState(world.page, "ready", LOUVRE);
    expect(await overlayText(world.page)).toContain("Prix inventé");
  });
});

describe("a group of museums", () => {
  story("is a peer set of the case and of the report", async (world) => {
    const options = await openOptions(world.session);
    await fill(options, "Name of a new group", "Clients");
    await pressOn(options, "Add group");
    await options.waitForSelector("#groups details");
    await fill(options, "Name of a new group", "Clients");
    await pressOn(options, "Add group");
    await waitForPageText(options, "There is a group Clients already. Nothing was changed.");
    for (const museum of ["Louvre Museum", "Musée d'Orsay"]) {
      const box = await options.waitForSelector(`::-p-xpath(//fieldset//label[normalize-space()="${museum}"]/input)`);
      await box?.click();
      await options.waitForFunction(
        (wanted) => document.querySelector("#groups summary")?.textContent?.includes(wanted),
        {},
        museum === "Louvre Museum" ? "1 museum" : "2 museums",
      );
    }
    const text = await reportText(world, "museum=louvre&from=2017-01-01&to=2017-12-19");
    expect(text).toContain("Ranking: Clients Your own group “Clients”.");
    expect(text).toMatch(/Clients 1st of 2 65\.08%/);
    await world.page.bringToFront();
    await world.page.goto(LOUVRE_PAGE);
    await waitForState(world.page, "ready", LOUVRE);
    expect(await overlayText(world.page)).toContain("Place");
  });
});
