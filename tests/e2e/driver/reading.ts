/** What the overlay shows, as read from inside it. */
export interface InsideReading {
  /** All visible text, a space where an element begins or ends, every kind of space folded to a plain one. */
  readonly text: string;
  /** The visible elements in document order. */
  readonly elements: readonly InsideElement[];
}

export interface InsideElement {
  readonly tag: string;
  /** The role attribute; null when the tag speaks for itself. */
  readonly role: string | null;
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly focused: boolean;
  /** In CSS pixels of the window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
