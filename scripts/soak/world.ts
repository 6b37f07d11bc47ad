import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { type Day, dayOf } from "../../src/core/day.ts";
import { weiboKey } from "../../src/core/museum.ts";
import { openExtensionPage } from "../../tests/e2e/driver/pages.ts";
import { killBackground } from "../../tests/e2e/driver/worker.ts";
import type { Mode } from "../../tests/replica/mode.ts";
import { openReplica, type Replica } from "../../tests/replica/replica.ts";
import type { BrowserName } from "../browsers/find.ts";
import { type BrowserSession, launchWithExtension } from "../browsers/launch.ts";
import { EVERYBODY, grown, MUSEUMS } from "./city.ts";
import { type ClockPlan, shownAt } from "./clock.ts";
import { soakedExtension } from "./extension.ts";
import type { Held, soak } from "./held.ts";
import { Model } from "./model.ts";

/** An answer recorded so close to a jump of the clock may be of the day before or after it. */
const LATE_MS = 1_500;

/** What was done so far. */
export interface Counts {
  steps: number;
  navigations: number;
  kills: number;
  faults: number;
  imports: number;
  reports: number;
  collections: number;
  removals: number;
  jumps: number;
  freezes: number;
}

/** Where the soak takes place, with the model beside it. */
export interface World {
  readonly session: BrowserSession;
  /** The extension as it was made for this run. */
  readonly extensionDir: string;
  readonly replica: Replica;
  readonly plan: ClockPlan;
  readonly chance: () => number;
  readonly most: number;
  readonly model: Model;
  readonly counts: Counts;
  /** The soak's own page in the extension. */
  desk: Page;
  readonly tabs: Page[];
  /** What must not be: with these the soak has failed. */
  readonly troubles: Set<string>;
  /** What the extension said on its consoles, and how often. */
  readonly said: Map<string, number>;
  /** How the replica answers from a place of its log on. */
  readonly eras: { readonly from: number; readonly jumps: number; readonly mode: Mode }[];
  /** How far its log was looked through. */
  seen: number;
}

export async function openWorld(
  browser: BrowserName,
  plan: ClockPlan,
  chance: () => number,
  most: number,
): Promise<World> {
  const replica = await openReplica({ accounts: EVERYBODY, headerFrames: 1 });
  const extensionDir = await soakedExtension(browser, plan);
  const session = await launchWithExtension({ browser, headless: true, replicaPort: replica.port, extensionDir });
  const none = { steps: 0, navigations: 0, kills: 0, faults: 0, imports: 0, reports: 0, collections: 0, removals: 0 };
  return {
    session,
    extensionDir,
    replica,
    plan,
    chance,
    most,
    model: new Model(),
    counts: { ...none, jumps: 0, freezes: 0 },
    desk: await openExtensionPage(session, "soak.html", { background: true }),
    tabs: [],
    troubles: new Set(),
    said: new Map(),
    eras: [{ from: 0, jumps: 0, mode: "normal" }],
    seen: 0,
  };
}

export async function closeWorld({ session, replica, extensionDir }: World): Promise<void> {
  await session.close();
  await replica.close();
  await rm(extensionDir, { recursive: true });
}

/** How the replica answers from now on. */
export function turn({ replica, eras, counts }: World, mode: Mode): void {
  for (const account of MUSEUMS) replica.accounts.put(grown(account, counts.jumps));
  replica.mode = mode;
  eras.push({ from: replica.log.length, jumps: counts.jumps, mode });
}

/** Tells the model what was answered to the extension since it was last told. */
export function learn(world: World): void {
  const { replica, eras, model, plan, troubles } = world;
  for (let i = world.seen; i < replica.log.length; i += 1) {
    const request = replica.log[i];
    const era = eras.findLast(({ from }) => from <= i);
    if (request?.asker !== "other" || era?.mode !== "normal") continue;
    const account = askedAccount(request.path);
    if (!account) continue;
    const key = weiboKey(account.uid as Parameters<typeof weiboKey>[0]);
    const days = [...new Set([0, LATE_MS].map((lateMs) => dayOf(shownAt(plan, request.at + lateMs))))];
    const [day] = days;
    if (days.length === 1 && day !== undefined && model.isKept(key, day))
      troubles.add(`${key} was asked for though its day was kept`);
    model.answered(key, days, grown(account, era.jumps).followers);
  }
  world.seen = replica.log.length;
}

function askedAccount(path: string) {
  if (!path.startsWith("/ajax/profile/info?")) return undefined;
  const query = new URLSearchParams(path.slice(path.indexOf("?")));
  const [uid, domain] = [query.get("uid"), query.get("custom")];
  return MUSEUMS.find((museum) => museum.uid === (uid ?? domain) || (museum.domain !== "" && museum.domain === domain));
}

export function today({ plan }: World): Day {
  return dayOf(shownAt(plan, Date.now()));
}

/** What the store holds just now. A page of ours that the browser closed is opened anew, and said. */
export async function heldIn(world: World): Promise<Held> {
  if (world.desk.isClosed()) {
    world.said.set("the soak's own page was closed", (world.said.get("the soak's own page was closed") ?? 0) + 1);
    world.desk = await openExtensionPage(world.session, "soak.html", { background: true });
  }
  return world.desk.evaluate(() => (globalThis as unknown as { soak: typeof soak }).soak.held());
}

/** Whether the extension's disk is full. */
export async function fillDisk({ desk }: World, full: boolean): Promise<void> {
  await desk.evaluate((full) => (globalThis as unknown as { soak: typeof soak }).soak.fill(full), full);
}

/** Takes down what was heard of any context: what failed unseen is trouble. */
export async function listen({ desk, troubles, said }: World): Promise<void> {
  const heard = await desk.evaluate(() => (globalThis as unknown as { soak: typeof soak }).soak.heard());
  for (const { soak: kind, text } of heard) {
    if (kind === "error") troubles.add(text);
    else said.set(text, (said.get(text) ?? 0) + 1);
  }
}

/** Stops the background within a moment. */
export async function kill({ session, chance, counts }: World): Promise<void> {
  await sleep(chance() * 400);
  // A worker that stops while it is stopped is gone as well, though its line is cut before it is hung up; one that is
  // started again at once, by a page that waits for it, is hardly seen to stop.
  const wasStopped = await killBackground(session).catch((error: unknown) => {
    if (/No session with given id|for the worker to stop/.test(String(error))) return true;
    throw error;
  });
  if (wasStopped) counts.kills += 1;
}
