import type { Page } from "puppeteer-core";
import { goWithin, LOUVRE, settle } from "../../tests/e2e/acts.ts";
import { collectGarbage } from "../../tests/e2e/driver/leftovers.ts";
import { waitForState } from "../../tests/e2e/driver/overlay.ts";
import { openReplica } from "../../tests/replica/replica.ts";
import { type BrowserSession, launchWithExtension } from "../browsers/launch.ts";
import type { Figure } from "./figure.ts";

const KB = 1024;
const NAVIGATIONS = 50;
/** Where to go, and what the page shows there. */
const MUSEUM = { path: "/u/5549047567", shows: 'a[href*="/follow/5549047567?relate=fans"]' };
const STOPS = [
  MUSEUM,
  { path: "/gugongweb", shows: 'a[href*="/follow/6052479001?relate=fans"]' },
  { path: "/", shows: ".rp-heading" },
];

/**
 * In Chromium: what the heap of Weibo's page holds more with Vitrine than without, after many navigations inside the page.
 * The heap is told for the page and its content scripts together, so both are measured and the difference is Vitrine's.
 */
export async function memory(): Promise<Figure> {
  const replica = await openReplica({ headerFrames: 1 });
  const session = await launchWithExtension({
    browser: "chromium",
    headless: true,
    replicaPort: replica.port,
    extensionDir: "dist/chrome",
  });
  try {
    const withVitrine = await heapAfterTour(session, true);
    await session.uninstall();
    const without = await heapAfterTour(session, false);
    return {
      name: `heap of Weibo's page after ${NAVIGATIONS} navigations, with Vitrine less without`,
      measured: (withVitrine - without) / KB,
      budget: 3 * KB,
      unit: "KB",
    };
  } finally {
    await session.close();
    await replica.close();
  }
}

/** Bytes in use, of a page of its own, that ends on the museum's. */
async function heapAfterTour({ browser }: BrowserSession, hasVitrine: boolean): Promise<number> {
  const page = await browser.newPage();
  await page.goto("https://weibo.com/");
  await settle(page);
  for (let step = 0; step < NAVIGATIONS; step += 1) await moveTo(page, STOPS[step % STOPS.length] ?? MUSEUM);
  await moveTo(page, MUSEUM);
  if (hasVitrine) await waitForState(page, "ready", LOUVRE);
  const devtools = await page.createCDPSession();
  await collectGarbage(devtools);
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  await page.close();
  return usedSize;
}

async function moveTo(page: Page, { path, shows }: { path: string; shows: string }): Promise<void> {
  await goWithin(page, path);
  await page.waitForSelector(shows);
}
