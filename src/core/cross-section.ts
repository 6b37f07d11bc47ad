import { columnValue, compact, planesOf, planesValue } from "./column.ts";
import type { Count } from "./count.ts";
import type { Day } from "./day.ts";
import { type Course, codeOf, precisionOf } from "./series.ts";

/** How old, in days, what is known of an account may be on the day of a cross-section. */
export const REACH_DAYS = 31;

const NOT_KNOWN = 255;

/**
 * What is known of every account at the end of a day: its last followers, at most REACH_DAYS old. Each account has a place
 * of its own, the same in every cross-section. A day on which no account has a snapshot has none: the one before it serves.
 */
export interface CrossSection {
  /** How many places there are. */
  readonly places: number;
  /** Four planes of bytes. */
  readonly followers: Uint8Array<ArrayBuffer>;
  /** As packed series write them. */
  readonly precisions: Uint8Array<ArrayBuffer>;
  /** Days since the snapshot; 255: nothing is known. */
  readonly ages: Uint8Array<ArrayBuffer>;
}

/** A cross-section that is being written: a number for each place in each column. */
export interface SectionDraft {
  readonly followers: Uint32Array;
  readonly precisions: Uint8Array<ArrayBuffer>;
  readonly ages: Uint8Array<ArrayBuffer>;
}

/** The followers at a place, so many days after the cross-section's own; null when nothing near enough is known. */
export function followersAt(section: CrossSection, place: number, daysAfter: number): Count | null {
  if (ageAt(section, place, daysAfter) === null) return null;
  return {
    value: planesValue(section.followers, place),
    precision: precisionOf(columnValue(section.precisions, place)),
  };
}

/** The followers at a place, where they were read on the cross-section's own day; null where they were not. */
export function readAt(section: CrossSection, place: number): Count | null {
  return ageAt(section, place, 0) === 0 ? followersAt(section, place, 0) : null;
}

/** How many days old what is known at a place is, so many days after the cross-section's own; null where nothing is. */
export function ageAt(section: CrossSection, place: number, daysAfter: number): number | null {
  if (place >= section.places) return null;
  const age = columnValue(section.ages, place);
  return age === NOT_KNOWN || age + daysAfter > REACH_DAYS ? null : age + daysAfter;
}

/** What stands on a day before anything of that day is written: whatever was known at most REACH_DAYS earlier. */
export function carried(section: CrossSection | null, daysAfter: number, places: number): SectionDraft {
  const later: SectionDraft = {
    followers: new Uint32Array(places),
    precisions: new Uint8Array(places),
    ages: new Uint8Array(places).fill(NOT_KNOWN),
  };
  for (let place = 0; section && place < Math.min(section.places, places); place++) {
    const age = columnValue(section.ages, place);
    if (age === NOT_KNOWN || age + daysAfter > REACH_DAYS) continue;
    later.ages[place] = age + daysAfter;
    later.followers[place] = planesValue(section.followers, place);
    later.precisions[place] = columnValue(section.precisions, place);
  }
  return later;
}

/** Writes what a course tells of a day into a place of a cross-section that was carried there. */
export function writePlace(section: SectionDraft, place: number, day: Day, course: Course, index: number): void {
  const age = index < 0 ? NOT_KNOWN : day - (course.days[index] ?? 0);
  const isKnown = age <= REACH_DAYS;
  section.ages[place] = isKnown ? age : NOT_KNOWN;
  section.followers[place] = isKnown ? (course.followers[index] ?? 0) : 0;
  section.precisions[place] = isKnown ? (course.precisions[index] ?? 0) : codeOf("exact");
}

/** The cross-section as it is kept; null when no account has a snapshot on its day. */
export function finished(section: SectionDraft): CrossSection | null {
  if (!section.ages.includes(0)) return null;
  const known = section.ages.findLastIndex((age) => age !== NOT_KNOWN) + 1;
  return {
    places: known,
    followers: planesOf(section.followers.subarray(0, known)),
    precisions: compact(section.precisions.slice(0, known)),
    ages: compact(section.ages.slice(0, known)),
  };
}

export function isSameSection(a: CrossSection, b: CrossSection): boolean {
  const alike = (x: ArrayLike<number>, y: ArrayLike<number>) => {
    if (x.length !== y.length) return false;
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
    return true;
  };
  return (
    a.places === b.places &&
    alike(a.followers, b.followers) &&
    alike(a.precisions, b.precisions) &&
    alike(a.ages, b.ages)
  );
}
