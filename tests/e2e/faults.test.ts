import { afterEach, describe, expect } from "vitest";
import { weiboKey } from "../../src/core/museum.ts";
import { packSeries } from "../../src/core/series.ts";
import { addHistories } from "../../src/store/series.ts";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { backupFileOf } from "../catalogue/backups.ts";
import { emptyStore, forgetStores } from "../store/open.ts";
import { told, uid } from "../store/snapshots.ts";
import {
  chooseFile,
  LOUVRE_PAGE,
  openOptions,
  pickBackup,
  pressOn,
  settle,
  storedYears,
  waitForPageText,
} from "./acts.ts";
import { heldIn, layDatabase, leftBy, letGo, openBarePage } from "./driver/database.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { story } from "./story.ts";

const ACCOUNTS = 200;
const YEARS = [2019, 2020, 2021];

const KEYS = Array.from({ length: ACCOUNTS }, (_, i) => weiboKey(uid(String(6_052_400_000 + i))));

/** A table of many accounts: writing it takes a while. */
function manyFigures(): string {
  const rows = Array.from({ length: ACCOUNTS }, (_, i) =>
    YEARS.flatMap((year) => [1, 2, 3].map((month) => `${6_052_400_000 + i},${year}-0${month}-01,${1_000 + i}`)),
  );
  return ["uid,date,followers", ...rows.flat()].join("\n");
}

describe("the options, closed in the middle of an import", () => {
  story("leave all of it or nothing", async ({ session }) => {
    const options = await openOptions(session);
    const before = await storedYears(options);
    await chooseFile(options, "figures.csv", manyFigures());
    await waitForPageText(options, "1,800 added");
    await pressOn(options, "Import");
    await options.waitForFunction(() => /Import(ing:|ed from)/.test(document.body.innerText));
    await options.close();
    const again = await openOptions(session);
    const after = await storedYears(again);
    expect([before, before + ACCOUNTS * YEARS.length]).toContain(after);
  });
});

describe("the options, closed in the middle of a restore", () => {
  afterEach(forgetStores);

  story("leave all of it or nothing", async ({ session }) => {
    const db = await emptyStore();
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addHistories(
      tx,
      new Map(
        KEYS.map((key) => [
          key,
          packSeries(
            key,
            YEARS.map((year) => told(`${year}-01-01`, 1_000)),
          ),
        ]),
      ),
    );
    await tx.done;
    const options = await openOptions(session);
    const before = await storedYears(options);
    await pickBackup(options, "large.gz", await backupFileOf(db));
    await pressOn(options, "Restore");
    await options.waitForFunction(() => /Restor(ing:|ed from)/.test(document.body.innerText));
    await options.close();
    const after = await storedYears(await openOptions(session));
    expect([before, before + KEYS.length * YEARS.length]).toContain(after);
  });
});

describe("an import without room left on the disk", () => {
  story("says so, with what to do, and keeps nothing", async ({ session }) => {
    const options = await openOptions(session);
    const before = await storedYears(options);
    await chooseFile(options, "figures.csv", "uid,date,followers\n6052400001,2020-01-01,5\n6052400002,2020-01-01,6");
    await waitForPageText(options, "2 added");
    await options.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
        if (this.name === "ready") throw new DOMException("No room", "QuotaExceededError");
        return put.apply(this, args);
      };
    });
    await pressOn(options, "Import");
    await waitForPageText(
      options,
      "figures.csv was not imported, and nothing was changed. The browser has no room left",
    );
    expect(await storedYears(options)).toBe(before);
  });
});

describe("data of a later version", () => {
  story("are refused politely by every page, and left untouched to the byte", async ({ session, page }) => {
    const bare = await openBarePage(session);
    await layDatabase(bare, { ...leftBy(UPGRADES.length), version: 99 });
    const before = await heldIn(bare);
    for (const name of ["popup.html", "options.html", "report.html?museum=louvre"]) {
      const surface = await openExtensionPage(session, name, { background: true });
      await waitForPageText(surface, "Update Vitrine to open them.");
      await surface.close();
    }
    await page.goto(LOUVRE_PAGE);
    await settle(page);
    expect(await page.$("vitrine-overlay")).toBeNull();
    expect(before.version).toBe(99);
    expect(await heldIn(bare)).toEqual(before);
  });
});

describe("an upgrade", () => {
  story("that another page holds up says so, and goes on once that page is closed", async ({ session }) => {
    const bare = await openBarePage(session);
    await layDatabase(bare, leftBy(1));
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "Close the other pages of Vitrine. This one then goes on by itself.");
    await letGo(bare);
    await waitForPageText(popup, "Musées suivis");
  });
});
