import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { addAccount, openOptions, pressOn, textOf, waitForPageText } from "./acts.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { story, type World } from "./story.ts";

/** The popup over three tracked museums, by keyboard alone from here on. */
async function popupOfThree({ session }: World): Promise<Page> {
  const options = await openOptions(session);
  for (const [typed, name] of [
    ["5549047567", "Louvre Museum"],
    ["gugongweb", "Palace Museum"],
    ["francemonumentscmn", "Centre des monuments nationaux"],
  ] as const) {
    await addAccount(options, typed);
    await waitForPageText(options, `${name} is tracked now.`);
  }
  const popup = await openExtensionPage(session, "popup.html", { background: true });
  await waitForPageText(popup, "3 museums");
  await popup.bringToFront();
  return popup;
}

const names = (popup: Page) => popup.$$eval(".tracked li .name", (all) => all.map((name) => name.textContent));
const focused = (popup: Page) => popup.evaluate(() => document.activeElement?.textContent ?? "");

async function waitForNames(popup: Page, count: number): Promise<(string | null)[]> {
  return until(`${count} rows`, async () => {
    const found = await names(popup);
    return found.length === count ? found : null;
  });
}

describe("the list of the popup", () => {
  story("is searched by whatever is typed, in any language and by pinyin", async (world) => {
    const popup = await popupOfThree(world);
    await popup.keyboard.type("gugong");
    expect(await waitForNames(popup, 1)).toEqual(["Palace Museum"]);
    expect(await textOf(popup)).toContain("1 of 3 museums");
    await popup.keyboard.press("Escape");
    await waitForNames(popup, 3);
    await popup.keyboard.type("卢浮");
    expect(await waitForNames(popup, 1)).toEqual(["Louvre Museum"]);
    await popup.keyboard.type("xyz");
    await waitForPageText(popup, "No museum matches “卢浮xyz” in any language.");
    await pressOn(popup, "Show all");
    await waitForNames(popup, 3);
  });

  story("is gone through by the arrow keys, as far as each row’s figures and report", async (world) => {
    const popup = await popupOfThree(world);
    const [first = "", , last = ""] = await names(popup);
    await popup.keyboard.press("/");
    await popup.keyboard.press("ArrowDown");
    expect(await focused(popup)).toBe(first);
    await popup.keyboard.press("End");
    expect(await focused(popup)).toBe(last);
    await popup.keyboard.press("Home");
    await popup.keyboard.press("ArrowUp");
    expect(await popup.evaluate(() => document.activeElement?.matches("input[type=search]"))).toBe(true);
    await popup.keyboard.press("ArrowDown");
    await popup.keyboard.press("Tab");
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toMatch(/^1st of 3 · /);
    // Escape is the label's alone: what nobody takes would close the popup.
    await popup.evaluate(() =>
      addEventListener("keydown", (event) => Object.assign(window, { taken: event.defaultPrevented })),
    );
    await popup.keyboard.press("Enter");
    await popup.waitForSelector(".ask-label:popover-open");
    await popup.keyboard.press("Escape");
    await popup.waitForSelector(".ask-label:popover-open", { hidden: true });
    expect(await focused(popup)).toMatch(/^1st of 3 · /);
    expect(await popup.evaluate(() => "taken" in window && window.taken)).toBe(true);
    await popup.keyboard.press("Tab");
    expect(await popup.evaluate(() => document.activeElement?.getAttribute("title"))).toBe(`Report of ${first}`);
  });

  story("is put in another order and narrowed to a country, and keeps the order", async (world) => {
    const popup = await popupOfThree(world);
    await popup.select(".picks select:nth-of-type(2)", "name");
    await until("the order of names", async () => ((await names(popup))[0]?.startsWith("Centre") ? true : null));
    await popup.select(".picks select:last-of-type", "country FR");
    await waitForNames(popup, 2);
    expect(await textOf(popup)).toContain("2 of 3 museums");
    await popup.click(".movers summary");
    await waitForPageText(popup, "No tracked museum surely overtook another.");
    const again = await openExtensionPage(world.session, "popup.html", { background: true });
    await waitForPageText(again, "3 museums");
    expect((await names(again))[0]).toMatch(/^Centre/);
  });
});
