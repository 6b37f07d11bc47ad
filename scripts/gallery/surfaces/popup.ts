import type { PauseReason } from "../../../src/collect/errands.ts";
import { pressOn } from "../../../tests/e2e/acts.ts";
import { waitForState } from "../../../tests/e2e/driver/overlay.ts";
import { lampMuseum, louvre, wellMuseum } from "../../../tests/fixtures/accounts.ts";
import { openPage, openWeibo, type Scene } from "../scene.ts";
import type { Shown, State, Surface } from "../surface.ts";

const PAUSES: readonly PauseReason[] = ["captcha", "throttle", "login", "changed", "offline", "failed"];

/** The toolbar's popup, whose size is its own. */
export const popup: Surface = {
  name: "popup",
  windows: [{ width: 400, height: 580 }],
  states: [
    { name: "first-run", show: (scene) => opened(scene, "#popup .empty button") },
    { name: "three", show: (scene) => following(scene, 3) },
    { name: "thirty", show: (scene) => following(scene, 30) },
    { name: "growth-label-opened", show: (scene) => labelled(scene, ".tracked .figure .soft .ask-figure") },
    { name: "place-label-opened", show: (scene) => labelled(scene, ".tracked .who .ask-figure") },
    { name: "this-tab", show: (scene) => overTab(scene, louvre.uid, "ready") },
    { name: "this-tab-alone", show: (scene) => overTabAlone(scene, louvre.uid) },
    { name: "this-tab-stranger", show: (scene) => overTab(scene, lampMuseum.uid, "candidate") },
    { name: "without-figures", show: withoutFigures },
    { name: "collecting", show: (scene) => collecting(scene, async () => undefined) },
    ...PAUSES.map(paused),
    { name: "all-read", show: allRead },
    { name: "list-closed-login", show: (scene) => closed(scene, "login") },
    { name: "list-closed-changed", show: (scene) => closed(scene, "changed") },
    { name: "filling", show: (scene) => filling(scene, false) },
    { name: "filling-stopped", show: (scene) => filling(scene, true) },
    { name: "backup-due", show: (scene) => following(scene, 3, 45) },
    { name: "everything-at-once", show: everythingAtOnce },
  ],
};

async function opened(scene: Scene, selector = ".collecting"): Promise<Shown> {
  // Opened behind the tab it is opened over, which stays the active one.
  const page = await openPage(scene, "popup.html", { background: true });
  await page.waitForSelector(selector);
  return { page, of: "page" };
}

async function following(scene: Scene, count: number, days = 20): Promise<Shown> {
  await scene.store.evaluate((n, since) => holdings.follow(n, since), count, days);
  return opened(scene, ".tracked li");
}

/** Three museums, with the first label of its kind opened. */
async function labelled(scene: Scene, figure: string): Promise<Shown> {
  const shown = await following(scene, 3);
  const button = await shown.page.waitForSelector(figure);
  await shown.page.bringToFront();
  await button?.click();
  await shown.page.waitForSelector(".ask-label:popover-open .copy-sentence");
  return shown;
}

async function overTab(scene: Scene, uid: string, state: string): Promise<Shown> {
  await scene.store.evaluate(() => holdings.follow(3));
  return overTabAlone(scene, uid, state);
}

async function overTabAlone(scene: Scene, uid: string, state = "ready"): Promise<Shown> {
  const tab = await openWeibo(scene, `https://weibo.com/u/${uid}`);
  await waitForState(tab, state);
  return opened(scene, ".this-tab");
}

async function withoutFigures(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(
    (...uids) => Promise.all(uids.map((uid) => holdings.track(uid))),
    lampMuseum.uid,
    wellMuseum.uid,
  );
  return opened(scene);
}

/** Twelve museums, five of whose questions are answered. */
async function collecting(scene: Scene, then: () => Promise<unknown>): Promise<Shown> {
  await scene.store.evaluate(async () => {
    await holdings.follow(12);
    await holdings.queue(5);
  });
  await then();
  return opened(scene);
}

function paused(why: PauseReason): State {
  return {
    name: `paused-${why}`,
    show: (scene) => collecting(scene, () => scene.store.evaluate((reason) => holdings.pause(reason), why)),
  };
}

async function allRead(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(async (uid) => {
    await holdings.track(uid);
    await holdings.read(uid);
  }, wellMuseum.uid);
  const shown = await opened(scene);
  await pressOn(shown.page, scene.word("popup", "popup_read_now"));
  return shown;
}

async function closed(scene: Scene, why: "login" | "changed"): Promise<Shown> {
  await scene.store.evaluate(async (reason) => {
    await holdings.follow(3);
    await holdings.closeFeed(reason);
  }, why);
  return opened(scene);
}

async function filling(scene: Scene, isStopped: boolean): Promise<Shown> {
  await scene.store.evaluate(
    async (uid, stopped) => {
      await holdings.follow(3);
      await holdings.track(uid);
      await holdings.fill(uid, stopped ? { kind: "login" } : null);
    },
    wellMuseum.uid,
    isStopped,
  );
  return opened(scene, ".fill");
}

/** As full as it gets: this tab, thirty museums, a pause, a fill and a reminder. */
async function everythingAtOnce(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(async (uid) => {
    await holdings.follow(30, 45);
    await holdings.queue(5);
    await holdings.track(uid);
    await holdings.fill(uid);
    await holdings.pause("captcha");
  }, wellMuseum.uid);
  return overTabAlone(scene, louvre.uid, "paused");
}
