import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Arrangement, arranged, setsAmong, soughtOf, within } from "../../src/catalogue/arranging.ts";
import { moversAmong } from "../../src/catalogue/movers.ts";
import { type Listed, listOf, rowsOf } from "../../src/catalogue/rows.ts";
import { type Sector, sectorOf } from "../../src/catalogue/sector.ts";
import { stretchesOf } from "../../src/catalogue/stretches.ts";
import { exactly } from "../../src/core/count.ts";
import type { EntryId } from "../../src/core/entry.ts";
import { growthOver, PERIODS, type Period } from "../../src/core/growth.ts";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import type { PeerSet } from "../../src/core/peers.ts";
import { setTracked, trackedAccounts } from "../../src/store/accounts.ts";
import { keepEntry } from "../../src/store/entries.ts";
import { keepLabel, labelsOf } from "../../src/store/labels.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { account, museum } from "../core/museums.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on, told } from "../store/snapshots.ts";

const NON_CHINESE: PeerSet = { kind: "non-chinese" };
const HOW: Arrangement = {
  text: "",
  set: null,
  order: { by: "followers", reversed: false },
  period: "30d",
  language: "en",
};
/** Followers on 1 November, on 1 December, and on the first day of the year before. */
const HISTORIES: { readonly [museum: string]: readonly [number, number, number] } = {
  louvre: [200_000, 201_000, 100_000],
  orsay: [50_000, 54_000, 60_000],
  tianjin: [70_000, 69_000, 10_000],
  "british-museum": [68_000, 69_500, 1_000],
};

let db: Store;
let keys: ReadonlyMap<string, AccountKey>;
let sector: Sector;
let listed: readonly Listed[];

beforeEach(async () => {
  db = await freshCatalogue();
  const accounts = (await db.getAll("accounts")).filter(({ platform }) => platform === "weibo");
  keys = new Map(accounts.map(({ museum, key }) => [museum, key]));
  for (const [museum, [before, after, first]] of Object.entries(HISTORIES)) {
    const key = keyOf(museum);
    await setTracked(db, key, NOW);
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, key, [told("2025-12-31", first), told("2026-11-01", before), told("2026-12-01", after)]);
    await tx.done;
  }
  await look();
});

async function look(): Promise<void> {
  sector = await sectorOf(db);
  listed = listOf(await trackedAccounts(db), sector);
}

function keyOf(museum: string): AccountKey {
  const key = keys.get(museum);
  if (!key) throw new Error(`${museum} has no account`);
  return key;
}

const museumsOf = (found: readonly Listed[]) => found.map(({ account }) => account.museum);
const arrange = async (how: Partial<Arrangement>) => museumsOf(await arranged(db, sector, listed, { ...HOW, ...how }));

describe("a list", () => {
  it.each([
    ["followers", ["louvre", "british-museum", "tianjin", "orsay"]],
    ["net", ["orsay", "british-museum", "louvre", "tianjin"]],
    ["rate", ["orsay", "british-museum", "louvre", "tianjin"]],
    ["name", ["british-museum", "louvre", "orsay", "tianjin"]],
  ] as const)("is put in the order of %s, and turned round", async (by, order) => {
    expect(await arrange({ order: { by, reversed: false } })).toEqual(order);
    expect(await arrange({ order: { by, reversed: true } })).toEqual(order.toReversed());
  });

  it("is put in the order of places in a set, those outside it last", async () => {
    const found = await arrange({ order: { by: "place", reversed: true }, set: NON_CHINESE });
    expect(found).toEqual(["orsay", "british-museum", "louvre", "tianjin"]);
  });

  it("is put in the order of the last figure", async () => {
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, keyOf("orsay"), [told("2026-12-02", 54_001)]);
    await tx.done;
    await look();
    expect((await arrange({ order: { by: "read", reversed: false } }))[0]).toBe("orsay");
  });

  it.each([
    ["a name in another language", "musee du louvre", ["louvre"]],
    ["the pinyin of a name", "tianjin", ["tianjin"]],
    ["the initials of a name", "dybwg", ["british-museum"]],
    ["a uid", "5549047567", ["louvre"]],
    ["a word in its address", "louvremuseum", ["louvre"]],
    ["a group it is in", "clients", ["orsay"]],
    ["nothing that is known", "xyzzy", []],
  ])("is found by %s", async (_what, text, found) => {
    await keepLabel(db, { name: "Clients", museums: ["orsay" as MuseumId] });
    expect(await arrange({ text })).toEqual(found);
  });

  it("is narrowed to the members of a set, whose places its rows have then", async () => {
    const set: PeerSet = { kind: "country", country: "FR" };
    const members = within(sector, listed, set);
    expect(museumsOf(members)).toEqual(["louvre", "orsay"]);
    const rows = await rowsOf(db, sector, members, set);
    expect(rows.map(({ standing }) => [standing?.set, standing?.standing.place.first])).toEqual([
      [set, 1],
      [set, 2],
    ]);
    expect(within(sector, listed, null)).toBe(listed);
  });

  it("offers all, the non-Chinese, the countries in it and the reader's groups", async () => {
    await keepLabel(db, { name: "Clients", museums: [] });
    expect(
      setsAmong(sector, await labelsOf(db), listed)
        .map((set) => (set.kind === "country" ? set.country : set.kind))
        .sort(),
    ).toEqual(["CN", "FR", "GB", "all", "label", "non-chinese"]);
  });
});

