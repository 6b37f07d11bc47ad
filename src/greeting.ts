// Wiring only: the first run's page, opened once after the installation.
import { browser } from "./browser.ts";
import type { Store } from "./store/store.ts";
import { isNew } from "./store/welcome.ts";

/** Opens the first run's page when Vitrine is installed, but not where it was used before and its figures were kept. */
export function startGreeting(catalogue: () => Promise<Store>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== "install") return;
    greet(catalogue).catch((error: unknown) => console.error("Vitrine could not open its first page.", error));
  });
}

async function greet(catalogue: () => Promise<Store>): Promise<void> {
  // Where the store cannot be read, the page says why.
  const isDue = await catalogue().then(isNew, () => true);
  if (isDue) await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
}
