import type { ComponentChildren } from "preact";
import type { Card } from "../core/card.ts";
import type { CardFigure } from "./lent.ts";

/** The end of an opened label, where its figure is said in full and taken along; nothing until the script for it is there. */
export function quote(card: Card, figure: CardFigure): ComponentChildren {
  return globalThis.vitrineMore?.quote(card, figure);
}
