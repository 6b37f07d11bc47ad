import type { AccountKey } from "../../../src/core/museum.ts";
import { PAUSE_REASONS, type PauseReason } from "../../../src/core/pause-reason.ts";
import { pressOn, settle } from "../../../tests/e2e/acts.ts";
import { waitForState } from "../../../tests/e2e/driver/overlay.ts";
import { lampMuseum, louvre, wellMuseum } from "../../../tests/fixtures/accounts.ts";
import { openPage, openWeibo, type Scene } from "../scene.ts";
import type { Shown, State, Surface } from "../surface.ts";

/** The toolbar's popup, whose size is its own. */
export const popup: Surface = {
  name: "popup",
  windows: [{ width: 400, height: 580 }],
  states: [
    { name: "first-run", show: (scene) => opened(scene, "#popup .empty button") },
    { name: "three", isAlike: true, show: (scene) => following(scene, 3) },
    { name: "thirty", isAlike: true, show: (scene) => following(scene, 30) },
    { name: "movers", show: movers },
    { name: "row-looked-at", show: rowLookedAt },
    { name: "found-by-pinyin", isAlike: true, show: (scene) => typed(scene, "dlmsg") },
    { name: "nothing-found", show: (scene) => typed(scene, "xyzzy") },
    { name: "within-a-country", isAlike: true, show: (scene) => within(scene, "country FR") },
    { name: "within-an-empty-group", isAlike: true, show: (scene) => within(scene, "label 客户 A") },
    { name: "growth-label-opened", show: (scene) => labelled(scene, ".tracked .figure .soft .ask-figure") },
    { name: "place-label-opened", isAlike: true, show: (scene) => labelled(scene, ".tracked .who .ask-figure") },
    { name: "this-tab", isAlike: true, show: (scene) => overTab(scene, louvre.uid, "ready") },
    { name: "this-tab-alone", isAlike: true, show: (scene) => overTabAlone(scene, louvre.uid) },
    { name: "this-tab-stranger", show: (scene) => overTab(scene, lampMuseum.uid, "candidate") },
    { name: "this-tab-hidden", show: hiddenHere },
    { name: "without-figures", isAlike: true, show: withoutFigures },
    { name: "collecting", show: (scene) => collecting(scene, async () => undefined) },
    ...PAUSE_REASONS.map(paused),
    { name: "all-read", isAlike: true, show: allRead },
    { name: "list-closed-login", isAlike: true, show: (scene) => closed(scene, "login") },
    { name: "list-closed-changed", isAlike: true, show: (scene) => closed(scene, "changed") },
    { name: "filling", isAlike: true, show: (scene) => filling(scene, false) },
    { name: "filling-stopped", show: (scene) => filling(scene, true) },
    { name: "news", show: (scene) => withNews(scene, false) },
    { name: "news-read", show: (scene) => withNews(scene, true) },
    { name: "backup-due", isAlike: true, show: (scene) => following(scene, 3, 45) },
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

/** Thirty museums, and those of them that moved most. */
async function movers(scene: Scene): Promise<Shown> {
  await scene.store.evaluate(() => holdings.set({ movers: true, period: "365d" }));
  const shown = await following(scene, 30);
  await shown.page.waitForSelector(".movers dd");
  return shown;
}

async function rowLookedAt(scene: Scene): Promise<Shown> {
  const shown = await following(scene, 12);
  await shown.page.bringToFront();
  await shown.page.hover(".tracked li:nth-child(2)");
  return shown;
}

async function typed(scene: Scene, text: string): Promise<Shown> {
  const shown = await following(scene, 12);
  await shown.page.bringToFront();
  await shown.page.type("input[type=search]", text);
  await shown.page.waitForFunction(
    () => document.querySelector(".list .empty") ?? document.querySelectorAll(".tracked li").length < 5,
  );
  return shown;
}

async function within(scene: Scene, set: string): Promise<Shown> {
  await scene.store.evaluate(() => holdings.label("客户 A", ["nowhere"]));
  const shown = await following(scene, 12);
  await shown.page.select(".picks select:last-child", set);
  await shown.page.waitForFunction(
    () => document.querySelector(".list .empty") ?? document.querySelectorAll(".tracked li").length < 5,
  );
  return shown;
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

/** The tab's account has its case hidden. */
async function hiddenHere(scene: Scene): Promise<Shown> {
  await scene.store.evaluate((uid) => holdings.set({ hidden: [`weibo:${uid}` as AccountKey] }), louvre.uid);
  const tab = await openWeibo(scene, `https://weibo.com/u/${louvre.uid}`);
  await settle(tab);
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
    isAlike: why !== "changed",
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

async function withNews(scene: Scene, isRead: boolean): Promise<Shown> {
  await scene.store.evaluate((seen) => holdings.tell(seen), isRead);
  const shown = await following(scene, 5);
  await shown.page.waitForSelector(".news");
  // Behind the active tab it takes no clicks.
  if (isRead) await shown.page.$eval(".news details", (details) => details.setAttribute("open", ""));
  return shown;
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
