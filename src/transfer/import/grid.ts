/** A row of a file: its number as the reader counts it (the first is 1), and its cells as text. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Some rows, and which part of the file (0 to 1) is read once they are. */
export interface Slice {
  readonly rows: readonly GridRow[];
  readonly done: number;
}

/** A file as rows of text, whatever it was. It can be gone through as often as one likes: nothing of it is held. */
export interface Grid {
  slices(): Iterable<Slice>;
}

/** Called between slices with what is done (0 to 1): lets the page breathe. Throws where the reader cancelled. */
export type Pace = (done: number) => Promise<void>;
