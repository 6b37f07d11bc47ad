import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contents } from "../../src/catalogue/backup/contents.ts";
import { restore } from "../../src/catalogue/backup/restore.ts";
import type { Day } from "../../src/core/day.ts";
import type { EntryId } from "../../src/core/entry.ts";
import { type MuseumId, provisionalKey } from "../../src/core/museum.ts";
import { setTracked, track } from "../../src/store/accounts.ts";
import { keepEntry } from "../../src/store/entries.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { addPosts, addSpan } from "../../src/store/posts.ts";
import type { Store } from "../../src/store/store.ts";
import { accountsOnWeChat, keepWeChatId } from "../../src/store/wechat.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { anySnapshotOn } from "../core/snapshots.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { emptyStore } from "../store/open.ts";
import { on } from "../store/snapshots.ts";
import { addYears, backupFileOf, contentsOf, LIGHTHOUSE, LIGHTHOUSE_KEY } from "./backups.ts";

const days = ["2026-01-01", "2026-01-02"].map(on);

/** What publications told comes with the directory, and with no backup. */
const anyOwnSnapshotOn = (day: Day) => anySnapshotOn(day).filter(({ source }) => source.kind !== "publication");

/** What one colleague did, chosen so that two often meet. */
const anyWork = fc.record({
  tracked: fc.boolean(),
  snapshots: fc.constantFrom(...days).chain(anyOwnSnapshotOn),
  seen: fc.constantFrom("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-03 10:00"),
  pinned: fc.boolean(),
  span: fc.record({ from: fc.nat({ max: 20 }), to: fc.integer({ min: 20, max: 40 }) }),
  entry: fc.record({ at: fc.nat({ max: 2 }), note: fc.constantFrom("a", "b") }),
  members: fc.subarray(["louvre", "orsay"]),
  labelled: fc.boolean(),
  /** Whether the account was found by its domain alone. */
  byDomain: fc.boolean(),
  /** What the museum's account on WeChat is said to be, and how many were entered to follow it. */
  wechat: fc.option(fc.constantFrom("pharemuseum", "gh_3dfda90e39d6")),
  onWeChat: fc.option(fc.constantFrom(31_500, 32_500)),
});

type Work = typeof anyWork extends fc.Arbitrary<infer One> ? One : never;

async function worked(work: Work): Promise<Contents> {
  const db = await emptyStore();
  const address = work.byDomain
    ? ({ kind: "domain", domain: "phare" } as const)
    : ({ kind: "uid", uid: LIGHTHOUSE } as const);
  const { key, museum } = await track(db, address, 5);
  const account = await db.get("accounts", key);
  if (account) await db.put("accounts", { ...account, domain: "phare" });
  if (!work.tracked) await setTracked(db, key, null);
  await addYears(db, key, [work.snapshots]);
  const tx = db.transaction(["posts", "listed"], "readwrite");
  await addPosts(tx, key, [postReading("2026-03-01 09:30", { pinned: work.pinned })], at(work.seen));
  await addSpan(tx, key, work.span);
  await tx.done;
  await keepEntry(
    db,
    ENTRIES.followers("2026-01-05", 9_300, { ...work.entry, account: key, museum, id: "e" as EntryId }),
  );
  await keepWeChatId(db, museum, work.wechat);
  if (work.onWeChat !== null) {
    const figure = { ...work.entry, account: provisionalKey("wechat", museum), museum, id: "w" as EntryId };
    await keepEntry(db, ENTRIES.followers("2026-01-05", work.onWeChat, figure));
  }
  await keepLabel(db, {
    name: "Clients",
    museums: [...work.members, ...(work.labelled ? [museum] : [])] as MuseumId[],
  });
  return contentsOf(await backupFileOf(db));
}

/** The bytes of what two or more files give, one after the other. */
async function unionOf(...files: readonly Contents[]): Promise<{ readonly db: Store; readonly bytes: Uint8Array }> {
  const db = await emptyStore();
  for (const file of files) await restore(db, file);
  return { db, bytes: await backupFileOf(db) };
}

describe("the union of colleagues' files", () => {
  it("is the same whichever comes first, and however often", async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, anyWork, async (one, other) => {
        const [a, b] = [await worked(one), await worked(other)];
        const { bytes } = await unionOf(a, b);
        expect((await unionOf(b, a)).bytes).toEqual(bytes);
        expect((await unionOf(a, b, b, a)).bytes).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  });

  it("is the same however it is grouped", async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, anyWork, anyWork, async (one, two, three) => {
        const [a, b, c] = [await worked(one), await worked(two), await worked(three)];
        const { bytes } = await unionOf(a, b, c);
        const { bytes: later } = await unionOf(b, c);
        expect((await unionOf(a, await contentsOf(new Uint8Array(later)))).bytes).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  });

  it("has one account where one knew it by its domain alone, with the history of both", async () => {
    const base = { ...fc.sample(anyWork, 1)[0], tracked: true, wechat: null, onWeChat: null } as Work;
    const [a, b] = [await worked({ ...base, byDomain: true }), await worked({ ...base, byDomain: false })];
    const { db } = await unionOf(a, b);
    expect(await db.getAllKeys("accounts")).toEqual([LIGHTHOUSE_KEY]);
    expect(new Set((await db.getAllKeys("series")).map(([account]) => account))).toEqual(new Set([LIGHTHOUSE_KEY]));
    expect((await db.getAll("listed")).map(({ account }) => account)).toEqual([LIGHTHOUSE_KEY]);
  });

  it("has one account on WeChat, with all that either entered of it, and every entry is of an account that is there", async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, anyWork, async (one, other) => {
        const { db } = await unionOf(await worked(one), await worked(other));
        const accounts = await db.getAllKeys("accounts");
        expect(accounts.filter((key) => key.startsWith("wechat:")).length).toBeLessThanOrEqual(1);
        const [museum] = (await db.getAll("museums")).filter(({ id }) =>
          accounts.includes(provisionalKey("wechat", id)),
        );
        const ids = [one.wechat, other.wechat].filter((id) => id !== null).sort();
        expect(museum && (await accountsOnWeChat(db)).get(museum.id)?.domain).toBe(ids.at(-1) ?? (museum && null));
        for (const entry of await db.getAll("entries")) {
          if (entry.kind === "followers") expect(accounts).toContain(entry.account);
        }
      }),
      { numRuns: 25 },
    );
  });
});
