// The permission to save files, which nobody is asked for before automatic backups are switched on.
import { browser } from "./browser.ts";

/** Of these, what the manifest of a browser names as optional: hidden documents are Chrome's alone. */
const FOR_BACKUPS: readonly string[] = ["downloads", "offscreen"];

function asked() {
  const { optional_permissions } = browser.runtime.getManifest();
  const named = (optional_permissions ?? []) as "downloads"[];
  return { permissions: named.filter((one) => FOR_BACKUPS.includes(one)) };
}

/** Whether it stands. It can be taken away at any time, in the browser's own settings. */
export function maySave(): Promise<boolean> {
  return browser.permissions.contains(asked());
}

/** Asks for it, where a browser lets itself be asked: within a click, before anything is waited for. False when refused. */
export function askToSave(): Promise<boolean> {
  return browser.permissions.request(asked());
}

/** Gives it back. */
export async function giveSavingBack(): Promise<void> {
  await browser.permissions.remove(asked());
}
