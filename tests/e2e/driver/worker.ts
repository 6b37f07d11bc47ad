import type { Browser } from "puppeteer-core";
import { until } from "./until.ts";

/** Stops the extension's service worker as Chromium does after half a minute's rest. False when there is none to stop. */
export async function killWorker(browser: Browser): Promise<boolean> {
  const target = browser
    .targets()
    .find((candidate) => candidate.type() === "service_worker" && candidate.url().startsWith("chrome-extension://"));
  if (!target) return false;
  await (await target.worker())?.close();
  await until("the worker to stop", async () => {
    await browser.version();
    return browser.targets().includes(target) ? null : true;
  });
  return true;
}
