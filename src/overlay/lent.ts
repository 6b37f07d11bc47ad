import { Component, type ComponentType, Fragment, h } from "preact";
import type { Card } from "../core/card.ts";
import type { Corner } from "../core/corner.ts";
import type { Point } from "../core/history.ts";
import type { Part } from "../core/part.ts";
import type { Award } from "../core/publication.ts";
import type { SpokenDepths } from "../messages.ts";
import type { Words } from "../ui/words.ts";
import type { Actions } from "./state.ts";

/** What the overlay lends to the script on demand, whose parts stand in the overlay's own tree: one Preact draws both. */
export const PREACT = { Component, Fragment, h };

/** What the script on demand brings: what is drawn as components, and the style of all. */
export interface More {
  readonly css: string;
  readonly parts: { readonly [part in Part]: ComponentType<PartProps> };
  readonly Menu: ComponentType<MenuProps>;
  readonly AwardLabel: ComponentType<AwardLabelProps>;
  readonly Reading: ComponentType<ReadingProps>;
  /** Lets the case follow the pointer that was pressed on its head, and says in which corner it was let go. */
  readonly drag: (pressed: PointerEvent, mount: HTMLElement, corner: Corner, drop: (corner: Corner) => void) => void;
}

export interface PartProps {
  readonly depths: SpokenDepths;
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

declare global {
  /** Set by the overlay's script, read by the one on demand, in a world that the page cannot see. */
  var vitrinePreact: typeof PREACT;
  /** Set by the script on demand, read by the overlay's. */
  var vitrineMore: More | undefined;
}
