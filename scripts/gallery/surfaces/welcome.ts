import type { Page } from "puppeteer-core";
import type { Step } from "../../../src/store/welcome.ts";
import { pressOn } from "../../../tests/e2e/acts.ts";
import { lampMuseum, wellMuseum } from "../../../tests/fixtures/accounts.ts";
import { openPage, type Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";
import { WIDE_AND_NARROW } from "../windows.ts";

/** The first run: each step as a newcomer finds it, and with something chosen. */
export const welcome: Surface = {
  name: "welcome",
  windows: WIDE_AND_NARROW,
  states: [
    { name: "fresh", show: async (scene) => ({ page: await openSteps(scene), of: "page" }) },
    { name: "search", show: search },
    { name: "chosen", show: chosen },
    { name: "case-louvre", show: (scene) => at(scene, "case") },
    { name: "case-stranger", isAlike: true, show: (scene) => withMuseums(scene, "case") },
    { name: "data", show: (scene) => at(scene, "data") },
    { name: "done-nothing", isAlike: true, show: (scene) => at(scene, "done") },
    { name: "done", show: (scene) => withMuseums(scene, "done") },
  ],
};

async function openSteps(scene: Scene): Promise<Page> {
  const page = await openPage(scene, "welcome.html");
  await page.waitForSelector(".step");
  return page;
}

async function search(scene: Scene): Promise<Shown> {
  const page = await openSteps(scene);
  await page.type('input[role="combobox"]', "muse");
  await page.waitForSelector('[role="option"]');
  return { page, of: "page" };
}

/** A museum of the directory without an address, two by their addresses, and what is no address. */
async function chosen(scene: Scene): Promise<Shown> {
  const page = await openSteps(scene);
  await page.type('input[role="combobox"]', "orsay");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".locating");
  await page.type("textarea", `https://weibo.com/louvremuseum ${lampMuseum.uid} no/account\n`);
  await page.waitForSelector(".outcomes li");
  return { page, of: "page" };
}

async function at(scene: Scene, step: Step): Promise<Shown> {
  const page = await openSteps(scene);
  await pressOn(page, scene.word("welcome", `welcome_step_${step}`));
  await page.waitForSelector(`.step.${step}`);
  return { page, of: "page" };
}

async function withMuseums(scene: Scene, step: Step): Promise<Shown> {
  await scene.store.evaluate(async (uid) => {
    await holdings.follow(7);
    await holdings.track(uid);
  }, wellMuseum.uid);
  return at(scene, step);
}
