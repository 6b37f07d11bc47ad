import { resolve } from "node:path";
import type { Page } from "puppeteer-core";
import type { BrowserSession } from "../../../scripts/browsers/launch.ts";
import { openBarePage } from "./database.ts";

/**
 * Puts the extension in its own place anew, as an update does: what it stored stays, and what is on pages is left behind.
 * Gives a bare page of the new one.
 */
export async function updateExtension(session: BrowserSession): Promise<Page> {
  await session.browser.installExtension(resolve(session.name === "firefox" ? "dist/firefox" : "dist/chrome"));
  return openBarePage(session);
}
