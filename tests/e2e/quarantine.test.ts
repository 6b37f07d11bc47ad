import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { LOUVRE, LOUVRE_PAGE, openOptions, pickBackup, pressOn, textOf, waitForPageText } from "./acts.ts";
import { MAKE, trackLouvre } from "./backup-acts.ts";
import { waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { savedBy } from "./driver/saved.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

/** Breaks the last year that is kept of an account, as a bug would: its columns are gone. Gives the year. */
async function breakLastYear(extensionPage: Page, account: string): Promise<number> {
  return extensionPage.evaluate(
    (account) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("vitrine");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction("series", "readwrite");
          const series = tx.objectStore("series");
          let year = 0;
          const keys = series.getAllKeys(IDBKeyRange.bound([account], [account, []]));
          keys.onsuccess = () => {
            year = Math.max(...keys.result.map((key) => Number(Array.isArray(key) ? key[1] : 0)));
            series.put({ account, year, note: "broken by hand" });
          };
          tx.onabort = () => reject(tx.error);
          tx.oncomplete = () => {
            db.close();
            resolve(year);
          };
        };
      }),
    account,
  );
}

describe("a year that is broken on disk", () => {
  story("is set aside and named, everything else works, and a backup brings it back", async (world) => {
    const options = await trackLouvre(world);
    const backup = await savedBy(options, () => pressOn(options, MAKE));
    await world.page.goto("about:blank");
    const year = await breakLastYear(options, LOUVRE);
    await options.close();

    await world.page.goto(LOUVRE_PAGE);
    await waitForState(world.page, "ready", LOUVRE);
    await waitForText(world.page, "203,517 followers");
    const popup = await openExtensionPage(world.session, "popup.html", { background: true });
    await waitForPageText(popup, "1 record was broken and was set aside. Everything else works.");
    expect(await textOf(popup)).toContain("Louvre Museum");
    const report = await openExtensionPage(world.session, "report.html?museum=louvre&from=2017-01-01&to=2017-12-19");
    await waitForPageText(report, "85,372");

    const again = await openOptions(world.session);
    await waitForPageText(again, `Louvre Museum: the figures of ${year} its field “days” is missing`);
    const file = await savedBy(again, () => pressOn(again, "Save these records as a file"));
    expect(new TextDecoder().decode(file.bytes)).toContain("broken by hand");
    await pickBackup(again, backup.name, backup.bytes);
    await pressOn(again, "Restore");
    await waitForPageText(again, `Restored from ${backup.name}.`);
    await until("the notice to go", async () =>
      (await textOf(again)).includes("Records that were set aside") ? null : true,
    );
    await pressOn(again, "Check and rebuild");
    await waitForPageText(again, "all of them are whole.");
  });
});
