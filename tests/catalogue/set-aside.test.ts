import { describe, expect, it } from "vitest";
import { restore } from "../../src/catalogue/backup/restore.ts";
import { checkEverything } from "../../src/catalogue/checking.ts";
import { eraseKept } from "../../src/catalogue/erasing.ts";
import { keepImport } from "../../src/catalogue/importing.ts";
import { setAsideOf } from "../../src/catalogue/set-aside.ts";
import { packSeries } from "../../src/core/series.ts";
import { eraseStore } from "../../src/store/erase.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { forgetQuarantined } from "../../src/store/quarantine/quarantined.ts";
import { seriesOf } from "../../src/store/series.ts";
import { changeSettings, settingsOf } from "../../src/store/settings.ts";
import type { StoreName } from "../../src/store/store.ts";
import { foundIn, freshCatalogue } from "../store/open.ts";
import { on, told } from "../store/snapshots.ts";
import { backupFileOf, contentsOf, fill, LOUVRE_KEY } from "./backups.ts";
import {
  breakEverything,
  breakRecord,
  OTHERS,
  threeMuseums,
  VICTIM,
  VICTIMS_MUSEUM,
  WAYS_TO_BREAK,
} from "./broken-records.ts";

const YEAR = [VICTIM, 2026];
const cutShort = () => ({ account: VICTIM, year: 2026 });
const notReady = WAYS_TO_BREAK.filter(([, store]) => store !== "ready");
/** The collector's books and what is known of backups are of this browser, and in no backup. */
const ownOfTheBrowser = ["errands", "collector", "backed-up", "automatic-backup"];

describe("a backup", () => {
  it.each(notReady.filter(([, , key]) => !ownOfTheBrowser.includes(String(key))))(
    "brings back what was %s, which leaves the quarantine then",
    async (_name, store, key, way) => {
      const whole = await threeMuseums();
      const file = await backupFileOf(whole);
      const db = await threeMuseums();
      await breakRecord(db, store, key, way);
      await checkEverything(db);
      expect(await foundIn(db)).toHaveLength(1);
      await restore(db, await contentsOf(file));
      expect(await foundIn(db)).toEqual([]);
      expect(await db.get(store, key as never)).toEqual(await whole.get(store, key as never));
    },
  );

  it("leaves in quarantine what it does not hold", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", YEAR, cutShort);
    await checkEverything(db);
    await restore(db, await contentsOf(await backupFileOf(db)));
    expect(await foundIn(db)).toHaveLength(1);
  });

  it("that is made of a store with broken records can be restored elsewhere", async () => {
    const db = await threeMuseums();
    await breakEverything(db);
    const there = await freshCatalogue();
    await restore(there, await contentsOf(await backupFileOf(db)));
    for (const key of OTHERS) expect(await seriesOf(there, key)).toHaveLength(4);
    expect(await seriesOf(there, VICTIM)).toHaveLength(2);
  });
});

describe("what is erased", () => {
  it("is gone from the quarantine too, and nobody else's is", async () => {
    const db = await freshCatalogue();
    await fill(db);
    await breakRecord(db, "series", [LOUVRE_KEY, 2026], () => ({ account: LOUVRE_KEY, year: 2026 }));
    await breakRecord(db, "labels", "Clients", () => ({ name: "Clients", museums: 5 }));
    await eraseKept(db, LOUVRE_KEY);
    await checkEverything(db);
    expect((await foundIn(db)).map(({ store }) => store)).toEqual(["labels"]);
  });

  it("can be everything", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", YEAR, cutShort);
    await seriesOf(db, VICTIM);
    await expect(eraseStore(db)).resolves.toBeUndefined();
  });

  it("can be what is in quarantine alone", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", YEAR, cutShort);
    await checkEverything(db);
    const ids = (await foundIn(db)).flatMap(({ id }) => id ?? []);
    await forgetQuarantined(db, ids);
    expect(await foundIn(db)).toEqual([]);
    expect(await seriesOf(db, VICTIM)).toHaveLength(2);
  });
});

describe("an import", () => {
  it("onto a broken year writes it anew, and the broken one is set aside", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", YEAR, cutShort);
    const series = new Map([[VICTIM, packSeries(VICTIM, [told("2026-01-04", 7_000)])]]);
    await keepImport(db, { series, newcomers: [] }, null, () => true);
    expect((await seriesOf(db, VICTIM)).at(-1)?.followers.value).toBe(7_000);
    expect(await foundIn(db)).toHaveLength(1);
  });
});

