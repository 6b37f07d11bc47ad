import type { Count, Precision } from "../core/count.ts";
import { type Day, parseDay } from "../core/day.ts";
import { LANGUAGES, type Language, type Texts } from "../core/texts.ts";
import { ask, type Row, readInside, readOptional, wrong } from "./read.ts";

const PRECISIONS: readonly Precision[] = ["exact", "weibo", "about", "nearly", "more-than", "less-than", "at-least"];

export function readText(row: Row, field: string): string {
  return readMatch(row, field, /^\S(.*\S)?$/su, "a text without spaces around it");
}

/** A text that a pattern matches; `expected` says in words what that is. */
export function readMatch(row: Row, field: string, pattern: RegExp, expected: string): string {
  const value = ask(row, field);
  if (typeof value !== "string" || !pattern.test(value)) throw wrong(row, field, expected);
  return value;
}

export function readUrl(row: Row, field: string): string {
  return readMatch(row, field, /^https?:\/\/[^/\s]+\S*$/, "a web address");
}

export function readNumber(row: Row, field: string): number {
  const value = ask(row, field);
  if (typeof value !== "number" || !Number.isFinite(value)) throw wrong(row, field, "a number");
  return value;
}

export function readWhole(row: Row, field: string): number {
  const value = readNumber(row, field);
  if (!Number.isSafeInteger(value) || value < 0) throw wrong(row, field, "a whole number, not negative");
  return value;
}

export function readDay(row: Row, field: string): Day {
  const value = ask(row, field);
  const day = typeof value === "string" ? parseDay(value) : null;
  if (day === null) throw wrong(row, field, "a day such as 2017-12-19");
  return day;
}

/** The fields "from" and "to", in that order. */
export function readPeriod(row: Row): { readonly from: Day; readonly to: Day } {
  const from = readDay(row, "from");
  const to = readDay(row, "to");
  if (to < from) throw wrong(row, "to", "a day not before the first");
  return { from, to };
}

export function readOneOf<T extends string>(row: Row, field: string, allowed: readonly T[]): T {
  const value = ask(row, field);
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw wrong(row, field, `one of ${allowed.join(", ")}`);
  return found;
}

/** An id that a list holds; `expected` names the list. */
export function readKnown(row: Row, field: string, ids: { has(id: string): boolean }, expected: string): string {
  const id = readText(row, field);
  if (!ids.has(id)) throw wrong(row, field, expected);
  return id;
}

export function readPrecision(row: Row, field: string): Precision {
  return readOneOf(row, field, PRECISIONS);
}

export function readCount(row: Row, field: string): Count {
  return readInside(row, field, (count) => ({
    value: readWhole(count, "value"),
    precision: readPrecision(count, "precision"),
  }));
}

/** A text in all three languages. */
export function readTexts(row: Row, field: string): Texts {
  return readTextsIn(row, field, LANGUAGES);
}

/** A text in some languages at least. */
export function readTextsIn(row: Row, field: string, needed: readonly Language[]): Texts {
  return readInside(row, field, (inside) => {
    const texts: { [language in Language]?: string } = {};
    for (const language of LANGUAGES) {
      const text = needed.includes(language) ? readText(inside, language) : readOptional(inside, language, readText);
      if (text !== null) texts[language] = text;
    }
    return texts;
  });
}
