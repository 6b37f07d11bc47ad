import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { weiboKey } from "../../src/core/museum.ts";
import { chooseFile, goWithin, openOptions, pressOn, waitForPageText } from "../../tests/e2e/acts.ts";
import { openExtensionPage } from "../../tests/e2e/driver/pages.ts";
import type { Mode } from "../../tests/replica/mode.ts";
import { ADDED, ELSEWHERE, MUSEUMS } from "./city.ts";
import type { HeldFigure } from "./held.ts";
import { fillDisk, kill, turn, type World } from "./world.ts";

/** How long a case may take to come on a busy machine, and how long to have its answer: it may wait for its turn. */
const CASE_MS = 20_000;
const ANSWER_MS = 3_000;
const MODES: readonly Mode[] = ["throttled", "captcha", "login-wall", "html", "broken", "down"];

interface Step {
  readonly weight: number;
  readonly play: (world: World) => Promise<void>;
}

/** What a reader may do next, and what may befall the browser, by how often. */
const STEPS: Readonly<Record<string, Step>> = {
  visit: { weight: 30, play: (world) => visit(world, anyPlace(world)) },
  hurry: { weight: 20, play: hurry },
  "hurry, killed": { weight: 8, play: async (world) => void (await Promise.all([hurry(world), kill(world)])) },
  "visit, killed": {
    weight: 6,
    play: async (world) => void (await Promise.all([visit(world, anyPlace(world)), kill(world)])),
  },
  open: { weight: 12, play: openTab },
  close: { weight: 2, play: closeTab },
  collect: { weight: 8, play: collect },
  "remove, undo": { weight: 3, play: removeAndUndo },
  import: { weight: 3, play: (world) => importFile(world, false) },
  "import, left": { weight: 2, play: (world) => importFile(world, true) },
  report: { weight: 3, play: report },
  full: { weight: 2, play: fullDisk },
  refused: { weight: 3, play: refused },
};

/** Each step as often as it weighs. */
const URN = Object.entries(STEPS).flatMap((step) => Array.from({ length: step[1].weight }, () => step));

/** Plays a step that chance picks; what it throws is trouble. */
export async function playStep(world: World): Promise<void> {
  const [name, { play }] = pick(world, URN);
  world.counts.steps += 1;
  try {
    await play(world);
  } catch (error) {
    world.troubles.add(`step ${world.counts.steps}, ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function pick<T>({ chance }: World, from: readonly T[]): T {
  const picked = from[Math.floor(chance() * from.length)];
  if (picked === undefined) throw new Error("Nothing to pick from");
  return picked;
}

function anyPlace(world: World): string {
  return world.chance() < 0.8 ? `/u/${pick(world, MUSEUMS).uid}` : pick(world, ELSEWHERE);
}

/** Moves within a tab, and waits until it shows the case of where it is, or none. */
export async function visit(world: World, path: string, tab = pick(world, world.tabs)): Promise<void> {
  world.counts.navigations += 1;
  await goWithin(tab, path);
  await shows(world, tab, path);
}

async function shows(world: World, tab: Page, path: string): Promise<void> {
  const uid = MUSEUMS.find((museum) => path === `/u/${museum.uid}`)?.uid ?? null;
  const isThere = await waits(tab, uid, "", CASE_MS);
  // After so many kills a page gives up asking, until its reader comes back to it.
  if (!isThere) world.said.set("no case came", (world.said.get("no case came") ?? 0) + 1);
  else if (uid !== null) await waits(tab, uid, "loading", ANSWER_MS);
}

/** Whether the one case there is is this account's, out of a state, before time is over. */
function waits(tab: Page, uid: string | null, state: string, timeout: number): Promise<boolean> {
  const isRight = (account: string | null, state: string) => {
    const hosts = [...document.querySelectorAll<HTMLElement>("vitrine-overlay")];
    const [host] = hosts;
    if (account === null || !host) return hosts.length === 0 && account === null;
    return hosts.length === 1 && host.dataset.account === account && host.dataset.state !== state;
  };
  const account = uid === null ? null : `weibo:${uid}`;
  // A tab that nobody sees draws no frames.
  return tab.waitForFunction(isRight, { timeout, polling: 50 }, account, state).then(
    (found) => found.dispose().then(() => true),
    () => false,
  );
}

/** Many steps at once, as somebody who clicks through; the last one counts. */
async function hurry(world: World): Promise<void> {
  const tab = pick(world, world.tabs);
  const paths = Array.from({ length: 5 + Math.floor(world.chance() * 10) }, () => anyPlace(world));
  world.counts.navigations += paths.length;
  await tab.evaluate((paths) => {
    for (const path of paths) window.replicaGo(path);
  }, paths);
  await shows(world, tab, paths.at(-1) ?? "/");
}

/** One tab in four is a window of its own. */
export async function openTab(world: World): Promise<void> {
  if (world.tabs.length >= world.most) await closeTab(world);
  const type = world.chance() < 0.25 ? "window" : "tab";
  const tab = await world.session.browser.newPage({ type });
  tab.on("pageerror", (error) => world.troubles.add(`on a page: ${String(error)}`));
  const path = anyPlace(world);
  world.counts.navigations += 1;
  await tab.goto(`https://weibo.com${path}`, { waitUntil: "domcontentloaded" });
  await tab.waitForFunction(() => "replicaGo" in window, { polling: 50 });
  world.tabs.push(tab);
  await shows(world, tab, path);
}

/** Closes a tab, but the first: its memory is looked at. */
async function closeTab({ tabs, chance }: World): Promise<void> {
  if (tabs.length < 3) return;
  const [closed] = tabs.splice(1 + Math.floor(chance() * (tabs.length - 1)), 1);
  await closed?.close();
}

/** Has the collector read what is due; it goes on by itself. */
async function collect(world: World): Promise<void> {
  const popup = await openExtensionPage(world.session, "popup.html", { background: true });
  await popup.waitForSelector(".collecting", { timeout: CASE_MS });
  const isIdle = await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>(".collecting button")];
    const go = buttons.find(({ textContent }) => ["Read now", "Go on"].includes(textContent ?? ""));
    go?.click();
    return go !== undefined;
  });
  if (isIdle) world.counts.collections += 1;
  await sleep(world.chance() * 500);
  await popup.close();
}

