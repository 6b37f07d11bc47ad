import { Component, type ComponentType, Fragment, h } from "preact";
import type { Part } from "../core/part.ts";
import type { SpokenDepths } from "../messages.ts";

/** What the overlay lends to the script on demand, whose parts stand in the overlay's own tree: one Preact draws both. */
export const PREACT = { Component, Fragment, h };

/** What the script on demand brings: each part as a component, and the style of all. */
export interface More {
  readonly css: string;
  readonly parts: { readonly [part in Part]: ComponentType<PartProps> };
}

export interface PartProps {
  readonly depths: SpokenDepths;
}

declare global {
  /** Set by the overlay's script, read by the one on demand, in a world that the page cannot see. */
  var vitrinePreact: typeof PREACT;
  /** Set by the script on demand, read by the overlay's. */
  var vitrineMore: More | undefined;
}
