import type { Page } from "puppeteer-core";
import type { AccountKey } from "../../../src/core/museum.ts";
import { addAccount, pressOn } from "../../../tests/e2e/acts.ts";
import { lampMuseum, louvre } from "../../../tests/fixtures/accounts.ts";
import { openPage, type Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";
import { WIDE_AND_NARROW } from "../windows.ts";

/** The options but for what goes in and out of them, which has chapters of its own. */
export const options: Surface = {
  name: "options",
  windows: WIDE_AND_NARROW,
  states: [
    { name: "first-run", isAlike: true, show: async (scene) => ({ page: await openOptions(scene), of: "page" }) },
    { name: "whole", show: whole },
    { name: "museum-editor", show: museumEditor },
    { name: "museum-listed", isAlike: true, show: museumListed },
    { name: "wechat-removed", isAlike: true, show: wechatRemoved },
    { name: "account-refused", isAlike: true, show: accountRefused },
    { name: "account-removed", show: accountRemoved },
    { name: "pasted", show: pasted },
    { name: "chosen", show: chosen },
    { name: "by-hand", isAlike: true, show: byHand },
    { name: "by-hand-refused", show: byHandRefused },
    { name: "labels", show: labels },
    { name: "cases", isAlike: true, show: cases },
    {
      name: "collector",
      isAlike: true,
      show: async (scene) => ({ page: await openOptions(scene), of: part("input[type=number]") }),
    },
    { name: "alerts", isAlike: true, show: (scene) => alerts(scene, false) },
    { name: "alerts-forbidden", show: (scene) => alerts(scene, true) },
  ],
};

/** The case hidden for two accounts. */
async function cases(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(
    (...uids) => holdings.set({ hidden: uids.map((uid) => `weibo:${uid}` as AccountKey) }),
    louvre.uid,
    "1669879400",
  );
  await scene.store.evaluate((uid) => holdings.track(uid), "1669879400");
  return { page: await openOptions(scene), of: part(".hidden-cases") };
}

/** The section that holds what fits a selector. */
export function part(selector: string): Exclude<Shown["of"], string> {
  return { part: `section:has(${selector})` };
}

export async function openOptions(scene: Scene): Promise<Page> {
  const page = await openPage(scene, "options.html");
  await page.waitForSelector("form");
  return page;
}

/** Five museums, one of which nobody named, entered figures and a group. */
async function whole(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(async (uid) => {
    await holdings.follow(4);
    await holdings.track(uid);
    await holdings.enter("louvre");
    await holdings.onWeChat("louvre", "louvremuseum");
    await holdings.label("Clients · 客户", ["louvre", "orsay"]);
  }, lampMuseum.uid);
  return { page: await openOptions(scene), of: "page" };
}

async function museumEditor(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.follow(2));
  const page = await openPage(scene, "options.html#museum=invented-0");
  await page.waitForSelector("input[name=website]");
  await page.type("input[name=website]", "phares.example");
  await page.type("input[name=wechat]", "灯塔博物馆");
  await pressOn(page, scene.word("options", "options_hand_save"));
  await page.waitForSelector("[aria-invalid=true]");
  return { page, of: part("input[name=website]") };
}

/** Of a museum that the directory lists the reader says the account on WeChat alone, which the row and the figures name. */
async function museumListed(scene: Scene): Promise<Shown> {
  const page = await openWithWeChat(scene);
  await pressOn(page, scene.word("options", "options_edit"));
  await page.waitForSelector("input[name=wechat]");
  return { page, of: part("input[name=wechat]") };
}

async function wechatRemoved(scene: Scene): Promise<Shown> {
  const page = await openWithWeChat(scene);
  await page.click("#accounts li button");
  await page.$eval("input[name=wechat]", (field) => field.select());
  await page.keyboard.press("Delete");
  await pressOn(page, scene.word("options", "options_hand_save"));
  await page.waitForSelector(".removed");
  return { page, of: { part: "#accounts" } };
}

/** The options of somebody who follows the Louvre, its account on WeChat among what is said of it. */
async function openWithWeChat(scene: Scene): Promise<Page> {
  await scene.store.evaluate(async (uid) => {
    await holdings.track(uid);
    await holdings.onWeChat("louvre", "louvremuseum");
  }, louvre.uid);
  return openOptions(scene);
}

async function accountRefused(scene: Scene): Promise<Shown> {
  const page = await openOptions(scene);
  await addAccount(page, "https://weibo.com/u/page/follow/5549047567");
  await page.waitForSelector(".outcome:not(:empty)");
  return { page, of: part("textarea") };
}

async function accountRemoved(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.follow(2));
  const page = await openOptions(scene);
  await page.click("#accounts li > button:last-child");
  await page.waitForSelector(".removed");
  return { page, of: { part: "section" } };
}

/** A list of every kind of line, looked at before anything is added. */
async function pasted(scene: Scene): Promise<Shown> {
  await scene.store.evaluate((uid) => holdings.track(uid), lampMuseum.uid);
  const page = await openOptions(scene);
  const known = ["Musée du Louvre", lampMuseum.uid, "see https://weibo.com/u/6052479002."];
  const others = ["https://elsewhere.example", "@灯塔博物馆", "louvremuseum", "The Museum of Lamps"];
  await page.$eval(
    "textarea",
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    [...known, ...others].join("\n"),
  );
  await page.waitForSelector(".pasted .fault");
  return { page, of: part("textarea") };
}

/** Some of several, chosen by their boxes. */
async function chosen(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.follow(4));
  const page = await openOptions(scene);
  await page.click(".accounts input[type=checkbox]");
  await page.waitForSelector(".chosen");
  return { page, of: part("textarea") };
}

async function byHand(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.enter("louvre"));
  const page = await openOptions(scene);
  await pressOn(page, scene.word("options", "options_hand_add"));
  await page.waitForSelector("section form.entry-form select optgroup");
  return { page, of: part("optgroup") };
}

async function byHandRefused(scene: Scene): Promise<Shown> {
  const shown = await byHand(scene);
  await pressOn(shown.page, scene.word("options", "options_hand_save"));
  await shown.page.waitForSelector(".fault");
  return shown;
}

async function labels(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(async () => {
    await holdings.follow(2);
    await holdings.label("Clients · 客户", ["louvre", "orsay", "invented-0"]);
  });
  const page = await openOptions(scene);
  await page.click("#groups details summary");
  await page.waitForSelector("details[open] fieldset");
  return { page, of: part("fieldset") };
}

/** Notifications may have been switched on, and the permission taken away. */
async function alerts(scene: Scene, isForbidden: boolean): Promise<Shown> {
  await scene.store.evaluate(
    (notifications) =>
      holdings.set({ alerts: { milestone: true, overtaking: true, unusual: false, paused: true, notifications } }),
    isForbidden,
  );
  return { page: await openOptions(scene), of: part(".alert-topics") };
}
