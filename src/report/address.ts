import { type Day, formatDay, parseDay } from "../core/day.ts";
import type { MuseumId } from "../core/museum.ts";
import { lastYear } from "../core/periods.ts";
import { LANGUAGES, type Language } from "../core/texts.ts";

/** What a report is asked for: report.html?museum=louvre&from=2017-01-01&to=2017-12-19&lang=fr */
export interface ReportAddress {
  readonly museum: MuseumId;
  readonly from: Day;
  readonly to: Day;
  /** null: the language of Vitrine. */
  readonly language: Language | null;
}

const FIRST_MUSEUM = "louvre" as MuseumId;

/** Reads the query of the page's address; what is missing or makes no sense is last year, of the Louvre. */
export function readAddress(query: string, today: Day): ReportAddress {
  const params = new URLSearchParams(query);
  const from = parseDay(params.get("from") ?? "");
  const to = parseDay(params.get("to") ?? "");
  const period = from !== null && to !== null && from <= to ? { from, to } : lastYear(today);
  return {
    museum: (params.get("museum") || FIRST_MUSEUM) as MuseumId,
    ...period,
    language: LANGUAGES.find((language) => language === params.get("lang")) ?? null,
  };
}

export function writeAddress({ museum, from, to, language }: ReportAddress): string {
  const params = new URLSearchParams({ museum, from: formatDay(from), to: formatDay(to) });
  if (language !== null) params.set("lang", language);
  return `?${params}`;
}
