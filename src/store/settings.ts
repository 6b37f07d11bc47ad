import type { WantedAlerts } from "../core/alert.ts";
import { type Order, SORTS } from "../core/arrangement.ts";
import { CORNERS, type Corner } from "../core/corner.ts";

import { PERIODS, type Period } from "../core/growth.ts";
import { type AccountKey, isAccountKey } from "../core/museum.ts";
import { PARTS, type Part } from "../core/part.ts";
import { LANGUAGES, type Language } from "../core/texts.ts";
import { THEMES, type ThemeChoice } from "../core/theme.ts";
import type { Store } from "./store.ts";
import { write } from "./write.ts";

export interface Settings {
  readonly language: "auto" | Language;
  /** Of the case on Weibo and of our own pages. */
  readonly theme: ThemeChoice;
  /** The period the reader last picked, in the overlay or the popup. */
  readonly period: Period;
  /** The order of the popup's list. */
  readonly order: Order;
  /** Whether the popup's movers stand open. */
  readonly movers: boolean;
  /** Whether the overlay is folded to a pill; null until the reader folds or opens it: then only the mobile site's is. */
  readonly folded: boolean | null;
  /** Where on Weibo's page the overlay stands. */
  readonly corner: Corner;
  /** The accounts whose case the reader does not want to see on Weibo's pages. */
  readonly hidden: readonly AccountKey[];
  /** Nothing is put on Weibo's pages at all. */
  readonly noCase: boolean;
  /** The parts of the case that stand open, in their order. */
  readonly opened: readonly Part[];
  readonly collector: CollectorSettings;
  /** What is told when it happens. */
  readonly alerts: AlertSettings;
}

/** Each of the alerts, and whether the system shows them too, where it lets Vitrine. */
export interface AlertSettings extends WantedAlerts {
  readonly notifications: boolean;
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
  order: { by: "followers", reversed: false },
  movers: false,
  folded: null,
  corner: "top-right",
  hidden: [],
  noCase: false,
  opened: [],
  collector: { on: true, hour: 9, cap: 100 },
  alerts: { milestone: true, overtaking: true, unusual: true, paused: true, notifications: false },
};

/** The name under which they are kept. */
export const SETTINGS = "settings";

export async function settingsOf(db: Store): Promise<Settings> {
  return readSettings(await db.get("meta", SETTINGS));
}

/** Changes some settings, where told so by what they are; gives all of them as they stand afterwards. */
export function changeSettings(
  db: Store,
  change: Partial<Settings> | ((present: Settings) => Partial<Settings>),
): Promise<Settings> {
  return write(db, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const present = readSettings(await meta.get(SETTINGS));
    const settings = { ...present, ...(typeof change === "function" ? change(present) : change) };
    await meta.put(settings, SETTINGS);
    return settings;
  });
}

/** A setting that is missing or not as known stands at its default. */
export function readSettings(kept: unknown): Settings {
  const { language, theme, period, order, movers, folded, corner, hidden, noCase, opened, collector, alerts } = (
    typeof kept === "object" && kept !== null ? kept : {}
  ) as Partial<Settings>;
  return {
    language: language === "auto" || LANGUAGES.some((known) => known === language) ? (language ?? "auto") : "auto",
    theme: THEMES.find((known) => known === theme) ?? "auto",
    period: PERIODS.find((known) => known === period) ?? DEFAULT_SETTINGS.period,
    order: readOrder(order),
    movers: movers === true,
    folded: typeof folded === "boolean" ? folded : null,
    corner: CORNERS.find((known) => known === corner) ?? DEFAULT_SETTINGS.corner,
    hidden: Array.isArray(hidden) ? [...new Set(hidden.filter(isAccountKey))] : [],
    noCase: noCase === true,
    opened: Array.isArray(opened) ? PARTS.filter((part) => opened.includes(part)) : [],
    collector: readCollector(collector),
    alerts: readAlertSettings(alerts),
  };
}

function readAlertSettings(kept: unknown): AlertSettings {
  const found = (typeof kept === "object" && kept !== null ? kept : {}) as { readonly [name: string]: unknown };
  const standard = Object.entries(DEFAULT_SETTINGS.alerts);
  const settings = standard.map(([name, on]) => [name, typeof found[name] === "boolean" ? found[name] : on] as const);
  return Object.fromEntries(settings) as unknown as AlertSettings;
}

function readOrder(kept: unknown): Order {
  const { by, reversed } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Order>;
  return { by: SORTS.find((known) => known === by) ?? DEFAULT_SETTINGS.order.by, reversed: reversed === true };
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
