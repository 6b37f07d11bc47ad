import type { CitedComparison } from "../../src/catalogue/compare.ts";
import { type CompareMode, compare, type Entrant } from "../../src/core/compare.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import type { DayPeriod } from "../../src/core/periods.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { museum } from "../core/museums.ts";
import { on, rounded, snapshot } from "../core/snapshots.ts";

export const YEAR: DayPeriod = { from: on("2017-01-01"), to: on("2017-12-31") };

export function entrant(name: string, ...series: Snapshot[]): Entrant {
  const names = { en: name, fr: name, zh: name };
  return { museum: museum({ id: name.toLowerCase() as MuseumId, names }), series };
}

export const LOUVRE = entrant("Louvre", snapshot("2017-01-01", 65_000), snapshot("2017-12-19", 85_800));
export const ORSAY = entrant("Orsay", snapshot("2017-01-03", 40_000), snapshot("2017-12-31", rounded(48_000, "about")));
export const LATE = entrant("Late", snapshot("2017-07-01", 100), snapshot("2017-09-01", 300));
export const GUANFU = entrant("Guanfu");

export function compared(mode: CompareMode, ...entrants: readonly Entrant[]): CitedComparison {
  return { ...compare(entrants, YEAR, mode), publications: [] };
}
