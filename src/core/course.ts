import type { Count } from "./count.ts";
import type { Day } from "./day.ts";
import { type Course, codeOf } from "./series.ts";

/** Followers on some days, given in order, as a course. */
export function courseOfCounts(counts: readonly { readonly day: Day; readonly followers: Count }[]): Course {
  return {
    days: Int32Array.from(counts, ({ day }) => day),
    followers: Uint32Array.from(counts, ({ followers }) => followers.value),
    precisions: Uint8Array.from(counts, ({ followers }) => codeOf(followers.precision)),
  };
}