describe("published figures of a broken year", () => {
  it("are laid again at once; what was read besides is missing", async () => {
    const [db, fresh] = [await freshCatalogue(), await freshCatalogue()];
    await breakRecord(db, "series", [LOUVRE_KEY, 2017], () => ({ account: LOUVRE_KEY, year: 2017 }));
    await seriesOf(db, LOUVRE_KEY);
    expect(await foundIn(db)).toHaveLength(1);
    expect(await seriesOf(db, LOUVRE_KEY)).toEqual(await seriesOf(fresh, LOUVRE_KEY));
    expect(await checkEverything(db)).toMatchObject({ broken: 0, mended: 0 });
  });
});

describe("broken settings", () => {
  it("stand at their defaults, and can be set again", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "meta", "settings", () => ({ language: 5 }));
    expect((await settingsOf(db)).language).toBe("auto");
    await changeSettings(db, { language: "zh" });
    expect((await settingsOf(db)).language).toBe("zh");
    expect(await foundIn(db)).toMatchObject([{ store: "meta", key: "settings", value: { language: 5 } }]);
  });
});

describe("a backup that is older than a broken year", () => {
  it("leaves in quarantine what it has fewer days of", async () => {
    const file = await backupFileOf(await threeMuseums());
    const db = await threeMuseums();
    await breakRecord(db, "series", YEAR, (year: object) => ({ ...year, followers: new Uint32Array(90) }));
    await checkEverything(db);
    await restore(db, await contentsOf(file));
    expect(await foundIn(db)).toMatchObject([{ store: "series", key: YEAR }]);
    expect(await db.get("series", YEAR as never)).toBeDefined();
  });
});

describe("a check of everything", () => {
  it("finds nothing in what Vitrine wrote, and says how much it looked at", async () => {
    const db = await freshCatalogue();
    await fill(db);
    const stores: StoreName[] = [
      "museums",
      "accounts",
      "series",
      "entries",
      "labels",
      "posts",
      "listed",
      "ready",
      "meta",
    ];
    const counts = await Promise.all(stores.map((name) => db.count(name)));
    const looked = counts.reduce((sum, count) => sum + count, 0);
    expect(await checkEverything(db)).toMatchObject({ looked, broken: 0, mended: 0 });
  });

  it.each<readonly [string, StoreName, IDBValidKey, (whole: never) => unknown]>([
    [
      "days that fall in the middle",
      "series",
      [VICTIM, 2026],
      (year: object) => ({ ...year, days: Uint16Array.of(0, 9, 3), followers: new Uint32Array(3) }),
    ],
    [
      "a precision that is none",
      "series",
      [VICTIM, 2026],
      (year: object) => ({ ...year, precisions: Uint8Array.of(200) }),
    ],
    ["a kind that is none", "museums", VICTIMS_MUSEUM, (museum: object) => ({ ...museum, kind: "castle" })],
    ["a uid of somebody else", "accounts", VICTIM, (account: object) => ({ ...account, uid: "9" })],
    ["a museum that is no word", "labels", "Clients", () => ({ name: "Clients", museums: ["a b"] })],
    ["spans that end before they begin", "listed", VICTIM, () => ({ account: VICTIM, spans: [{ from: 0.5, to: 9 }] })],
  ])("finds what readers do not look for: %s", async (_what, store, key, way) => {
    const db = await threeMuseums();
    const value = await breakRecord(db, store, key, way);
    await seriesOf(db, VICTIM);
    expect(await foundIn(db)).toEqual([]);
    expect(await checkEverything(db)).toMatchObject({ broken: 1 });
    expect(await foundIn(db)).toMatchObject([{ store, key, value, flaw: { kind: "contents" } }]);
    expect(await checkEverything(db)).toMatchObject({ broken: 0, mended: 0 });
  });
});

describe("what is in quarantine", () => {
  it("is named as its reader knows it", async () => {
    const db = await threeMuseums();
    await keepLabel(db, { name: "Clients", museums: [] });
    await breakEverything(db);
    await checkEverything(db);
    const named = (await setAsideOf(db, "en")).map(({ noun, name, year, day }) => [noun, name, year ?? day]);
    expect(named.toSorted()).toEqual(
      [
        ["account", "weibo:1000000001", null],
        ["museum", "weibo-1000000001", null],
        ["series", "weibo:1000000001", 2026],
        ["post", "weibo:1000000001", on("2026-01-02")],
        ["listed", "weibo:1000000001", null],
        ["entry", "weibo-1000000001", null],
        ["label", "Clients", null],
        ["settings", "settings", null],
        ["dismissed", "dismissed", null],
        ["backed-up", "backed-up", null],
        ["automatic-backup", "automatic-backup", null],
        ["books", "errands", null],
        ["books", "collector", null],
      ].toSorted(),
    );
  });

  it("has the name of its museum, where that is whole", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", YEAR, cutShort);
    await checkEverything(db);
    expect(await setAsideOf(db, "en")).toMatchObject([{ noun: "series", name: "Museum 0", year: 2026 }]);
  });
});
