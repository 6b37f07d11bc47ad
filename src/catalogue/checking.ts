import * as v from "valibot";
import type { KeptPost } from "../core/kept-post.ts";
import { type Listed, mergeListed } from "../core/listed.ts";
import { inFull, type PackedYear } from "../core/series.ts";
import type { Finding } from "../store/quarantine/flaw.ts";
import { countQuarantined, quarantine, settled } from "../store/quarantine/quarantined.ts";
import { type Rebuilt, rebuild } from "../store/rebuild.ts";
import type { Schema, Store } from "../store/store.ts";
import { keptSeries } from "./backup/packed.ts";
import { account, entry, keptPost, label, listed, museum } from "./backup/records.ts";

/** What came of looking at every record, and of computing anew what is kept ready. */
export interface Checked extends Rebuilt {
  /** Records that were looked at. */
  readonly looked: number;
  /** Those of them that were broken, and are in quarantine now. */
  readonly broken: number;
}

/** Records that are read at once. */
const PAGE = 1_000;

/**
 * Reads every record of every store and sets aside whatever is not such as Vitrine writes, which is what a restore asks of
 * a backup: so a backup that is made afterwards can be restored. Then computes anew what is kept ready.
 */
export async function checkEverything(db: Store): Promise<Checked> {
  await settled(db);
  const before = await countQuarantined(db);
  let looked = (await db.getAllKeys("meta")).length;
  await db.getAll("meta");
  for (const name of NAMES) looked += await checkStore(db, name);
  await settled(db);
  const rebuilt = await rebuild(db);
  return { ...rebuilt, looked, broken: (await countQuarantined(db)) - before };
}

type Name = "museums" | "accounts" | "series" | "entries" | "labels" | "posts" | "listed" | "ready";

interface Whole<Value> {
  readonly keyOf: (record: Value) => IDBValidKey;
  readonly isWhole: (record: Value) => boolean;
}

/** What readers find broken is set aside by them; this is asked of what they let pass. */
const WHOLE: { readonly [N in Name]: Whole<Schema[N]["value"]> } = {
  museums: { keyOf: ({ id }) => id, isWhole: fits(museum) },
  accounts: { keyOf: ({ key }) => key, isWhole: fits(account) },
  series: {
    keyOf: ({ account, year }) => [account, year],
    isWhole: (year: PackedYear) => v.is(keptSeries, inFull(year)),
  },
  entries: { keyOf: ({ id }) => id, isWhole: fits(entry) },
  labels: { keyOf: ({ name }) => name, isWhole: fits(label) },
  posts: { keyOf: ({ account, day, mid }: KeptPost) => [account, day, mid], isWhole: fits(keptPost) },
  listed: {
    keyOf: ({ account }) => account,
    isWhole: (one: Listed) => v.is(listed, mergeListed(one, one)),
  },
  // Compared with what it is made of.
  ready: { keyOf: () => [], isWhole: () => true },
};

const NAMES = Object.keys(WHOLE) as Name[];

function fits(schema: v.GenericSchema): (record: unknown) => boolean {
  return (record) => v.is(schema, record);
}

/** Gives how many records a store has. */
async function checkStore<N extends Name>(db: Store, name: N): Promise<number> {
  const { keyOf, isWhole }: Whole<Schema[N]["value"]> = WHOLE[name];
  let looked = 0;
  let after: IDBKeyRange | null = null;
  for (;;) {
    const keys: IDBValidKey[] = await db.getAllKeys(name, after, PAGE);
    const records: readonly Schema[N]["value"][] = await db.getAll(name, after, PAGE);
    const broken = records
      .filter((record) => !isWhole(record))
      .map((record): Finding => ({ store: name, key: keyOf(record), value: record, flaw: { kind: "contents" } }));
    await quarantine(db, broken);
    looked += keys.length;
    const last = keys.at(-1);
    if (last === undefined || keys.length < PAGE) return looked;
    after = IDBKeyRange.lowerBound(last, true);
  }
}
