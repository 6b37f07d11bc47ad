import * as v from "valibot";
import { firstDayOf } from "../../core/day.ts";
import type { KeptPost } from "../../core/kept-post.ts";
import type { PackedYear } from "../../core/series.ts";
import { areSightings, packSightings, unpackSightings } from "../../core/sighting.ts";
import { accountKey, type Columns, column, columnAsItIs, source, whole } from "./fields.ts";

const PRECISIONS = 7;
const MINUTES_A_DAY = 1_440;
const UNKNOWN_MINUTE = 0xffff;

/** A year of an account: whole columns of one length, days that rise, and nothing in them that no snapshot can hold. */
function yearOf(column: Columns) {
  const extra = v.exactOptional(column<Float64Array<ArrayBuffer>>(Float64Array));
  return v.pipe(
    v.object({
      account: accountKey,
      year: v.pipe(whole, v.minValue(1900), v.maxValue(2199)),
      days: column<Uint16Array<ArrayBuffer>>(Uint16Array),
      followers: column<Uint32Array<ArrayBuffer>>(Uint32Array),
      precisions: column<Uint8Array<ArrayBuffer>>(Uint8Array),
      minutes: column<Uint16Array<ArrayBuffer>>(Uint16Array),
      sourceOf: column<Uint16Array<ArrayBuffer>>(Uint16Array),
      sources: v.pipe(v.array(source), v.readonly()),
      posts: extra,
      following: extra,
      interactions: extra,
    }),
    v.check(isWholeYear),
  );
}

/** As a file has it, its columns in base64. */
export const series = yearOf(column);
/** As the store has it, once it is `inFull`. */
export const keptSeries = yearOf(columnAsItIs);

function isWholeYear(packed: PackedYear): boolean {
  const { year, days, followers, precisions, minutes, sourceOf, sources } = packed;
  const extras = [packed.posts, packed.following, packed.interactions].filter((values) => values !== undefined);
  const columns = [followers, precisions, minutes, sourceOf, ...extras];
  const daysOfYear = firstDayOf(year + 1) - firstDayOf(year);
  return (
    columns.every(({ length }) => length === days.length) &&
    days.every((day, i) => day < daysOfYear && (i === 0 || day > (days[i - 1] ?? day))) &&
    precisions.every((precision) => precision < PRECISIONS) &&
    minutes.every((minute) => minute < MINUTES_A_DAY || minute === UNKNOWN_MINUTE) &&
    sourceOf.every((index) => index < sources.length) &&
    extras.every((values) => values.every((value) => Number.isSafeInteger(value) && value >= -1))
  );
}

/** Whether the sightings of a post are such as could have been packed: in order of time, each count a whole number. */
export function isWholePost({ sightings }: KeptPost): boolean {
  if (!areSightings(sightings)) return false;
  const again = packSightings(unpackSightings(sightings));
  return again.length === sightings.length && again.every((byte, i) => byte === sightings[i]);
}
