import type { Window } from "./surface.ts";

/** A desk's window of 1280 × 720 pixels at 200 %. */
export const ZOOMED: Window = { width: 640, height: 360, isZoomed: true };

/** A desk's window and a phone's. */
export const WIDE_AND_NARROW: readonly Window[] = [{ width: 1280, height: 800 }, { width: 400, height: 800 }, ZOOMED];
