import { PERIODS, type Period } from "../core/growth.ts";
import { PARTS, type Part } from "../core/part.ts";
import { LANGUAGES, type Language } from "../core/texts.ts";
import { THEMES, type ThemeChoice } from "../core/theme.ts";
import type { Store } from "./store.ts";
import { write } from "./write.ts";

export interface Settings {
  readonly language: "auto" | Language;
  /** Of the case on Weibo and of our own pages. */
  readonly theme: ThemeChoice;
  /** The period the reader last picked in the overlay. */
  readonly period: Period;
  /** Whether the overlay is folded to a pill. */
  readonly folded: boolean;
  /** The parts of the case that stand open, in their order. */
  readonly opened: readonly Part[];
  readonly collector: CollectorSettings;
}

/** Whether, from when, and how much is asked of Weibo each day for the tracked museums. */
export interface CollectorSettings {
  readonly on: boolean;
  /** The hour in Beijing, 0 to 23, from which a day is read. */
  readonly hour: number;
  /** Questions a day at the most, those of opened pages included. */
  readonly cap: number;
}

export const MOST_QUESTIONS = 300;

export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  theme: "auto",
  period: "year",
  folded: false,
  opened: [],
  collector: { on: true, hour: 9, cap: 100 },
};

/** The name under which they are kept. */
export const SETTINGS = "settings";

export async function settingsOf(db: Store): Promise<Settings> {
  return readSettings(await db.get("meta", SETTINGS));
}

/** Changes some settings; gives all of them as they stand afterwards. */
export function changeSettings(db: Store, change: Partial<Settings>): Promise<Settings> {
  return write(db, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const settings = { ...readSettings(await meta.get(SETTINGS)), ...change };
    await meta.put(settings, SETTINGS);
    return settings;
  });
}

/** A setting that is missing or not as known stands at its default. */
export function readSettings(kept: unknown): Settings {
  const { language, theme, period, folded, opened, collector } = (
    typeof kept === "object" && kept !== null ? kept : {}
  ) as Partial<Settings>;
  return {
    language: language === "auto" || LANGUAGES.some((known) => known === language) ? (language ?? "auto") : "auto",
    theme: THEMES.find((known) => known === theme) ?? "auto",
    period: PERIODS.find((known) => known === period) ?? DEFAULT_SETTINGS.period,
    folded: folded === true,
    opened: Array.isArray(opened) ? PARTS.filter((part) => opened.includes(part)) : [],
    collector: readCollector(collector),
  };
}

function readCollector(kept: unknown): CollectorSettings {
  const { on, hour, cap } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<CollectorSettings>;
  const standard = DEFAULT_SETTINGS.collector;
  const within = (value: unknown, most: number): value is number =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
  return {
    on: typeof on === "boolean" ? on : standard.on,
    hour: within(hour, 23) ? hour : standard.hour,
    cap: within(cap, MOST_QUESTIONS) ? cap : standard.cap,
  };
}
