import { Component, type ComponentChildren, type ComponentType, Fragment, h } from "preact";
import type { Card, CardStanding } from "../core/card.ts";
import type { Growth, Period } from "../core/growth.ts";
import type { Part } from "../core/part.ts";
import type { Award } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { SpokenDepths } from "../messages.ts";
import type { Words } from "../ui/words.ts";

/** What the overlay lends to the script on demand, whose parts stand in the overlay's own tree: one Preact draws both. */
export const PREACT = { Component, Fragment, h };

/** What the script on demand brings: each part as a component, the end of an opened label, and the style of all. */
export interface More {
  readonly css: string;
  readonly parts: { readonly [part in Part]: ComponentType<PartProps> };
  /** What it says outside of its parts; null until a label was opened, and they came. */
  words: Words | null;
  /** The end of an opened label; null without words. */
  readonly quote: (card: Card, figure: CardFigure) => ComponentChildren;
}

export interface PartProps {
  readonly depths: SpokenDepths;
  readonly card: Card;
}

/** A figure of the card that can be said in full, and taken along as a sentence. */
export type CardFigure =
  | { readonly followers: Snapshot }
  | { readonly growth: Growth }
  | { readonly standing: CardStanding; readonly period: Period }
  | { readonly award: Award };

declare global {
  /** Set by the overlay's script, read by the one on demand, in a world that the page cannot see. */
  var vitrinePreact: typeof PREACT;
  /** Set by the script on demand, read by the overlay's. */
  var vitrineMore: More | undefined;
}