/** Takes an account off the list, and takes that back. */
async function removeAndUndo(world: World): Promise<void> {
  const { uid } = pick(world, ADDED);
  const row = `//ul[contains(@class, "accounts")]/li[contains(., "${uid}")]`;
  const options = await openOptions(world.session);
  const remove = await options.waitForSelector(`::-p-xpath(${row}//button[starts-with(@aria-label, "Remove ")])`);
  await remove?.evaluate((button) => (button as HTMLButtonElement).click());
  await pressOn(options, "Undo");
  await waitForPageText(options, "Taken back.", CASE_MS);
  await options.close();
  world.counts.removals += 1;
}

let imported = 0;

/** Figures of days that nobody told of, each once. */
function newFigures(world: World): HeldFigure[] {
  const first = Date.UTC(2015, 0, 1) / 86_400_000;
  return Array.from({ length: 5 + Math.floor(world.chance() * 40) }, () => {
    imported += 1;
    const { uid } = pick(world, MUSEUMS.slice(2));
    return [weiboKey(uid as Parameters<typeof weiboKey>[0]), first + (imported % 1_500), 1_000 + imported, "import"];
  });
}

function tableOf(figures: readonly HeldFigure[]): string {
  const rows = figures.map(([account, day, followers]) => {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    return `${account.replace("weibo:", "")},${date},${followers}`;
  });
  return ["uid,date,followers", ...rows].join("\n");
}

async function importFile(world: World, isLeft: boolean): Promise<void> {
  const options = await openOptions(world.session);
  const figures = newFigures(world);
  await chooseFile(options, "figures.csv", tableOf(figures));
  await waitForPageText(options, `${figures.length} added`, CASE_MS);
  await pressOn(options, "Import");
  if (isLeft) world.model.brokenOff(figures);
  else {
    await waitForPageText(options, "mported from", CASE_MS);
    world.model.imported(figures);
    world.counts.imports += 1;
  }
  await options.close();
}

async function report(world: World): Promise<void> {
  const page = await openExtensionPage(world.session, "report.html?museum=louvre&lang=en", { background: true });
  await page.waitForSelector("h1", { timeout: CASE_MS });
  await page.close();
  world.counts.reports += 1;
}

/** For a while nothing can be written: what is shown goes on, and nothing is asked that could not be kept. */
async function fullDisk(world: World): Promise<void> {
  world.counts.faults += 1;
  await fillDisk(world, true);
  try {
    for (let i = 0; i < 3; i += 1) await visit(world, anyPlace(world));
  } finally {
    await fillDisk(world, false);
  }
}

async function refused(world: World): Promise<void> {
  world.counts.faults += 1;
  turn(world, pick(world, MODES));
  try {
    for (let i = 0; i < 3; i += 1) await visit(world, anyPlace(world));
  } finally {
    turn(world, "normal");
  }
}
