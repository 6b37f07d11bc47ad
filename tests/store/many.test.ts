import { describe, expect, it } from "vitest";
import type { MuseumId } from "../../src/core/museum.ts";
import { track, trackedAccounts } from "../../src/store/accounts.ts";
import { joinLabel, keepLabel, labelsOf, leaveLabel } from "../../src/store/labels.ts";
import { setAllTracked } from "../../src/store/tracking.ts";
import { emptyStore } from "./open.ts";
import { uid } from "./snapshots.ts";

const [LAMPS, WELLS] = ["lamps" as MuseumId, "wells" as MuseumId];

describe("many accounts at once", () => {
  it("are tracked no longer, and again as before", async () => {
    const db = await emptyStore();
    for (const n of [1, 2]) await track(db, { kind: "uid", uid: uid(`605247900${n}`) }, n);
    const before = (await trackedAccounts(db)).map(({ key, trackedAt }) => ({ key, trackedAt }));
    await setAllTracked(
      db,
      before.map(({ key }) => ({ key, trackedAt: null })),
    );
    expect(await trackedAccounts(db)).toEqual([]);
    await setAllTracked(db, before);
    expect((await trackedAccounts(db)).map(({ trackedAt }) => trackedAt)).toEqual([1, 2]);
  });
});

describe("museums that join a group", () => {
  it("make it where there is none, and taken back leave none", async () => {
    const db = await emptyStore();
    const joined = await joinLabel(db, "Clients", [LAMPS, LAMPS, WELLS]);
    expect(await labelsOf(db)).toEqual([{ name: "Clients", museums: [LAMPS, WELLS] }]);
    await leaveLabel(db, joined);
    expect(await labelsOf(db)).toEqual([]);
  });

  it("taken back leave those who were in it before", async () => {
    const db = await emptyStore();
    await keepLabel(db, { name: "Clients", museums: [LAMPS] });
    const joined = await joinLabel(db, "Clients", [LAMPS, WELLS]);
    expect(joined.museums).toEqual([WELLS]);
    await leaveLabel(db, joined);
    expect(await labelsOf(db)).toEqual([{ name: "Clients", museums: [LAMPS] }]);
  });
});
