import { describe, expect, it } from "vitest";
import { attributed } from "../../src/catalogue/attribution.ts";
import { keptLines } from "../../src/catalogue/backup/kept.ts";
import { keepImport } from "../../src/catalogue/importing.ts";
import { DIRECTORY } from "../../src/catalogue/open.ts";
import { type AccountKey, weiboKey } from "../../src/core/museum.ts";
import { type PackedYear, packSeries, unpack } from "../../src/core/series.ts";
import type { Source } from "../../src/core/snapshot.ts";
import { seed } from "../../src/store/seed.ts";
import { seriesOf } from "../../src/store/series.ts";
import { freshCatalogue } from "../store/open.ts";
import { told, uid } from "../store/snapshots.ts";

const LOUVRE = weiboKey(uid("5549047567"));
const UNKNOWN = weiboKey(uid("6052479001"));
const CLIC: Source = { kind: "publication", id: "clic-2017-louvre" };
const IMPORTED: Source = { kind: "import", file: "figures.csv (publication:clic-2017-louvre)" };

/** One figure of a file that cites a publication for it, and whom the reader's browser says that it is from. */
async function sourceOf(account: AccountKey, day: string, followers: number): Promise<Source | undefined> {
  const series = new Map([[account, packSeries(account, [{ ...told(day, followers), at: null, source: CLIC }])]]);
  const answered = await attributed(await freshCatalogue(), { series, newcomers: [] }, "figures.csv");
  return figuresOf(answered, account)[0]?.source;
}

function figuresOf(series: ReadonlyMap<AccountKey, readonly PackedYear[]>, account: AccountKey) {
  return (series.get(account) ?? []).flatMap(unpack);
}

describe("a figure of a file that cites a publication", () => {
  it.each<[string, AccountKey, string, number, Source]>([
    ["the directory has from there is the directory's", LOUVRE, "2017-12-19", 85_372, CLIC],
    ["the directory has otherwise is the reader's", LOUVRE, "2017-12-19", 85_373, IMPORTED],
    ["the directory has of another day is the reader's", LOUVRE, "2017-12-20", 85_372, IMPORTED],
    ["is of an account nobody knows is the reader's", UNKNOWN, "2017-12-19", 85_372, IMPORTED],
  ])("that %s", async (_what, account, day, followers, source) => {
    expect(await sourceOf(account, day, followers)).toEqual(source);
  });

  it("and is the reader's is in a backup, and stays when the directory changes", async () => {
    const db = await freshCatalogue();
    const series = new Map([[LOUVRE, packSeries(LOUVRE, [{ ...told("2018-05-01", 90_000), at: null, source: CLIC }])]]);
    const file = { series, newcomers: [] };
    await keepImport(db, { ...file, series: await attributed(db, file, "figures.csv") }, null, () => true);
    await seed(db, { ...DIRECTORY, version: "later" });
    expect((await seriesOf(db, LOUVRE)).map(({ followers }) => followers.value)).toContain(90_000);
    const saved: unknown[] = [];
    for await (const [noun, record] of keptLines(db)) if (noun === "series") saved.push(record);
    expect(saved).toMatchObject([{ account: LOUVRE, year: 2018, sources: [IMPORTED] }]);
  });

  it("leaves the others of its file as they are", async () => {
    const others = [told("2018-05-01", 90_000), { ...told("2018-05-02", 90_100), source: { kind: "page" } as const }];
    const file = { series: new Map([[LOUVRE, packSeries(LOUVRE, others)]]), newcomers: [] };
    expect(await attributed(await freshCatalogue(), file, "figures.csv")).toEqual(file.series);
  });
});
