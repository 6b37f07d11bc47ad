import type { Page } from "puppeteer-core";
import { type Bidi, bidiOf, contextOf } from "../../../scripts/browsers/bidi.ts";
import type { BrowserSession } from "../../../scripts/browsers/launch.ts";
import { until } from "./until.ts";

export interface OpenOptions {
  /** True leaves the active tab active, as it is when the reader opens the popup over it. */
  readonly background?: boolean;
}

/** Opens a page of the extension in a tab: "popup.html", "report.html?museum=louvre". */
export async function openExtensionPage(
  session: BrowserSession,
  path: string,
  { background = false }: OpenOptions = {},
): Promise<Page> {
  const page = await session.browser.newPage({ background });
  const url = session.extensionUrl + path;
  const bidi = bidiOf(session.browser);
  if (bidi) await navigateFirefox(page, bidi, url);
  else await page.goto(url);
  return page;
}

/** Firefox never reports "load" for an extension's page: go, and look whether it is there. */
async function navigateFirefox(page: Page, bidi: Bidi, url: string): Promise<void> {
  await bidi.send("browsingContext.navigate", { context: contextOf(page), url, wait: "none" });
  await until(`${url} to open`, async () => {
    const [at, state] = await page.evaluate(() => [location.href, document.readyState]);
    return at === url && state === "complete" ? true : null;
  });
}
