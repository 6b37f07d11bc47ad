import type { Browser } from "puppeteer-core";
import { bidiOf } from "../../../scripts/browsers/bidi.ts";
import type { BrowserSession } from "../../../scripts/browsers/launch.ts";
import { until } from "./until.ts";

/** Stops the extension's background as the browser does after half a minute's rest. False when none runs. */
export async function killBackground({ name, browser }: BrowserSession): Promise<boolean> {
  return name === "chromium" ? killWorker(browser) : killEventPage(browser);
}

/** Stops the extension's service worker. False when there is none to stop. */
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

/** Only Firefox itself can stop an event page: it is told so in its own scope. */
async function killEventPage(browser: Browser): Promise<boolean> {
  const bidi = bidiOf(browser);
  if (!bidi) throw new Error("Firefox is spoken to by BiDi, and this browser does not speak it.");
  const { contexts } = await bidi.send<{ readonly contexts: readonly { readonly context: string }[] }>(
    "browsingContext.getTree",
    { maxDepth: 0, "moz:scope": "chrome" },
  );
  const answer = await bidi.send<{ readonly result: { readonly value: unknown } }>("script.evaluate", {
    expression: STOP_EVENT_PAGE,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  return answer.result.value === "running";
}

const STOP_EVENT_PAGE = `(async () => {
  const { extension } = WebExtensionPolicy.getActiveExtensions().find(({ id }) => id.startsWith("vitrine@"));
  const state = extension.backgroundState;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return state;
})()`;
