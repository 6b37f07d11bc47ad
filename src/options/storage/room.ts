import { useEffect, useState } from "preact/hooks";
import { type Inventory, inventoryOf } from "../../catalogue/inventory.ts";
import type { Store } from "../../store/store.ts";
import { numbers } from "../../ui/formatters.ts";
import { say, type Words } from "../../ui/words.ts";
import { breathing } from "../breath.ts";

/** What the browser tells of the room for our data, in bytes. */
export interface Room {
  readonly estimate: () => Promise<{ readonly usage?: number; readonly quota?: number }>;
  /** Whether the browser keeps them until the reader erases them. */
  readonly persisted: () => Promise<boolean>;
  /** Asks it to; false when it will not. */
  readonly persist: () => Promise<boolean>;
}

/** What is kept, and the room it takes. */
export interface Stock {
  readonly inventory: Inventory;
  /** In bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly quota: number | null;
  readonly isLasting: boolean;
}

/** Counts what is kept when it is first looked at, and anew where the number of accounts has changed. null meanwhile. */
export function useHoldings(room: Room, catalogue: () => Promise<Store>, accounts: number) {
  const [holdings, setHoldings] = useState<Stock | null>(null);
  useEffect(() => {
    let isLate = false;
    const count = async () => {
      const inventory = await inventoryOf(await catalogue(), breathing());
      const [{ usage = null, quota = null }, isLasting] = await Promise.all([room.estimate(), room.persisted()]);
      if (!isLate) setHoldings({ inventory, used: usage, quota, isLasting });
    };
    // Where the store fails, the page says so above.
    void count().catch(() => setHoldings(null));
    return () => {
      isLate = true;
    };
  }, [room, catalogue, accounts]);
  const persist = () =>
    void room.persist().then((isLasting) => setHoldings((before) => before && { ...before, isLasting }));
  return { holdings, persist };
}

export function roomText(words: Words, holdings: Stock | null): string {
  if (holdings === null) return say(words, "options_storage_counting");
  const { used, quota } = holdings;
  if (used === null) return "";
  return quota === null
    ? say(words, "options_storage_used", { used: formatBytes(words, used) })
    : say(words, "options_storage_quota", { used: formatBytes(words, used), quota: formatBytes(words, quota) });
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function formatBytes({ language }: Words, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const format = { style: "unit", unit: UNITS[power] ?? "byte", maximumFractionDigits: 1 } as const;
  return numbers(language, format).format(bytes / 1_000 ** power);
}
