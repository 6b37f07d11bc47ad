import { browser } from "./browser.ts";
import { LOOK_AGAIN } from "./runtime.ts";
import { PAGE_ORIGINS } from "./weibo/address.ts";

const CHANNEL = "vitrine";

/** What an extension page tells the background when something was queued. */
export const COLLECT = "vitrine-collect";

/** What an extension page tells the background when a backup may be due. */
export const BACK_UP = "vitrine-back-up";

/** Wakes the background, so that it makes the backup that is due. */
export async function wakeBackup(): Promise<void> {
  await browser.runtime.sendMessage(BACK_UP);
}

/** Wakes the background, so that it reads what is queued. */
export async function wakeCollector(): Promise<void> {
  await browser.runtime.sendMessage(COLLECT);
}

/** Tells the extension's open pages that the store has changed. */
export function tellPages(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Tells the other open pages, and the cases on Weibo's pages, that what they show has changed. */
export async function announce(): Promise<void> {
  tellPages();
  const tabs = await browser.tabs.query({ url: PAGE_ORIGINS.map((origin) => `${origin}/*`) });
  // A tab without our script (opened before the installation) does not hear; it has no case to change either.
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, { vitrine: LOOK_AGAIN }))),
  );
}

/** Calls back when another page announced a change. Returns what stops it. */
export function onNews(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", changed);
  return () => channel.close();
}
