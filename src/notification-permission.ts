// The permission for notifications, which nobody is asked for before they are switched on.
import { browser } from "./browser.ts";

const ASKED = { permissions: ["notifications" as const] };

/** Whether it stands. It can be taken away at any time, in the browser's own settings. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(ASKED);
}

/** Asks for it, where a browser lets itself be asked: within a click, before anything is waited for. False when refused. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(ASKED);
}

/** Gives it back. */
export async function giveNotifyingBack(): Promise<void> {
  await browser.permissions.remove(ASKED);
}
