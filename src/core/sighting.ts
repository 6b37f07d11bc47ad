import { type Count, isExact, type Precision } from "./count.ts";
import { type Day, dayOf } from "./day.ts";

/** What a post had received; null: not told. */
export interface PostCounts {
  readonly reposts: Count | null;
  readonly comments: Count | null;
  /** Weibo's public number: the likes on the post's comments are among them. */
  readonly likes: Count | null;
  readonly plays: Count | null;
  readonly views: Count | null;
}

/** A post's counts as they stood at an instant. */
export interface Sighting extends PostCounts {
  /** ms since the epoch, to the minute. */
  readonly at: number;
}

/**
 * Sightings in order of time, as numbers of seven bits a byte, the high bit set where more follow. Each sighting is the
 * minutes since the one before (the first: since the epoch), how its five counts were told in three bits each (0: not
 * told, else the place in PRECISIONS + 1), and the values of those that were told. About 10 bytes each.
 */
export type PackedSightings = Uint8Array<ArrayBuffer>;

const MINUTE_MS = 60_000;
/** Minutes since the epoch in the year 2200. */
const LAST_MINUTE = 120_968_640;
/** No number is as large, and none has more bytes than eight. */
const BEYOND_NUMBERS = 128 ** 8;
/** Stored in this order: append only, never reorder. */
const NAMES = ["reposts", "comments", "likes", "plays", "views"] as const;
/** Stored as places in this list: append only, never reorder. */
const PRECISIONS: readonly Precision[] = ["exact", "weibo", "about", "nearly", "more-than", "less-than", "at-least"];

/** Of two sightings the better: more told exactly, more told, later, larger. A total order: nothing is mixed. */
function betterSighting(a: Sighting, b: Sighting): Sighting {
  return compare(a, b) >= 0 ? a : b;
}

/** The best sighting of each Beijing day, in order of days. */
export function bestByDay(sightings: readonly Sighting[]): Map<Day, Sighting> {
  const days = new Map<Day, Sighting>();
  for (const sighting of sightings.toSorted((a, b) => a.at - b.at)) {
    const day = dayOf(sighting.at);
    const present = days.get(day);
    days.set(day, present ? betterSighting(present, sighting) : sighting);
  }
  return days;
}

/** Packs sightings that are in order of time. */
export function packSightings(sightings: readonly Sighting[]): PackedSightings {
  const minutes = sightings.map(({ at }) => Math.floor(at / MINUTE_MS));
  const numbers = sightings.flatMap((sighting, i) => [
    (minutes[i] ?? 0) - (minutes[i - 1] ?? 0),
    NAMES.reduceRight((told, name) => told * 8 + codeOf(sighting[name]), 0),
    ...NAMES.flatMap((name) => sighting[name]?.value ?? []),
  ]);
  return Uint8Array.from(numbers.flatMap(bytesOf));
}

export function unpackSightings(packed: PackedSightings): Sighting[] {
  const next = numbersIn(packed);
  const sightings: Sighting[] = [];
  for (let minute = next(); minute !== null; ) {
    const told = next() ?? 0;
    const [reposts, comments, likes, plays, views] = NAMES.map((_name, i) => countOf((told >> (i * 3)) & 7, next));
    sightings.push({
      at: minute * MINUTE_MS,
      reposts: reposts ?? null,
      comments: comments ?? null,
      likes: likes ?? null,
      plays: plays ?? null,
      views: views ?? null,
    });
    const later = next();
    minute = later === null ? null : minute + later;
  }
  return sightings;
}

/**
 * Whether bytes are such as `packSightings` writes: one sighting at least, each of them whole, none of an impossible time.
 * What is unpacked from others is no number somewhere. Makes nothing of them, for it is asked of every post that is read.
 */
export function areSightings(bytes: Uint8Array): boolean {
  const next = numbersIn(bytes);
  let minute = 0;
  for (let later = next(); later !== null; later = next()) {
    minute += later;
    const told = next() ?? Number.NaN;
    if (!(minute <= LAST_MINUTE && told < 8 ** NAMES.length)) return false;
    for (let rest = told; rest > 0; rest >>= 3) if ((rest & 7) > 0 && !Number.isSafeInteger(next())) return false;
  }
  return bytes.length > 0;
}

function compare(a: Sighting, b: Sighting): number {
  const counts = (sighting: Sighting) => NAMES.map((name) => sighting[name]);
  const exact = (sighting: Sighting) => counts(sighting).filter((count) => count && isExact(count)).length;
  const told = (sighting: Sighting) => counts(sighting).filter((count) => count !== null).length;
  const differences = [exact(a) - exact(b), told(a) - told(b), a.at - b.at, ...NAMES.flatMap(largerBy)];
  function largerBy(name: keyof PostCounts) {
    return [(a[name]?.value ?? -1) - (b[name]?.value ?? -1), codeOf(b[name]) - codeOf(a[name])];
  }
  return differences.find((difference) => difference !== 0) ?? 0;
}

function codeOf(count: Count | null): number {
  return count ? PRECISIONS.indexOf(count.precision) + 1 : 0;
}

function countOf(code: number, next: () => number | null): Count | null {
  const precision = PRECISIONS[code - 1];
  return precision ? { value: next() ?? 0, precision } : null;
}

function bytesOf(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** Reads one number after the other; null at the end, NaN where bytes are no number that was packed. */
function numbersIn(bytes: Uint8Array): () => number | null {
  let at = 0;
  return () => {
    if (at >= bytes.length) return null;
    let number = 0;
    for (let scale = 1; scale < BEYOND_NUMBERS; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) return Number.NaN;
      number += (byte % 128) * scale;
      if (byte < 128) return number;
    }
    return Number.NaN;
  };
}
