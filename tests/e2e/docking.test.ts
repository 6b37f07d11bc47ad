import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { CORNERS } from "../../src/core/corner.ts";
import { goWithin, LOUVRE, LOUVRE_PAGE, pressOn, settle, waitForPageText } from "./acts.ts";
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
import type { InsideElement } from "./driver/reading.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

const NAMES = {
  "top-left": "Top left",
  "top-right": "Top right",
  "bottom-left": "Bottom left",
  "bottom-right": "Bottom right",
};
const DESKS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

describe("where the case stands", () => {
  story("is where it was dragged to, folded or not, at the next museum too", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await drag(page, ({ tag }) => tag === "header", { x: 60, y: 500 });
    expect(await cornerOf(page)).toBe("bottom-left");
    await press(page, "Minimise");
    await drag(page, isPill, { x: 1_200, y: 120 });
    expect(await cornerOf(page)).toBe("top-right");
    // A drag is no press: it is folded still, and the next press opens it.
    const pill = await boxOf(page, isPill);
    await page.mouse.click(pill.x + 40, pill.y + 20);
    await waitForText(page, "Track");
    await drag(page, ({ tag }) => tag === "header", { x: 60, y: 500 });
    await goWithin(page, "/gugongweb");
    await until("the palace's case", async () => {
      const { present, account } = await hostState(page);
      return present && account !== LOUVRE ? true : null;
    });
    expect(await cornerOf(page)).toBe("bottom-left");
  });

  story("is chosen by keyboard alone", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    // Past the last of Weibo's own controls comes the case.
    await settle(page);
    await page.focus(".rp-back button:last-child");
    await tabTo(page, "Move or hide");
    await key(page, "Enter");
    await until("the focus in the menu", async () => ((await focusedName(page)) === "Top left" ? true : null));
    await key(page, "Enter");
    await until("the case to move", async () => ((await cornerOf(page)) === "top-left" ? true : null));
    await key(page, "Escape");
    await until("the focus to return", async () => ((await focusedName(page)) === "Move or hide" ? true : null));
    expect(await overlayText(page)).not.toContain("Hide for this account");
    await key(page, "Enter");
    await until("the focus in the menu", async () => ((await focusedName(page)) === "Top left" ? true : null));
    await tabTo(page, "Move or hide", true);
    await key(page, "Escape");
    await until("the menu to go", async () => ((await overlayText(page)).includes("Hide for") ? null : true));
  });

  story("is never over Weibo's own controls on a desk", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await settle(page);
    for (const corner of CORNERS) {
      await press(page, "Move or hide");
      await press(page, NAMES[corner]);
      for (const desk of DESKS)
        expect([corner, desk.width, await covered(page, desk)]).toEqual([corner, desk.width, []]);
      await press(page, "Minimise");
      for (const desk of DESKS)
        expect([corner, desk.width, await covered(page, desk)]).toEqual([corner, desk.width, []]);
      await key(page, "Enter");
      await waitForText(page, "Track");
    }
  });

  story("is nowhere for an account that was hidden, until the popup shows it again", async ({ page, session }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await press(page, "Move or hide");
    await press(page, "Hide for this account");
    await waitForNoOverlay(page);
    await page.goto("https://weibo.com/gugongweb");
    await waitForState(page, "ready");
    await page.goto(LOUVRE_PAGE);
    await settle(page);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "Its case is hidden");
    expect((await hostState(page)).present).toBe(false);
    await pressOn(popup, "Show again");
    await page.bringToFront();
    await waitForState(page, "ready", LOUVRE);
  });
});

describe("the chart", () => {
  story("is read by keyboard, with what happened beside it", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await press(page, "All");
    await tabTo(page, "Read the chart: day with a figure");
    await waitForText(page, "203,517 followers (exact)");
    const below = await boxOf(page, ({ name }) => name === "Milestones");
    await key(page, "ArrowLeft");
    await waitForText(page, "19 Dec 2017: 85,372 followers (exact)");
    expect(await overlayText(page)).toContain("20 Dec 2017: award");
    await key(page, "Escape");
    await until("the label to go", async () => ((await overlayText(page)).includes("(exact)") ? null : true));
    expect(await boxOf(page, ({ name }) => name === "Milestones")).toEqual(below);
  });
});

/** Weibo's own controls that the case is over, in a window of this size: its bar, its navigation, its way back to the top. */
async function covered(page: Page, desk: { width: number; height: number }): Promise<string[]> {
  await page.setViewport(desk);
  const box = await boxOf(page, ({ name }) => name === "Vitrine");
  return page.evaluate((over) => {
    const controls = [...document.querySelectorAll(":is(.rp-top, .rp-left, .rp-back) :is(a, button, input)")];
    const isUnder = ({ left, right, top, bottom }: DOMRect) =>
      left < over.x + over.width && right > over.x && top < over.y + over.height && bottom > over.y;
    if (controls.length < 8) throw new Error("Weibo's controls are not there");
    return controls.filter((one) => isUnder(one.getBoundingClientRect())).map((one) => one.outerHTML);
  }, box);
}

const isPill = ({ attributes }: InsideElement) => attributes.class === "pill";

/** Drags the case by what can be taken hold of, and lets it go. */
async function drag(
  page: Page,
  isHold: (element: InsideElement) => boolean,
  to: { readonly x: number; readonly y: number },
) {
  const hold = await boxOf(page, isHold);
  const from = { x: hold.x + 60, y: hold.y + 20 };
  // What lets it follow comes once the hand is near; pressed and let go before that, a pill would open.
  await until("the case to follow the hand", async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y - 40, { steps: 4 });
    const moved = (await boxOf(page, isHold)).x !== hold.x;
    if (!moved) await page.mouse.up();
    return moved ? true : null;
  });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function boxOf(page: Page, isIt: (element: InsideElement) => boolean): Promise<InsideElement["box"]> {
  const found = (await overlayTree(page)).find(isIt);
  if (!found) throw new Error("The case has no such part");
  return found.box;
}

function cornerOf(page: Page): Promise<string | undefined> {
  return page.$eval("vitrine-overlay", (host) => (host instanceof HTMLElement ? host.dataset.corner : undefined));
}

async function tabTo(page: Page, name: string, shift = false): Promise<void> {
  await until(`the focus to reach "${name}"`, async () => {
    await key(page, "Tab", { shift });
    return (await focusedName(page)) === name ? true : null;
  });
}
