import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { until } from "../../tests/e2e/driver/until.ts";
import { bidiOf } from "./bidi.ts";
import type { Installed } from "./launch.ts";

/** What an extension opens by itself once it is installed. */
const NAME = "welcome.html";
/** A busy machine takes long until an extension runs. */
const START_MS = 20_000;

interface Tab {
  readonly context: string;
  readonly url: string;
}

export function hasFirstPage(extensionDir: string): boolean {
  return existsSync(join(extensionDir, NAME));
}

/**
 * Waits for the page that a new installation opens, and closes it, so that whoever drives the browser finds it as a reader
 * leaves it who has seen enough.
 */
export async function closeFirstPage(browser: Browser, { extensionUrl }: Installed): Promise<void> {
  const url = extensionUrl + NAME;
  const bidi = bidiOf(browser);
  if (!bidi) {
    const target = await browser.waitForTarget((target) => target.url() === url, { timeout: START_MS });
    return (await target.page())?.close();
  }
  // puppeteer loses sight of a tab that Firefox moves to the extension's own process.
  const findTab = async () => {
    const { contexts } = await bidi.send<{ contexts: readonly Tab[] }>("browsingContext.getTree", { maxDepth: 0 });
    return contexts.find((tab) => tab.url === url) ?? null;
  };
  const { context } = await until("the first page to open", findTab, { limitMs: START_MS });
  await bidi.send("browsingContext.close", { context });
}
