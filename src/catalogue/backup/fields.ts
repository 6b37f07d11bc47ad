import * as v from "valibot";
import { bytesOfBase64 } from "../../core/canonical.ts";
import type { Precision } from "../../core/count.ts";
import type { Day } from "../../core/day.ts";
import { harmless } from "../../core/harmless.ts";
import { type AccountKey, isUid, type MuseumId, PLATFORMS, type Uid } from "../../core/museum.ts";
import { MOST_NAME } from "../../core/reading.ts";

// What the records of a backup are made of. A file comes from anywhere: every field is looked at, and nothing is taken
// along that is not named here.

const LONGEST_TEXT = 20_000;
/** Minutes since the epoch in the year 2200. */
const LAST_MINUTE = 120_968_640;
const PRECISIONS = [
  "exact",
  "weibo",
  "about",
  "nearly",
  "more-than",
  "less-than",
  "at-least",
] as const satisfies Precision[];

export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const minute = v.pipe(whole, v.maxValue(LAST_MINUTE));
/** An instant in ms; before 1970 only the sources of old figures can be. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(-(2 ** 42)), v.maxValue(LAST_MINUTE * 60_000));
export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT), v.transform(harmless));
/** What is shown in the middle of sentences. */
export const name = v.pipe(
  text,
  v.transform((given) => harmless(given.slice(0, MOST_NAME))),
);
export const flag = v.boolean();

/** From 1900 to 2199. */
export const day = v.custom<Day>(
  (input) => Number.isInteger(input) && Number(input) >= -25_567 && Number(input) < 84_006,
);
export const count = v.object({ value: whole, precision: v.picklist(PRECISIONS) });
export const uid = v.custom<Uid>((input) => typeof input === "string" && isUid(input));
export const museumId = v.custom<MuseumId>((input) => typeof input === "string" && /^[\w.-]{1,260}$/.test(input));
export const accountKey = v.custom<AccountKey>(
  (input) => typeof input === "string" && /^(weibo|wechat):(~[\w.-]{1,260}|\d{4,20})$/.test(input),
);
export const platform = v.picklist(PLATFORMS);
export const origin = v.picklist(["directory", "reader"]);

export const source = v.variant("kind", [
  v.object({ kind: v.literal("weibo") }),
  v.object({ kind: v.literal("page") }),
  v.object({ kind: v.literal("publication"), id: text }),
  v.object({ kind: v.literal("import"), file: text }),
  v.object({ kind: v.literal("hand"), note: text }),
]);

/** The bytes of a text in base64. */
export const bytes = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return bytesOfBase64(dataset.value);
    } catch {
      addIssue({ message: "This is no base64" });
      return NEVER;
    }
  }),
);

interface ColumnOf<Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer): Column;
}

/** How columns of numbers of one kind are written where a record comes from. */
export type Columns = <Column>(Numbers: ColumnOf<Column>) => v.GenericSchema<unknown, Column>;

export const columnAsItIs: Columns = <Column>(Numbers: ColumnOf<Column>) =>
  v.custom<Column>((input) => input instanceof Numbers);

/** A column of numbers of one kind, in base64. */
export function column<Column>(Numbers: ColumnOf<Column>): v.GenericSchema<unknown, Column> {
  return v.pipe(
    bytes,
    v.check(({ length }) => length % Numbers.BYTES_PER_ELEMENT === 0),
    v.transform(({ buffer }) => new Numbers(buffer)),
  );
}
