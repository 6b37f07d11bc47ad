import { COMPARE_MODES, type CompareMode, MOST_COMPARED } from "../core/compare.ts";
import { formatDay, parseDay } from "../core/day.ts";
import type { MuseumId } from "../core/museum.ts";
import type { DayPeriod } from "../core/periods.ts";
import { LANGUAGES, type Language } from "../core/texts.ts";

/** What is compared: compare.html?museums=louvre,orsay&from=2017-01-01&to=2017-12-19&mode=index&lang=fr */
export interface CompareAddress {
  /** null: nobody chose yet, and the page offers some. */
  readonly museums: readonly MuseumId[] | null;
  /** Whose neighbours in the ranking are offered (near=louvre); null: the tracked museums are. */
  readonly near: MuseumId | null;
  /** null: all that is known. */
  readonly period: DayPeriod | null;
  readonly mode: CompareMode;
  /** null: the language of Vitrine. */
  readonly language: Language | null;
}

/** Reads the query of the page's address; what is missing or makes no sense is left to the page. */
export function readAddress(query: string): CompareAddress {
  const params = new URLSearchParams(query);
  const from = parseDay(params.get("from") ?? "");
  const to = parseDay(params.get("to") ?? "");
  const museums = params.get("museums");
  return {
    museums: museums === null ? null : museumsIn(museums),
    near: (params.get("near") || null) as MuseumId | null,
    period: from !== null && to !== null && from <= to ? { from, to } : null,
    mode: COMPARE_MODES.find((mode) => mode === params.get("mode")) ?? "followers",
    language: LANGUAGES.find((language) => language === params.get("lang")) ?? null,
  };
}

/** Written by hand where a list would be: URLSearchParams makes %2C of each comma. */
export function writeAddress({ museums, near, period, mode, language }: CompareAddress): string {
  const parts = [
    ...(museums ? [`museums=${museums.map(encodeURIComponent).join(",")}`] : []),
    ...(near === null ? [] : [`near=${encodeURIComponent(near)}`]),
    ...(period ? [`from=${formatDay(period.from)}`, `to=${formatDay(period.to)}`] : []),
    ...(mode === "followers" ? [] : [`mode=${mode}`]),
    ...(language === null ? [] : [`lang=${language}`]),
  ];
  return `?${parts.join("&")}`;
}

function museumsIn(list: string): MuseumId[] {
  const ids = list.split(",").filter((id) => id !== "");
  return [...new Set(ids)].slice(0, MOST_COMPARED) as MuseumId[];
}
