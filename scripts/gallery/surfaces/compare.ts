import { openPage, type Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";
import { WIDE_AND_NARROW } from "../windows.ts";

const TWO = "?museums=louvre,orsay&from=2016-08-28&to=2017-12-19";

/** Museums side by side. */
export const compare: Surface = {
  name: "compare",
  windows: WIDE_AND_NARROW,
  states: [
    { name: "two", isAlike: true, show: (scene) => compared(scene, TWO) },
    {
      name: "index",
      isAlike: true,
      show: (scene) => compared(scene, `${TWO.replace("orsay", "orsay,musee-armee")}&mode=index`),
    },
    { name: "six", show: six },
    { name: "added", show: added },
    { name: "too-few", show: tooFew },
    { name: "asked", widths: [1280], show: asked },
  ],
};

async function compared(scene: Scene, query = ""): Promise<Shown> {
  const page = await openPage(scene, `compare.html${query}`);
  await page.waitForSelector(".comparison");
  return { page, of: "page" };
}

/** As many as there is room for, the two longest names first, the chart read by keyboard. */
async function six(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.follow(8));
  const ids = Array.from({ length: 6 }, (_, i) => `invented-${i}`);
  const shown = await compared(scene, `?museums=${ids.join(",")}&mode=index`);
  await shown.page.focus('input[type="range"]');
  await shown.page.keyboard.press("Home");
  return shown;
}

/** One more is looked for. */
async function added(scene: Scene): Promise<Shown> {
  const shown = await compared(scene, TWO);
  await shown.page.type('input[role="combobox"]', "muse");
  await shown.page.waitForSelector('[role="option"]');
  return shown;
}

async function tooFew(scene: Scene): Promise<Shown> {
  const page = await openPage(scene, "compare.html?museums=louvre");
  await page.waitForSelector(".comparison, .problem, main");
  return { page, of: "page" };
}

/** Where a figure comes from. */
async function asked(scene: Scene): Promise<Shown> {
  const shown = await compared(scene, TWO);
  await shown.page.bringToFront();
  await shown.page.click(".ask-figure");
  await shown.page.waitForSelector(".ask-label:popover-open");
  return { ...shown, of: "window" };
}
