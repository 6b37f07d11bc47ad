import { type Contents, noContents, takeRecord } from "../../src/catalogue/backup/contents.ts";
import { keptLines } from "../../src/catalogue/backup/kept.ts";
import { type Account, type AccountKey, type MuseumId, provisionalKey, weiboKey } from "../../src/core/museum.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { setTracked, track } from "../../src/store/accounts.ts";
import { dismiss } from "../../src/store/dismissed.ts";
import { keepEntry } from "../../src/store/entries.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { keepMuseum } from "../../src/store/museums.ts";
import { addPosts, addSpan } from "../../src/store/posts.ts";
import { addSnapshots } from "../../src/store/series.ts";
import { changeSettings } from "../../src/store/settings.ts";
import type { Store } from "../../src/store/store.ts";
import { type BackupHead, backupOf } from "../../src/transfer/backup.ts";
import { readBackup } from "../../src/transfer/read-backup.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { told, uid } from "../store/snapshots.ts";

export const LIGHTHOUSE = uid("6052479001");
export const LIGHTHOUSE_KEY = weiboKey(LIGHTHOUSE);
export const LOUVRE_KEY = weiboKey(uid("5549047567"));
export const HEAD: BackupHead = { made: Date.UTC(2026, 10, 24, 2, 30), vitrine: "0.1.0" };

/** Something of everything that can be kept, of invented accounts. */
export async function fill(db: Store): Promise<void> {
  const { museum } = await track(db, { kind: "uid", uid: LIGHTHOUSE }, 1_000);
  await keepMuseum(db, museum, { names: { fr: "Musée du Phare" }, country: "FR", city: "Ouessant", website: null });
  await setTracked(db, LOUVRE_KEY, 2_000);
  await addYears(db, LIGHTHOUSE_KEY, [
    { ...told("2025-12-31", 9_000), posts: 12, source: { kind: "import", file: "juin.csv" } },
    { ...told("2026-01-01", 9_100), at: null, source: { kind: "hand", note: "letter" } },
    told("2026-01-02", 9_150),
  ]);
  await addYears(db, LOUVRE_KEY, [told("2026-01-02", 203_164)]);
  const tx = db.transaction(["posts", "listed"], "readwrite");
  const seen = at("2026-03-02 10:00");
  await addPosts(tx, LIGHTHOUSE_KEY, [postReading("2026-03-01 09:30"), postReading("2026-03-01 18:00")], seen);
  await addSpan(tx, LIGHTHOUSE_KEY, { from: 20_000, to: 30_000 }, { until: 20_000, cursor: { page: 2, sinceId: "8" } });
  await tx.done;
  await keepEntry(db, ENTRIES.followers("2026-03-01", 31_500, { note: "", id: "entry-a" as never, at: 5 }));
  await keepEntry(db, ENTRIES.award({ museum, id: "entry-b" as never, at: 6 }));
  await keepLabel(db, { name: "Clients", museums: ["louvre" as MuseumId, museum] });
  await dismiss(db, uid("6000000001"));
  await dismiss(db, uid("7000000001"));
  await changeSettings(db, { language: "fr" });
}

export async function addYears(db: Store, account: AccountKey, snapshots: readonly Snapshot[]): Promise<void> {
  const tx = db.transaction(["series", "ready", "accounts"], "readwrite");
  await addSnapshots(tx, account, snapshots);
  await tx.done;
}

/** The file of all that a store keeps. */
export async function backupFileOf(db: Store, head = HEAD): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(backupOf(head, keptLines(db))).arrayBuffer());
}

/** What a file holds; throws where it is not to be believed. */
export async function contentsOf(file: Uint8Array<ArrayBuffer>): Promise<Contents> {
  const contents = noContents();
  await readBackup(new Blob([file]).stream(), (line, number) => {
    if (!takeRecord(contents, line)) throw new Error(`Line ${number} was not understood`);
  });
  return contents;
}

/** An account on Weibo that a reader added by its domain, and Weibo was not asked about yet. */
export function provisional(museum: string, change: Partial<Account> = {}): Account {
  return {
    key: provisionalKey("weibo", museum as MuseumId),
    platform: "weibo",
    museum: museum as MuseumId,
    uid: null,
    domain: null,
    screenName: null,
    trackedAt: null,
    origin: "reader",
    ...change,
  };
}
