import type { Page } from "puppeteer-core";
import { afterAll, test } from "vitest";
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

type Play = (world: World) => Promise<void>;

const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];
const stages = new Map<BrowserName, Stage>();

/** What a user does, told once and played in both browsers, each time from a fresh installation. */
export function story(title: string, play: Play, browsers = BROWSERS): void {
  test.each(browsers)(`${title} (%s)`, (name) => playIn(name, play));
}

/** A long story waits for its turn in a browser besides. */
const LONG_STORY_MS = 180_000;
const turns = new Map<BrowserName, Promise<unknown>>();

/**
 * A story that waits for most of its time, for the collector's pace: played in both browsers at once. In each of them such
 * stories have their turn one after the other; a file that has one has no other kind.
 */
export function longStory(title: string, play: Play, browsers = BROWSERS): void {
  test.concurrent.each(browsers)(
    `${title} (%s)`,
    (name) => {
      const turn = (turns.get(name) ?? Promise.resolve()).then(() => playIn(name, play));
      // The next one has its turn whatever becomes of this one.
      turns.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
    LONG_STORY_MS,
  );
}

async function playIn(name: BrowserName, play: Play): Promise<void> {
  const stage = stages.get(name);
  if (stage) await clear(stage);
  const { session, ...rest } = stage ?? (await openStage(name));
  await play({ ...rest, session, page: await session.browser.newPage() });
}

afterAll(async () => {
  for (const { session, replica } of stages.values()) {
    await session.close();
    await replica.close();
  }
});

async function openStage(name: BrowserName): Promise<Stage> {
  const replica = await openReplica();
  const extensionDir = name === "chromium" ? "dist/chrome" : "dist/firefox";
  const session = await launchWithExtension({ browser: name, headless: true, replicaPort: replica.port, extensionDir });
  const stage = { name, replica, session };
  stages.set(name, stage);
  return stage;
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
