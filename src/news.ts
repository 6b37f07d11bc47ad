import { browser } from "./browser.ts";
import { LOOK_AGAIN } from "./runtime.ts";
import { WEIBO_ORIGINS } from "./weibo/address.ts";

const CHANNEL = "vitrine";

/** Tells the extension's other open pages, and the cases on Weibo's pages, that something they show has changed. */
export async function announce(): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
  const tabs = await browser.tabs.query({ url: WEIBO_ORIGINS.map((origin) => `${origin}/*`) });
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, { vitrine: LOOK_AGAIN }))),
  );
}

/** Calls back when another page announced a change. */
export function onNews(changed: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener("message", changed);
}
