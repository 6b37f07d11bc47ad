import { Component, type ComponentChildren, type ComponentType, Fragment, h } from "preact";
import type { Card, CardStanding } from "../core/card.ts";
import type { Corner } from "../core/corner.ts";
import type { Growth, Period } from "../core/growth.ts";
import type { Point } from "../core/history.ts";
import type { Part } from "../core/part.ts";
import type { Award } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { SpokenDepths } from "../messages.ts";
import type { Words } from "../ui/words.ts";
import type { Actions } from "./state.ts";

/** What the overlay lends to the script on demand, whose parts stand in the overlay's own tree: one Preact draws both. */
export const PREACT = { Component, Fragment, h };

/** What the script on demand brings: what is drawn as components, the end of an opened label, and the style of all. */
export interface More {
  readonly css: string;
  readonly parts: { readonly [part in Part]: ComponentType<PartProps> };
  readonly Menu: ComponentType<MenuProps>;
  readonly AwardLabel: ComponentType<AwardLabelProps>;
  readonly Reading: ComponentType<ReadingProps>;
  /** Lets the case follow the pointer that was pressed on its head, and says in which corner it was let go. */
  readonly drag: (pressed: PointerEvent, mount: HTMLElement, corner: Corner, drop: (corner: Corner) => void) => void;
  /** What it says outside of its parts; null until a label was opened, and they came. */
  words: Words | null;
  /** The end of an opened label; null without words. */
  readonly quote: (card: Card, figure: CardFigure) => ComponentChildren;
}

export interface PartProps {
  readonly depths: SpokenDepths;
  readonly card: Card;
}

export interface MenuProps {
  readonly words: Words;
  readonly corner: Corner;
  readonly actions: Actions;
}

export interface AwardLabelProps {
  readonly words: Words;
  readonly award: Award;
  readonly card: Card;
}

export interface ReadingProps extends PartProps {
  /** Those that the chart draws. */
  readonly points: readonly Point[];
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
