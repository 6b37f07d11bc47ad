import type { Page } from "puppeteer-core";
import { addDays, dayOf, formatDay } from "../../../src/core/day.ts";
import { waitForState } from "../../../tests/e2e/driver/overlay.ts";
import { lampMuseum } from "../../../tests/fixtures/accounts.ts";
import { inventedMuseum, uidOf } from "../museums.ts";
import { openPage, openWeibo, type Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";

/** The museum of the pictures, and those it is compared with: all invented, as the people of the replica are. */
const MUSEUM = 4;
const OTHERS = [12, 20, 10] as const;
const FOLLOWED = 24;
/** What it gained since yesterday: nothing that would be news. */
const USUAL_DAY = 19;
const SIZE = { width: 1280, height: 800 };

/** What the stores show beside the listing, at their size: states of other surfaces, with more behind and around them. */
export const store: Surface = {
  name: "store",
  windows: [SIZE],
  states: [
    { name: "1-case", isAlike: true, show: onWeibo },
    { name: "2-popup", isAlike: true, show: popup },
    { name: "3-report", isAlike: true, show: report },
    { name: "4-comparison", isAlike: true, show: (scene) => ownPage(scene, comparison(), ".comparison") },
    { name: "5-options", isAlike: true, show: (scene) => ownPage(scene, "options.html", "ul.accounts") },
  ],
};

async function onWeibo(scene: Scene): Promise<Shown> {
  await follow(scene);
  const { zh, followers } = inventedMuseum(MUSEUM);
  const verification = { type: 7, reason: `${zh}官方微博` };
  const known = { uid: uidOf(MUSEUM), screenName: zh, followers: followers + USUAL_DAY };
  scene.replica.accounts.put({ ...lampMuseum, ...known, verification });
  const page = await openWeibo(scene, `https://weibo.com/u/${uidOf(MUSEUM)}`);
  await waitForState(page, "ready");
  return { page, of: "window" };
}

/** The popup over Weibo's page, where the browser opens it: its own picture, laid into a picture of the page. */
async function popup(scene: Scene): Promise<Shown> {
  const { page: weibo } = await onWeibo(scene);
  await weibo.setViewport({ ...SIZE, deviceScaleFactor: 1 });
  const small = await openPage(scene, "popup.html", { background: true });
  await small.setViewport({ width: 400, height: 580, deviceScaleFactor: 1 });
  await small.waitForSelector(".tracked li");
  const [behind, above] = [await pictureOf(weibo), await pictureOf(small)];
  const frame = await scene.session.browser.newPage();
  await frame.setContent(`<style>
    body { margin: 0; background: center / cover url(${behind}); }
    img { position: fixed; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 8px 32px #0008; }
  </style><img alt="" src="${above}">`);
  await frame.waitForFunction(() => document.images[0]?.complete);
  return { page: frame, of: "window" };
}

async function pictureOf(page: Page): Promise<string> {
  await page.bringToFront();
  return `data:image/png;base64,${await page.screenshot({ encoding: "base64" })}`;
}

async function ownPage(scene: Scene, path: string, selector: string): Promise<Shown> {
  await follow(scene);
  const page = await openPage(scene, path);
  await page.waitForSelector(selector);
  return { page, of: "window" };
}

/** Without what stands above the first line. */
async function report(scene: Scene): Promise<Shown> {
  const shown = await ownPage(scene, `report.html?museum=${id(MUSEUM)}&${year()}`, "article");
  await shown.page.setViewport({ ...SIZE, deviceScaleFactor: 1 });
  await shown.page.$eval("article", (article) => scrollTo(0, article.getBoundingClientRect().top - 8));
  return shown;
}

async function follow(scene: Scene): Promise<void> {
  await scene.store.evaluate(async (count) => {
    await holdings.set({ period: "365d" });
    await holdings.follow(count);
  }, FOLLOWED);
}

function comparison(): string {
  return `compare.html?museums=${[MUSEUM, ...OTHERS].map(id).join(",")}&${year()}&mode=index`;
}

function id(museum: number): string {
  return `invented-${museum}`;
}

function year(): string {
  const today = dayOf(Date.now());
  return `from=${formatDay(addDays(today, -365))}&to=${formatDay(today)}`;
}
