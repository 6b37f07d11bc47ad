import type { Window } from "./surface.ts";

/** A desk's window and a phone's. */
export const WIDE_AND_NARROW: readonly Window[] = [
  { width: 1280, height: 800 },
  { width: 400, height: 800 },
];
