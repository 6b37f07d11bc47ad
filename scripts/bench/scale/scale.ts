import type { WebWorker } from "puppeteer-core";
import { openExtensionPage } from "../../../tests/e2e/driver/pages.ts";
import { openReplica } from "../../../tests/replica/replica.ts";
import { type BrowserSession, launchWithExtension } from "../../browsers/launch.ts";
import { type Figure, quantile } from "../figure.ts";
import { compare } from "./compare.ts";
import { probedExtension } from "./extension.ts";
import { popupPaints } from "./popup-paint.ts";
import { firstDay, LAST_DAY, type Size } from "./sector.ts";

declare global {
  var probe: typeof import("./probe.ts")["probe"];
  var simple: typeof import("./simple.ts")["simple"];
}

const AT_ONCE = 50;

/** In Chromium, through the extension's own code: a whole sector's history in the store, and what is read from it. */
export async function scale(size: Size, runs: number): Promise<Figure[]> {
  const replica = await openReplica();
  const session = await launchWithExtension({
    browser: "chromium",
    headless: true,
    replicaPort: replica.port,
    extensionDir: await probedExtension(),
  });
  try {
    return [...(await fill(session, size)), ...(await reads(session, size, runs)), ...(await compare(session, size))];
  } finally {
    await session.close();
    await replica.close();
  }
}

/** Fills the store, and says how long it took and how much room. */
async function fill(session: BrowserSession, size: Size): Promise<Figure[]> {
  const page = await openExtensionPage(session, "probe.html");
  const before = await page.evaluate(() => probe.bytes());
  let ms = 0;
  for (let from = 0; from < size.accounts; from += AT_ONCE) {
    const to = Math.min(size.accounts, from + AT_ONCE);
    ms += await page.evaluate((a, b, all) => probe.fill(a, b, all), from, to, size);
  }
  const bytes = (await page.evaluate(() => probe.bytes())) - before;
  await page.close();
  const accountDays = size.accounts * (LAST_DAY - firstDay(size) + 1);
  console.error(`${accountDays.toLocaleString("en")} account-days of ${size.accounts} accounts were written.`);
  return [
    {
      name: "write 1,000,000 account-days, from what is kept in memory",
      measured: (ms * 1e6) / accountDays / 1000,
      budget: 10,
      unit: "s",
    },
    { name: "stored, per account-day", measured: bytes / accountDays, budget: 12, unit: "B" },
  ];
}

async function reads(session: BrowserSession, size: Size, runs: number): Promise<Figure[]> {
  const worker = await workerOf(session);
  const floor = quantile(await worker.evaluate((times) => probe.floor(times), runs), 0.5);
  const cards = await worker.evaluate((times, all) => probe.cards(times, all), runs, size);
  const rankings = await worker.evaluate((times, all) => probe.rankings(times, all), runs, size);
  const some = Math.min(200, size.accounts);
  await worker.evaluate((count) => probe.track(count), some);
  const few = await popupPaints(session, Math.min(runs, 10));
  await worker.evaluate((count) => probe.track(count), size.accounts);
  const many = await popupPaints(session, Math.min(runs, 10));
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
