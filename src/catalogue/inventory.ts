import type { Store } from "../store/store.ts";
import type { Counted } from "./backup/tally.ts";

/** How many of each noun are kept. A day is one account's. */
export type Inventory = { readonly [noun in Counted]: number };

/** Years of figures that are read at once. */
const PAGE = 500;

/** Counts all that is kept. Days lie packed by the year: `breathe` lets the page answer between two looks at them. */
export async function inventoryOf(db: Store, breathe: () => Promise<void>): Promise<Inventory> {
  const [museums, accounts, labels, entries, posts] = await Promise.all([
    db.count("museums"),
    db.count("accounts"),
    db.count("labels"),
    db.count("entries"),
    db.count("posts"),
  ]);
  return { museums, accounts, labels, entries, days: await countDays(db, breathe), posts };
}

async function countDays(db: Store, breathe: () => Promise<void>): Promise<number> {
  const keys = await db.getAllKeys("series");
  let days = 0;
  for (let from = 0; from < keys.length; from += PAGE) {
    const [first, last] = [keys[from], keys[Math.min(from + PAGE, keys.length) - 1]];
    const years = await db.getAll("series", IDBKeyRange.bound(first, last));
    for (const { followers } of years) days += followers.length;
    await breathe();
  }
  return days;
}
