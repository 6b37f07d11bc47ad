import type { Page } from "puppeteer-core";
import { test } from "vitest";
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

const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

/** What a user does, told once and played in both browsers, each time from a fresh installation. */
export function story(title: string, play: (world: World) => Promise<void>, browsers = BROWSERS): void {
  test.each(browsers)(`${title} (%s)`, (name) => inWorld(name, play));
}

async function inWorld(name: BrowserName, play: (world: World) => Promise<void>): Promise<void> {
  const replica = await openReplica();
  try {
    const extensionDir = name === "chromium" ? "dist/chrome" : "dist/firefox";
    const session = await launchWithExtension({
      browser: name,
      headless: true,
      replicaPort: replica.port,
      extensionDir,
    });
    try {
      await play({ name, replica, session, page: await session.browser.newPage() });
    } finally {
      await session.close();
    }
  } finally {
    await replica.close();
  }
}
