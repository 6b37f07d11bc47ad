import type { Page } from "puppeteer-core";
import { addAccount, LOUVRE, LOUVRE_PAGE, openOptions, waitForPageText } from "./acts.ts";
import { waitForState } from "./driver/overlay.ts";
import type { World } from "./story.ts";

/** The button. */
export const MAKE = "Make a backup now";

/** Tracks the Louvre and reads today's figures, as somebody does on the first day. */
export async function trackLouvre({ session, page }: World): Promise<Page> {
  await page.goto(LOUVRE_PAGE);
  await waitForState(page, "ready", LOUVRE);
  const options = await openOptions(session);
  await addAccount(options, LOUVRE_PAGE);
  await waitForPageText(options, "Louvre Museum is tracked now.");
  return options;
}
