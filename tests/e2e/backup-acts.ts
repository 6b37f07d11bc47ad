import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** Gives a page a file by its field, as somebody who picked it does. */
export async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "vitrine-backup-"));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await page.bringToFront();
    const field = await page.waitForSelector('input[type="file"][accept=".gz"]:not([disabled])');
    await (field as Awaited<ReturnType<typeof page.$<"input">>>)?.uploadFile(path);
    await page.waitForFunction(() => document.querySelector(".restore, section .outcome:not(:empty)") !== null);
  } finally {
    await rm(folder, { recursive: true });
  }
}
