import type { Page } from "puppeteer-core";
import type { BrowserSession } from "../../../scripts/browsers/launch.ts";
import { openExtensionPage } from "./pages.ts";

/** A page of the extension's origin on which nothing of Vitrine runs. */
export function openBarePage(session: BrowserSession): Promise<Page> {
  return openExtensionPage(session, "icons/48.png", { background: true });
}

/**
 * Puts a database of another version in place of the store, with the object stores of version 1 and one record, and keeps
 * it open: it does not close for others, as a careless page would not.
 */
export async function holdDatabase(bare: Page, version: number): Promise<void> {
  await bare.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase("vitrine");
        const opening = indexedDB.open("vitrine", version);
        opening.onupgradeneeded = () => {
          const db = opening.result;
          db.createObjectStore("museums", { keyPath: "id" });
          const accounts = db.createObjectStore("accounts", { keyPath: "key" });
          for (const index of ["uid", "domain", "museum"]) accounts.createIndex(index, index);
          db.createObjectStore("series", { keyPath: ["account", "year"] }).createIndex("year", "year");
          db.createObjectStore("meta").put("kept", "held");
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve();
        };
      }),
    version,
  );
}

/** Closes the database that a page held. */
export async function letGo(bare: Page): Promise<void> {
  await bare.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
}

/** The version of the database, and what was put into it. */
export async function heldIn(bare: Page): Promise<{ readonly version: number; readonly kept: unknown }> {
  return bare.evaluate(
    () =>
      new Promise<{ version: number; kept: unknown }>((resolve, reject) => {
        const { held } = window as unknown as { held: IDBDatabase };
        const asking = held.transaction("meta").objectStore("meta").get("held");
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => resolve({ version: held.version, kept: asking.result });
      }),
  );
}
