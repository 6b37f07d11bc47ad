import type { Page } from "puppeteer-core";
import { LOUVRE, LOUVRE_PAGE } from "../../tests/e2e/acts.ts";
import { waitForState } from "../../tests/e2e/driver/overlay.ts";
import { openExtensionPage } from "../../tests/e2e/driver/pages.ts";
import { killWorker } from "../../tests/e2e/driver/worker.ts";
import { openReplica } from "../../tests/replica/replica.ts";
import { type BrowserSession, launchWithExtension } from "../browsers/launch.ts";
import { type Figure, quantile } from "./figure.ts";

/** In Chromium: from the address in the bar to the painted case, and the popup's first paint. */
export async function paint(runs: number): Promise<Figure[]> {
  const replica = await openReplica();
  const options = {
    browser: "chromium",
    headless: true,
    replicaPort: replica.port,
    extensionDir: "dist/chrome",
  } as const;
  const session = await launchWithExtension(options);
  try {
    const page = await session.browser.newPage();
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const frames = await floorOf(page, runs);
    const warm = await visits(page, runs, async () => undefined);
    const cold = await visits(page, runs, () => killWorker(session.browser));
    const popups = await popupPaints(session, runs);
    const floor = quantile(frames, 0.95);
    return [
      {
        name: "address → case painted, worker warm, p95",
        measured: quantile(warm, 0.95),
        budget: 100,
        unit: "ms",
        floor,
      },
      {
        name: "address → case painted, worker stopped, p95",
        measured: quantile(cold, 0.95),
        budget: 200,
        unit: "ms",
        floor,
      },
      {
        name: "popup's first contentful paint, median",
        measured: quantile(popups, 0.5),
        budget: 150,
        unit: "ms",
        floor,
      },
    ];
  } finally {
    await session.close();
    await replica.close();
  }
}

/** The floor: two animation frames, without which nothing is painted. */
function floorOf(page: Page, runs: number): Promise<number[]> {
  return page.evaluate(async (times) => {
    const measured: number[] = [];
    for (let run = 0; run < times; run++) {
      const began = performance.now();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      measured.push(performance.now() - began);
    }
    return measured;
  }, runs);
}

/** Goes home and back to the museum inside Weibo's page; from the change of address to the frame after the case is there. */
async function visits(page: Page, runs: number, before: () => Promise<unknown>): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page.evaluate(async () => {
      window.replicaGo("/");
      while (document.querySelector("vitrine-overlay")) await new Promise(requestAnimationFrame);
    });
    await before();
    measured.push(
      await page.evaluate(async () => {
        const began = performance.now();
        window.replicaGo("/u/5549047567");
        while (!document.querySelector("vitrine-overlay")) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - began;
      }),
    );
  }
  return measured;
}

async function popupPaints(session: BrowserSession, runs: number): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const popup = await openExtensionPage(session, "popup.html");
    await popup.waitForSelector("section");
    measured.push(
      await popup.evaluate(async () => {
        // No named function here: the runner's compiler would leave a helper behind that the page does not have.
        for (;;) {
          const [paint] = performance.getEntriesByName("first-contentful-paint");
          if (paint) return paint.startTime;
          await new Promise(requestAnimationFrame);
        }
      }),
    );
    await popup.close();
  }
  return measured;
}
