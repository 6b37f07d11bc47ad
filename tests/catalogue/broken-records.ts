import { type AccountKey, type MuseumId, weiboKey } from "../../src/core/museum.ts";
import { track } from "../../src/store/accounts.ts";
import { dismiss } from "../../src/store/dismissed.ts";
import { keepEntry } from "../../src/store/entries.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { keepMuseum } from "../../src/store/museums.ts";
import { peerAccounts } from "../../src/store/peers.ts";
import { addPosts, addSpan } from "../../src/store/posts.ts";
import { changeSettings } from "../../src/store/settings.ts";
import type { Store, StoreName } from "../../src/store/store.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { emptyStore } from "../store/open.ts";
import { on, told, uid } from "../store/snapshots.ts";
import { addYears } from "./backups.ts";

export const VICTIM = weiboKey(uid("1000000001"));
export const VICTIMS_MUSEUM = "weibo-1000000001" as MuseumId;
export const OTHERS = [weiboKey(uid("1000000002")), weiboKey(uid("1000000003"))];

/** Three museums that are tracked, one of them with something of every noun. */
export async function threeMuseums(): Promise<Store> {
  const db = await emptyStore();
  for (const [i, key] of [VICTIM, ...OTHERS].entries()) {
    const { museum } = await track(db, { kind: "uid", uid: uid(key.slice("weibo:".length)) }, 1_000);
    await keepMuseum(db, museum, { names: { en: `Museum ${i}` }, country: "FR", city: null, website: null });
    const years = ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-03"];
    await addYears(
      db,
      key,
      years.map((day, n) => told(day, 1_000 * (i + 1) + n)),
    );
    await keepPostsOf(db, key);
  }
  await keepEntry(db, ENTRIES.award({ museum: VICTIMS_MUSEUM, id: "entry-a" as never, at: 6 }));
  await keepLabel(db, { name: "Clients", museums: [VICTIMS_MUSEUM] });
  await dismiss(db, uid("6000000001"));
  await changeSettings(db, { language: "fr" });
  await peerAccounts(db);
  return db;
}

async function keepPostsOf(db: Store, key: AccountKey): Promise<void> {
  const tx = db.transaction(["posts", "listed"], "readwrite");
  await addPosts(tx, key, [postReading("2026-01-02 09:30")], at("2026-01-03 10:00"));
  await addSpan(tx, key, { from: 0, to: Math.floor(at("2026-01-03 10:00") / 60_000) });
  await tx.done;
}

const YEAR = [VICTIM, 2026];
const POST = [VICTIM, on("2026-01-02"), postReading("2026-01-02 09:30").mid];

/** How records of each noun can be broken: each made from the whole one, which stands at this key. */
export const WAYS_TO_BREAK: readonly (readonly [string, StoreName, IDBValidKey, (whole: never) => unknown])[] = [
  [
    "a year with columns of different lengths",
    "series",
    YEAR,
    (year: object) => ({ ...year, followers: new Uint32Array(1) }),
  ],
  ["a year whose days fall", "series", YEAR, (year: object) => ({ ...year, days: Uint16Array.of(9, 2) })],
  ["a year that lacks a column", "series", YEAR, () => ({ account: VICTIM, year: 2026 })],
  [
    "a year with followers of another kind",
    "series",
    YEAR,
    (year: object) => ({ ...year, followers: Float64Array.of(1, 2) }),
  ],
  [
    "a year from a source of no kind",
    "series",
    YEAR,
    (year: { sources: object[] }) => ({ ...year, sources: year.sources.map(() => ({ kind: "rumour" })) }),
  ],
  ["an account without its fields", "accounts", VICTIM, () => ({ key: VICTIM })],
  ["a museum whose names are none", "museums", VICTIMS_MUSEUM, (museum: object) => ({ ...museum, names: 5 })],
  ["a museum of no country", "museums", VICTIMS_MUSEUM, (museum: object) => ({ ...museum, country: "France" })],
  ["an entry of no kind", "entries", "entry-a", (entry: object) => ({ ...entry, kind: "poem" })],
  ["an entry that lacks a field", "entries", "entry-a", (entry: object) => ({ ...entry, organiser: undefined })],
  ["an entry of a day that is no number", "entries", "entry-a", (entry: object) => ({ ...entry, day: Number.NaN })],
  ["an entry made at no instant", "entries", "entry-a", (entry: object) => ({ ...entry, at: 1e300 })],
  ["a label of nothing", "labels", "Clients", () => ({ name: "Clients", museums: null })],
  ["a post without sightings", "posts", POST, (post: object) => ({ ...post, sightings: "x" })],
  [
    "a post with sightings without end",
    "posts",
    POST,
    (post: object) => ({ ...post, sightings: new Uint8Array(148).fill(255).with(-1, 1) }),
  ],
  [
    "a post with a sighting cut short",
    "posts",
    POST,
    (post: { sightings: Uint8Array }) => ({ ...post, sightings: post.sightings.slice(0, -1) }),
  ],
  ["a list of posts without spans", "listed", VICTIM, () => ({ account: VICTIM, spans: 5 })],
  ["settings that are a word", "meta", "settings", () => "fr"],
  ["dismissed accounts that are no list", "meta", "dismissed", () => ({ length: 1 })],
  ["errands that are a number", "meta", "errands", () => 5],
  ["a queue that is no list", "meta", "collector", () => ({ queue: "x" })],
  ["news without any alert", "meta", "alerts", () => ({ told: [{ seen: false }] })],
  ["readings to look at that are no list", "meta", "alerts-unlooked", () => 3],
  ["a backup made at no instant", "meta", "backed-up", () => "yesterday"],
  ["an automatic backup begun at no instant", "meta", "automatic-backup", () => ({ every: "week", begun: {} })],
  ["a roster without columns", "ready", "roster", () => ({ accounts: [VICTIM], days: null })],
  [
    "a cross-section cut short",
    "ready",
    on("2026-01-01"),
    (section: object) => ({ ...section, followers: new Uint8Array(3) }),
  ],
  ["a cross-section that is nothing", "ready", on("2026-01-03"), () => null],
  ["peers of different lengths", "ready", "peers", (peers: object) => ({ ...peers, kinds: [] })],
];

/** Breaks the record at a key, as a bug or a foreign tool would: behind the back of all that looks after records. */
export async function breakRecord(
  db: Store,
  store: StoreName,
  key: IDBValidKey,
  way: (whole: never) => unknown,
): Promise<unknown> {
  const value = way((await db.get(store, key as never)) as never);
  const hasOwnKeys = store === "meta" || store === "ready";
  await db.put(store, value as never, hasOwnKeys ? (key as never) : undefined);
  return value;
}

/** Breaks one record of every noun; gives their places, but for what is kept ready, which needs no quarantine. */
export async function breakEverything(db: Store): Promise<(readonly [StoreName, IDBValidKey])[]> {
  const ways = new Map(WAYS_TO_BREAK.map((way) => [JSON.stringify([way[1], way[2]]), way]));
  for (const [, store, key, way] of ways.values()) await breakRecord(db, store, key, way);
  return [...ways.values()].filter(([, store]) => store !== "ready").map(([, store, key]) => [store, key] as const);
}
