// Wiring only: the toolbar's button.
import { browser } from "./browser.ts";
import { toolbarOf } from "./catalogue/toolbar.ts";
import type { Store } from "./store/store.ts";

/** White stands on both. */
const COLOURS = { pause: "#8a5f12", news: "#1e4f86" } as const;

/** Shows on the button whether Weibo wants something of the reader, or how much news is unread. */
export async function showToolbar(db: Store): Promise<void> {
  const { badge, isPause, title } = await toolbarOf(db, Date.now(), browser.i18n.getUILanguage());
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: isPause ? COLOURS.pause : COLOURS.news }),
    browser.action.setTitle({ title }),
  ]);
}
