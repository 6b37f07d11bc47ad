import type { Page, WebWorker } from "puppeteer-core";
import { openExtensionPage } from "../../../tests/e2e/driver/pages.ts";
import { openReplica } from "../../../tests/replica/replica.ts";
import { type BrowserSession, launchWithExtension } from "../../browsers/launch.ts";
import { type Figure, quantile } from "../figure.ts";
import { compare } from "./compare.ts";
import { probedExtension } from "./extension.ts";
import { importInto } from "./files.ts";
import { paintsOf } from "./page-paint.ts";
import { accountDaysOf, type Size } from "./sector.ts";

declare global {
  var probe: typeof import("./probe.ts")["probe"];
  var simple: typeof import("./simple.ts")["simple"];
}

/** So many accounts are written in one transaction. */
const AT_ONCE = 250;

/**
 * In Chromium, through the extension's own code: a whole sector's history in the store, what is read from it, and what it
 * costs to import a file on top of it.
 */
export async function scale(size: Size, file: Size, runs: number): Promise<Figure[]> {
  const replica = await openReplica();
  const session = await launchWithExtension({
    browser: "chromium",
    headless: true,
    replicaPort: replica.port,
    extensionDir: await probedExtension(),
  });
  try {
    // Spoken to from the start, the worker is not put to rest while a page fills the store.
    const worker = await workerOf(session);
    const page = await openExtensionPage(session, "probe.html");
    const before = await page.evaluate(() => probe.bytes());
    const written = await fill(page, size);
    const read = [...(await reads(session, worker, size, runs)), ...(await rebuilding(worker))];
    const stored = ((await page.evaluate(() => probe.bytes())) - before) / accountDaysOf(size);
    return [
      written,
      { name: "stored, per account-day", measured: stored, budget: 12, unit: "B" },
      ...read,
      ...(await compare(page, size)),
      ...(await importInto(page, file, `the same import, ${size.accounts} other accounts kept`)),
    ];
  } finally {
    await session.close();
    await replica.close();
  }
}

/** The popup's rows; and the report of one of the museums, over the last year. */
const ROW = ".tracked li";
const REPORT = "report.html?museum=bench-7&from=2025-01-01&to=2025-12-31";

/** Fills the store. Gives how long that took, and what is left of it when Chromium has tidied up behind the bench. */
async function fill(page: Page, size: Size): Promise<Figure> {
  let ms = 0;
  for (let from = 0; from < size.accounts; from += AT_ONCE) {
    const to = Math.min(size.accounts, from + AT_ONCE);
    ms += await page.evaluate((a, b, all) => probe.fill(a, b, all), from, to, size);
  }
  return {
    name: `write 1,000,000 account-days, ${AT_ONCE} accounts at once`,
    measured: (ms * 1e6) / accountDaysOf(size) / 1000,
    budget: 10,
    unit: "s",
  };
}

/** What a reader waits for once who asks for all to be computed anew; and what the worker holds after all of this. */
async function rebuilding(worker: WebWorker): Promise<Figure[]> {
  const { ms, mended } = await worker.evaluate(() => probe.rebuild());
  await worker.client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await worker.client.send("Runtime.getHeapUsage");
  return [
    { name: `rebuild of all that is kept ready (${mended} records differed)`, measured: ms / 1000, unit: "s" },
    { name: "heap of the worker afterwards", measured: usedSize / 1024 / 1024, unit: "MB" },
  ];
}

async function reads(session: BrowserSession, worker: WebWorker, size: Size, runs: number): Promise<Figure[]> {
  const floor = quantile(await worker.evaluate((times) => probe.floor(times), runs), 0.5);
  const cards = await worker.evaluate((times, all) => probe.cards(times, all), runs, size);
  const rankings = await worker.evaluate((times, all) => probe.rankings(times, all), runs, size);
  const some = Math.min(200, size.accounts);
  await worker.evaluate((count) => probe.track(count), some);
  const paints = Math.min(runs, 10);
  const few = await paintsOf(session, "popup.html", ROW, paints);
  await worker.evaluate((count) => probe.track(count), size.accounts);
  const many = await paintsOf(session, "popup.html", ROW, paints);
  await worker.evaluate(() => probe.sort("net"));
  const byGrowth = await paintsOf(session, "popup.html", ROW, paints);
  await worker.evaluate(() => probe.sort("followers"));
  const options = await paintsOf(session, "options.html", "li", paints);
  const reports = await paintsOf(session, REPORT, ".table-frame", paints);
  const floorOf = { unit: "ms", floor } as const;
  return [
    { name: "card for one account, in the worker, median", measured: quantile(cards, 0.5), budget: 30, ...floorOf },
    { name: "card for one account, in the worker, p95", measured: quantile(cards, 0.95), budget: 30, ...floorOf },
    {
      name: `ranking of ${size.accounts} accounts at two dates, median`,
      measured: quantile(rankings, 0.5),
      budget: 50,
      ...floorOf,
    },
    { name: `popup's rows painted, ${some} tracked, median`, measured: quantile(few, 0.5), budget: 150, unit: "ms" },
    {
      name: `popup's rows painted, ${size.accounts} tracked, median`,
      measured: quantile(many, 0.5),
      budget: 300,
      unit: "ms",
    },
    {
      name: `popup's rows painted in the order of growth, ${size.accounts} tracked, median`,
      measured: quantile(byGrowth, 0.5),
      budget: 300,
      unit: "ms",
    },
    { name: `options painted, ${size.accounts} tracked, median`, measured: quantile(options, 0.5), unit: "ms" },
    {
      name: `report of a year painted, ${size.accounts} peers, median`,
      measured: quantile(reports, 0.5),
      unit: "ms",
    },
  ];
}

async function workerOf({ browser, extensionUrl }: BrowserSession): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === "service_worker" && candidate.url().startsWith(extensionUrl),
  );
  const worker = await target.worker();
  if (!worker) throw new Error("The extension's worker cannot be spoken to.");
  return worker;
}
