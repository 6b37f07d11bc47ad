import type { CDPSession, Page } from "puppeteer-core";
import { lookAway } from "./chromium-inspector.ts";

/** What a page keeps in memory, of its own and of the extension's; Chromium alone tells. */
export interface Leftovers {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** Counts what is left once all garbage is collected. */
export async function leftoversOf(page: Page): Promise<Leftovers> {
  await lookAway(page);
  const session = await page.createCDPSession();
  try {
    await session.send("Performance.enable");
    await collectGarbage(session);
    const { metrics } = await session.send("Performance.getMetrics");
    const told = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { nodes: told("Nodes"), listeners: told("JSEventListeners"), documents: told("Documents") };
  } finally {
    await session.detach();
  }
}

/** Twice: what the first round's finalizers let go is found by the second. */
export async function collectGarbage(session: CDPSession): Promise<void> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
}
