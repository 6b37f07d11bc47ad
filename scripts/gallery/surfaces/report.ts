import { addDays, dayOf, formatDay } from "../../../src/core/day.ts";
import { pressOn } from "../../../tests/e2e/acts.ts";
import { savedBy } from "../../../tests/e2e/driver/saved.ts";
import { wellMuseum } from "../../../tests/fixtures/accounts.ts";
import { withPosts } from "../../../tests/fixtures/prolific.ts";
import { openPage, type Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";
import { WIDE_AND_NARROW } from "../windows.ts";

const YEAR = "museum=louvre&from=2017-01-01&to=2017-12-19";

/** A museum's period in words and tables. */
export const report: Surface = {
  name: "report",
  windows: WIDE_AND_NARROW,
  states: [
    { name: "year", show: (scene) => written(scene, YEAR) },
    {
      name: "nothing-known",
      isAlike: true,
      show: (scene) => written(scene, "museum=guanfu&from=2024-01-01&to=2024-12-31"),
    },
    { name: "followed-for-long", show: followed },
    { name: "posts", show: posts },
    { name: "posts-filling", show: postsFilling },
    { name: "no-museum", show: noMuseum },
    { name: "picture", isAlike: true, widths: [1280], show: picture },
  ],
};

async function written(scene: Scene, query: string): Promise<Shown> {
  const page = await openPage(scene, `report.html?${query}`);
  await page.waitForSelector("article");
  return { page, of: "page" };
}

/** The last days up to today. */
function lately(days: number): string {
  const today = dayOf(Date.now());
  return `from=${formatDay(addDays(today, -days))}&to=${formatDay(today)}`;
}

async function followed(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.follow(12));
  return written(scene, `museum=invented-0&${lately(365)}`);
}

/** Fifty posts of the last hundred days, every one of them listed. */
async function posts(scene: Scene): Promise<Shown> {
  const last = new Date(Date.now() - 3_600_000).toISOString();
  scene.replica.accounts.put(withPosts(wellMuseum, { posts: 50, everyHours: 48, last }));
  await scene.store.evaluate(async (uid) => {
    await holdings.track(uid);
    await holdings.read(uid, 95);
  }, wellMuseum.uid);
  return written(scene, `museum=weibo-${wellMuseum.uid}&${lately(90)}`);
}

async function postsFilling(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(async (uid) => {
    await holdings.track(uid);
    await holdings.fill(uid);
  }, wellMuseum.uid);
  return written(scene, `museum=weibo-${wellMuseum.uid}&${lately(365)}`);
}

async function noMuseum(scene: Scene): Promise<Shown> {
  const page = await openPage(scene, "report.html?museum=nobody&from=2024-01-01&to=2024-12-31");
  await page.waitForSelector(".problem");
  return { page, of: "page" };
}

/** The picture that a reader takes along, as a file shows it. */
async function picture(scene: Scene): Promise<Shown> {
  const { page } = await written(scene, YEAR);
  const { bytes } = await savedBy(page, () => pressOn(page, scene.word("report", "picture_png")));
  const frame = await scene.session.browser.newPage();
  const image = `<img alt="" src="data:image/png;base64,${bytes.toString("base64")}">`;
  await frame.setContent(`<!doctype html><html lang="en"><title>Picture</title><main>${image}<h1>Picture</h1></main>`);
  await frame.waitForFunction(() => document.images[0]?.complete);
  return { page: frame, of: { part: "img" } };
}