describe("what an account is found by", () => {
  it("is what is known of it, and how its Chinese names are read", () => {
    const made = { id: "made" as MuseumId, names: { zh: "灯笼馆" }, city: "Rouen" };
    const { texts, pinyin } = soughtOf(account({ museum: made.id, screenName: "灯笼", domain: null }), museum(made), [
      { name: "客户", museums: [made.id] },
    ]);
    expect(texts).toEqual(["灯笼馆", "灯笼", "Rouen", "5549047567", "客户"]);
    expect(pinyin).toEqual(["d l g", "d l", "k h"]);
  });

  it("is little where little is known", () => {
    expect(soughtOf(account({ screenName: null, domain: null }), undefined, []).texts).toEqual(["5549047567"]);
  });
});

describe("what is known at both ends of a period", () => {
  it.each(PERIODS)("is what a growth over %s says, where it knows the first day", async (period: Period) => {
    const stretches = await stretchesOf(db, sector, listed, period);
    for (const { account } of listed) {
      const growth = growthOver(await seriesOf(db, account.key), period);
      const found = stretches.get(account.key);
      const ends = growth.kind === "known" ? [growth.growth.from.followers, growth.growth.to.followers] : undefined;
      expect(found && [found.from.followers, found.to.followers]).toEqual(ends);
    }
  });

  it("counts what the reader entered", async () => {
    await keepEntry(db, {
      kind: "followers",
      id: "entered" as EntryId,
      museum: "orsay" as MuseumId,
      account: keyOf("orsay"),
      at: NOW,
      day: on("2026-12-02"),
      followers: exactly(99_000),
      note: "a letter",
    });
    await look();
    const stretch = (await stretchesOf(db, sector, listed, "30d")).get(keyOf("orsay"));
    expect(stretch?.to.followers).toEqual(exactly(99_000));
  });

  it("reads no history, however many are tracked", async () => {
    const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
    await stretchesOf(db, sector, listed, "30d");
    const stores = getAll.mock.contexts.map((store: unknown) => store instanceof IDBObjectStore && store.name);
    getAll.mockRestore();
    expect(stores).not.toContain("series");
  });
});

describe("the movers among the tracked", () => {
  it("are named, with whom they overtook", async () => {
    const { gain, loss, passings, named, known } = await moversAmong(db, sector, listed, "30d");
    expect([gain?.account, loss?.account]).toEqual([keyOf("orsay"), keyOf("tianjin")]);
    expect(passings.map(({ by, passed }) => [by.account, passed.account])).toEqual([
      [keyOf("british-museum"), keyOf("tianjin")],
    ]);
    expect(named.get(keyOf("orsay"))?.museum.names.en).toBe("Musée d'Orsay");
    expect(known).toBe(4);
  });
});
