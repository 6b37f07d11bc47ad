import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, yearOf } from "../../src/core/day.ts";
import { type AccountKey, weiboKey } from "../../src/core/museum.ts";
import { packSeries, snapshotAt } from "../../src/core/series.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { latestIn, rosterOf, sectionsAt } from "../../src/store/cross-sections.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import {
  addHistories,
  addSnapshots,
  dropSnapshots,
  moveSeries,
  packedYears,
  seriesOf,
} from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { anySnapshotOn } from "../core/snapshots.ts";
import { emptyStore } from "./open.ts";
import { on, told, uid } from "./snapshots.ts";

const ACCOUNTS = ["1000000001", "1000000002", "1000000003"].map((one) => weiboKey(uid(one)));
const FIRST = on("2025-11-20");

type Step =
  | { readonly kind: "add"; readonly account: AccountKey; readonly snapshots: readonly Snapshot[] }
  | { readonly kind: "add-many"; readonly histories: readonly (readonly [AccountKey, readonly Snapshot[]])[] }
  | { readonly kind: "drop"; readonly account: AccountKey; readonly before: Day }
  | { readonly kind: "move"; readonly from: AccountKey; readonly to: AccountKey };

const anyAccount = fc.constantFrom(...ACCOUNTS);
const anyDay = fc.integer({ min: 0, max: 120 }).map((n) => addDays(FIRST, n));
const anySnapshots = fc.uniqueArray(anyDay.chain(anySnapshotOn), { selector: ({ day }) => day, maxLength: 4 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), account: anyAccount, snapshots: anySnapshots }),
  fc.record({
    kind: fc.constant("add-many" as const),
    histories: fc.array(fc.tuple(anyAccount, anySnapshots), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("drop" as const), account: anyAccount, before: anyDay }),
  fc.record({ kind: fc.constant("move" as const), from: anyAccount, to: anyAccount }),
);

async function take(db: Store, step: Step): Promise<void> {
  const tx = db.transaction(["series", "ready"], "readwrite");
  if (step.kind === "add") await addSnapshots(tx, step.account, step.snapshots);
  if (step.kind === "add-many") {
    await addHistories(tx, new Map(step.histories.map(([account, told]) => [account, packSeries(account, told)])));
  }
  if (step.kind === "drop") await dropSnapshots(tx, step.account, ({ day }) => day < step.before);
  if (step.kind === "move") await moveSeries(tx, step.from, step.to);
  await tx.done;
}

describe("what is kept ready", () => {
  it("is what a rebuild from the series makes, after whatever was added, dropped and moved", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
        const db = await emptyStore();
        for (const step of steps) await take(db, step);
        expect(await rebuild(db)).toMatchObject({ mended: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it("tells of every account and day what its series tells", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 6 }), anyDay, async (steps, day) => {
        const db = await emptyStore();
        for (const step of steps) await take(db, step);
        const years = await packedYears(db, [yearOf(day) - 1, yearOf(day)]);
        const known = await sectionsAt(db, await rosterOf(db), [day]);
        const latest = await latestIn(db);
        for (const account of ACCOUNTS) {
          const expected = snapshotAt(years.get(account) ?? [], day, 31)?.followers ?? null;
          expect(known(account)(day)).toEqual(expected);
          const last = (await seriesOf(db, account)).at(-1);
          expect(latest.get(account)).toEqual(last && { day: last.day, followers: last.followers });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is mended where it is not what the series tell, and that is said", async () => {
    const db = await emptyStore();
    const [account] = ACCOUNTS;
    if (!account) throw new Error("There is an account");
    await take(db, { kind: "add", account, snapshots: [told("2026-01-01", 5), told("2026-01-02", 6)] });
    await db.delete("ready", on("2026-01-01"));
    await db.delete("ready", "roster");
    expect(await rebuild(db)).toEqual({ accounts: 1, days: 2, mended: 2 });
    expect(await rebuild(db)).toEqual({ accounts: 1, days: 2, mended: 0 });
  });

  it("loses an account whose series went without it", async () => {
    const db = await emptyStore();
    const [here, there] = ACCOUNTS;
    if (!here || !there) throw new Error("There are accounts");
    for (const account of [here, there]) await take(db, { kind: "add", account, snapshots: [told("2026-01-01", 5)] });
    await db.delete("series", [here, 2026]);
    expect(await rebuild(db)).toEqual({ accounts: 1, days: 1, mended: 2 });
    expect([...(await latestIn(db)).keys()]).toEqual([there]);
    expect((await sectionsAt(db, await rosterOf(db), [on("2026-01-01")]))(here)(on("2026-01-01"))).toBeNull();
  });
});
