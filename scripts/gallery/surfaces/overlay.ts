import type { Page } from "puppeteer-core";
import { CORNERS, type Corner } from "../../../src/core/corner.ts";
import { PERIODS } from "../../../src/core/growth.ts";
import { key, overlayTree, press, waitForState, waitForText } from "../../../tests/e2e/driver/overlay.ts";
import { until } from "../../../tests/e2e/driver/until.ts";
import { lampMuseum, louvre } from "../../../tests/fixtures/accounts.ts";
import type { ReplicaSettings } from "../../../tests/replica/settings.ts";
import { inventedMuseum, uidOf } from "../museums.ts";
import { openWeibo, type Scene } from "../scene.ts";
import type { Shown, State, Surface } from "../surface.ts";
import { ZOOMED } from "../windows.ts";

const LOUVRE = `https://weibo.com/u/${louvre.uid}`;

/** The case on Weibo's page. */
export const overlay: Surface = {
  name: "overlay",
  windows: [{ width: 1280, height: 1000 }, { width: 400, height: 800 }, ZOOMED],
  states: [
    { name: "ready", show: (scene) => opened(scene, LOUVRE, "ready") },
    { name: "followed-for-long", isAlike: true, show: (scene) => followed(scene, 2) },
    ...PERIODS.map((period) => ({
      name: `period-${period}`,
      isAlike: true,
      widths: [1280],
      show: followedOver(period),
    })),
    { name: "long-name", isAlike: true, show: (scene) => followed(scene, 0) },
    { name: "second-long-name", isAlike: true, widths: [1280], show: (scene) => followed(scene, 1) },
    { name: "loading", isAlike: true, widths: [1280], show: loading },
    refused("login", "login", { mode: "logged-out" }),
    refused("paused", "paused", { mode: "throttled" }),
    refused("captcha", "paused", { mode: "captcha" }),
    refused("unrecognised", "unrecognised", { mode: "changed", layout: "changed" }),
    refused("offline", "offline", { mode: "down" }),
    { name: "read-from-the-page", isAlike: true, widths: [1280], show: readFromThePage },
    { name: "just-tracked", isAlike: true, show: justTracked },
    { name: "folded", isAlike: true, show: folded },
    ...CORNERS.map((corner) => ({ name: `corner-${corner}`, isAlike: true, widths: [1280], show: docked(corner) })),
    { name: "menu", show: menu },
    { name: "chart-read", show: chartRead },
    { name: "award-opened", widths: [1280], show: (scene) => unfolded(scene, "summary") },
    { name: "source-opened", widths: [1280], show: (scene) => unfolded(scene, "button") },
    // In Firefox our script on the page ends with the extension, and the case says no more.
    { name: "reload", widths: [1280], browser: "chromium", show: reload },
    {
      name: "mobile-site",
      widths: [400],
      show: (scene) => opened(scene, `https://m.weibo.cn/u/${louvre.uid}`, "ready"),
    },
  ],
};

async function opened(scene: Scene, address: string, state: string): Promise<Shown> {
  const page = await openWeibo(scene, address);
  await waitForState(page, state);
  return { page, of: "window" };
}

function refused(name: string, state: string, settings: Partial<ReplicaSettings>): State {
  return {
    name,
    isAlike: name !== "unrecognised",
    widths: [1280],
    show: (scene) => {
      Object.assign(scene.replica, settings);
      return opened(scene, LOUVRE, state);
    },
  };
}

/** An invented museum of thirty, which the replica has too. */
async function followed(scene: Scene, i: number): Promise<Shown> {
  const { zh, followers } = inventedMuseum(i);
  const account = { ...lampMuseum, uid: uidOf(i), screenName: zh.slice(0, 30), followers: followers + 41 };
  scene.replica.accounts.put(account);
  await scene.store.evaluate(() => holdings.follow(30));
  return opened(scene, `https://weibo.com/u/${uidOf(i)}`, "ready");
}

function followedOver(period: (typeof PERIODS)[number]): State["show"] {
  return async (scene) => {
    await scene.store.evaluate((chosen) => holdings.set({ period: chosen }), period);
    return followed(scene, 5);
  };
}

async function loading(scene: Scene): Promise<Shown> {
  const late = scene.replica.hold((path, { asker }) => asker === "other" && path.startsWith("/ajax/"));
  const shown = await opened(scene, LOUVRE, "loading");
  await late.arrived;
  return shown;
}

async function readFromThePage(scene: Scene): Promise<Shown> {
  scene.replica.mode = "changed";
  const shown = await opened(scene, LOUVRE, "unrecognised");
  await until("a figure of the page", async () => {
    return (await overlayTree(shown.page)).some(({ text }) => text === "≈\u00a0" || text === "≈") ? true : null;
  });
  return shown;
}

async function justTracked(scene: Scene): Promise<Shown> {
  await scene.store.evaluate((uid) => holdings.track(uid), lampMuseum.uid);
  return opened(scene, `https://weibo.com/u/${lampMuseum.uid}`, "ready");
}

async function folded(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.set({ folded: true }));
  return opened(scene, LOUVRE, "ready");
}

function docked(corner: Corner): State["show"] {
  return async (scene) => {
    await scene.store.evaluate((where) => holdings.set({ corner: where }), corner);
    return opened(scene, LOUVRE, "ready");
  };
}

async function menu(scene: Scene): Promise<Shown> {
  const shown = await opened(scene, LOUVRE, "ready");
  await press(shown.page, scene.word("overlay", "overlay_move"));
  await waitForText(shown.page, scene.word("more", "more_hide_all"));
  return shown;
}

/** Over all that is known, the day before the last, by keyboard. */
async function chartRead(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.set({ period: "all" }));
  const { page } = await opened(scene, LOUVRE, "ready");
  await page.focus(".rp-back button:last-child");
  const name = scene.word("more", "more_read_day").replace(/\s/g, " ");
  await until("the chart to have the focus", async () => {
    await key(page, "Tab");
    return (await overlayTree(page)).some((one) => one.focused && one.name === name) ? true : null;
  });
  await key(page, "ArrowLeft");
  await waitForText(page, "2017");
  return { page, of: "window" };
}

/** The Louvre's case with the first label of its kind opened: an award's, or a figure's. */
async function unfolded(scene: Scene, tag: "summary" | "button"): Promise<Shown> {
  const shown = await opened(scene, LOUVRE, "ready");
  await press(shown.page, await firstClosed(shown.page, tag));
  await waitForText(shown.page, scene.word("more", "sentence_copy"));
  return shown;
}

function firstClosed(page: Page, tag: string): Promise<string> {
  return until(`a closed label in the case`, async () => {
    const found = (await overlayTree(page)).find(
      (one) => one.tag === tag && (tag === "summary" || one.attributes.class === "ask-figure"),
    );
    return found?.name ?? null;
  });
}

/** The extension is updated under the page, which is told so once it asks for something. */
async function reload(scene: Scene): Promise<Shown> {
  const shown = await opened(scene, LOUVRE, "ready");
  await scene.takeAway();
  await press(shown.page, scene.word("overlay", "track"));
  await waitForState(shown.page, "reload");
  return shown;
}
