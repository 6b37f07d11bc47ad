import { PERIODS, type Period } from "../core/growth.ts";
import { LANGUAGES, type Language } from "../core/texts.ts";
import type { Store } from "./store.ts";

export interface Settings {
  readonly language: "auto" | Language;
  /** The period the reader last picked in the overlay. */
  readonly period: Period;
  /** Whether the overlay is folded to a pill. */
  readonly folded: boolean;
}

export const DEFAULT_SETTINGS: Settings = { language: "auto", period: "year", folded: false };

const NAME = "settings";

export async function settingsOf(db: Store): Promise<Settings> {
  return read(await db.get("meta", NAME));
}

/** Changes some settings; gives all of them as they stand afterwards. */
export async function changeSettings(db: Store, change: Partial<Settings>): Promise<Settings> {
  const tx = db.transaction("meta", "readwrite");
  const settings = { ...read(await tx.store.get(NAME)), ...change };
  await tx.store.put(settings, NAME);
  await tx.done;
  return settings;
}

/** A setting that is missing or not as known stands at its default. */
function read(kept: unknown): Settings {
  const { language, period, folded } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Settings>;
  return {
    language: language === "auto" || LANGUAGES.some((known) => known === language) ? (language ?? "auto") : "auto",
    period: PERIODS.find((known) => known === period) ?? DEFAULT_SETTINGS.period,
    folded: folded === true,
  };
}
