import { setTimeout as sleep } from "node:timers/promises";
import { addAccount, openOptions, waitForPageText } from "../../tests/e2e/acts.ts";
import { seeded } from "../bench/seeded.ts";
import type { BrowserName } from "../browsers/find.ts";
import { ADDED } from "./city.ts";
import { nextJump, planClock } from "./clock.ts";
import type { HeldFigure } from "./held.ts";
import { type Sample, sampleOf } from "./memory.ts";
import { checksumOf } from "./model.ts";
import { openTab, playStep, visit } from "./steps.ts";
import { type Counts, closeWorld, heldIn, kill, learn, listen, openWorld, today, turn, type World } from "./world.ts";

export interface Wish {
  readonly browser: BrowserName;
  readonly seconds: number;
  readonly seed: number;
  /** How many tabs are open at once at the most. */
  readonly tabs: number;
  /** Called at each jump of the clock, to tell how far it is. */
  readonly tell?: (counts: Counts, troubles: ReadonlySet<string>) => void;
}

export interface Outcome {
  readonly counts: Counts;
  readonly troubles: readonly string[];
  readonly said: ReadonlyMap<string, number>;
  readonly samples: readonly Sample[];
  readonly figures: number;
  /** What the extension asked of Weibo. */
  readonly questions: number;
  /** Answers that came to nothing with a worker or a page, and were not asked for again that day. */
  readonly lost: number;
  readonly store: string;
  readonly model: string;
}

/** Before a jump of the clock everything under way has its end. */
const QUIET_MS = 3_000;
const AFTER_MS = 300;

/** Lives with the extension for a while, as many readers at once would and worse, and compares its store with the model. */
export async function soak({ browser, seconds, seed, tabs, tell = () => undefined }: Wish): Promise<Outcome> {
  const chance = seeded(seed);
  // The browser starts before the clock's first jump.
  const plan = planClock(chance, Date.now() + 15_000, (seconds + 120) * 1_000);
  const world = await openWorld(browser, plan, chance, tabs);
  try {
    turn(world, "normal");
    await addMuseums(world);
    for (let i = 0; i < Math.min(3, tabs); i += 1) await openTab(world);
    const samples = await live(world, Date.now() + seconds * 1_000, () => tell(world.counts, world.troubles));
    const figures = await check(world);
    const { counts, troubles, said, model } = world;
    return {
      counts,
      troubles: [...troubles],
      said,
      samples,
      figures: figures.length,
      questions: world.replica.requests({ asker: "other", path: "/ajax/" }).length,
      lost: model.lost(),
      store: checksumOf(figures),
      model: model.checksum(),
    };
  } finally {
    await closeWorld(world);
  }
}

async function live(world: World, endMs: number, tell: () => void): Promise<Sample[]> {
  const samples: Sample[] = [];
  while (Date.now() < endMs) {
    const jump = nextJump(world.plan, Date.now());
    if (jump && Date.now() > jump.atMs - QUIET_MS) {
      samples.push(await settle(world));
      await leap(world, jump.atMs);
      tell();
    } else await playStep(world);
  }
  samples.push(await settle(world));
  return samples;
}

async function addMuseums(world: World): Promise<void> {
  const options = await openOptions(world.session);
  for (const { uid } of ADDED) {
    await addAccount(options, uid);
    await waitForPageText(options, `${uid} is tracked now.`);
  }
  await options.close();
}

/** Asks again for what was lost with a page or a worker, and compares: a difference names its account and day. */
async function settle(world: World): Promise<Sample> {
  await check(world);
  const [tab] = world.tabs;
  if (!tab) throw new Error("The first tab is gone");
  for (const account of world.model.missing(today(world)))
    await visit(world, `/u/${account.replace("weibo:", "")}`, tab);
  await check(world);
  await listen(world);
  return sampleOf(world.session, tab);
}

/** Compares the store with the model; what was answered since the store was looked at is no difference yet. */
async function check(world: World): Promise<readonly HeldFigure[]> {
  const held = await heldIn(world);
  learn(world);
  for (const difference of world.model.compare(held)) world.troubles.add(difference);
  for (const { uid } of ADDED) {
    if (!held.tracked.includes(`weibo:${uid}`)) world.troubles.add(`weibo:${uid} is tracked no more`);
  }
  return held.figures.filter(([, , , source]) => source !== "page");
}

/** Waits until the clock has jumped; one time in three as a laptop that was closed: every page stands still, no worker is there. */
async function leap(world: World, atMs: number): Promise<void> {
  const isAsleep = world.chance() < 1 / 3;
  if (isAsleep) {
    await freeze(world, "frozen");
    await kill(world);
  }
  await sleep(Math.max(0, atMs + AFTER_MS - Date.now()));
  world.counts.jumps += 1;
  turn(world, "normal");
  if (isAsleep) await freeze(world, "active");
}

/** Only Chromium can be told to freeze a page. */
async function freeze({ session, tabs, counts }: World, state: "frozen" | "active"): Promise<void> {
  if (session.name === "firefox") return;
  if (state === "frozen") counts.freezes += 1;
  for (const tab of tabs) {
    const devtools = await tab.createCDPSession();
    await devtools.send("Page.setWebLifecycleState", { state });
    await devtools.detach();
  }
}
