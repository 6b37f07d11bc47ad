import type { Page } from "puppeteer-core";
import { type TestContext, test } from "vitest";
import type { BrowserName } from "../../scripts/browsers/find.ts";
import { type BrowserSession, launchWithExtension } from "../../scripts/browsers/launch.ts";
import { openReplica, type Replica } from "../replica/replica.ts";

/** Where a story takes place: a browser with Vitrine just installed, on a Weibo of its own. */
export interface World {
  readonly name: BrowserName;
  readonly replica: Replica;
  readonly session: BrowserSession;
  readonly page: Page;
}

/** What the stories of one file share in a browser; only what costs much: starting a browser takes seconds. */
type Stage = Omit<World, "page">;
type Stages = Map<BrowserName, Stage>;

type Play = (world: World) => Promise<void>;

const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

/** The stories of one file have the same stages. */
const theatre = test
  .extend("stages", { scope: "file" }, new Map() as Stages)
  .extend("atTheEnd", { scope: "file", auto: true }, ({ stages }, { onCleanup }) => {
    onCleanup(async () => void (await Promise.all([...stages.values()].map(strike))));
  });

/** What a user does, told once and played in both browsers, each time from a fresh installation. */
export function story(title: string, play: Play, browsers = BROWSERS): void {
  theatre.for(browsers)(`${title} (%s)`, (name, { stages, onTestFailed }) =>
    playIn(name, play, { stages, onTestFailed }),
  );
}

/** A long story waits for its turn in a browser besides. */
const LONG_STORY_MS = 180_000;
const turns = new Map<BrowserName, Promise<unknown>>();

/**
 * A story that waits for most of its time, for the collector's pace: played in both browsers at once. In each of them such
 * stories have their turn one after the other; a file that has one has no other kind.
 */
export function longStory(title: string, play: Play, browsers = BROWSERS): void {
  theatre.concurrent.for(browsers)(`${title} (%s)`, { timeout: LONG_STORY_MS }, (name, { stages, onTestFailed }) => {
    const turn = (turns.get(name) ?? Promise.resolve()).then(() => playIn(name, play, { stages, onTestFailed }));
    // The next one has its turn whatever becomes of this one.
    turns.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  });
}

interface Circumstances extends Pick<TestContext, "onTestFailed"> {
  readonly stages: Stages;
}

async function playIn(name: BrowserName, play: Play, { stages, onTestFailed }: Circumstances): Promise<void> {
  const stage = stages.get(name) ?? (await openStage(name));
  // Whatever a story that fails leaves there, the next one finds nothing of it.
  onTestFailed(async () => {
    stages.delete(name);
    await strike(stage);
  });
  if (stages.has(name)) await clear(stage);
  stages.set(name, stage);
  await play({ ...stage, page: await stage.session.browser.newPage() });
}

async function openStage(name: BrowserName): Promise<Stage> {
  const replica = await openReplica();
  const extensionDir = name === "chromium" ? "dist/chrome" : "dist/firefox";
  const session = await launchWithExtension({ browser: name, headless: true, replicaPort: replica.port, extensionDir });
  return { name, replica, session };
}

/** Nothing of the last story is left: its tabs are closed, its Weibo is as new, the extension is installed anew. */
async function clear({ replica, session }: Stage): Promise<void> {
  const blank = await session.browser.newPage();
  const pages = await session.browser.pages();
  await Promise.all(pages.filter((page) => page !== blank).map((page) => page.close()));
  await session.uninstall();
  await session.install();
  replica.reset();
}

async function strike({ replica, session }: Stage): Promise<void> {
  await session.close();
  await replica.close();
}
