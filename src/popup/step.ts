/**
 * The row that a key leads to from one of `of` rows, a page being so many; -1: above the first. null where the key leads
 * nowhere.
 */
export function stepOf(key: string, at: number, of: number, page: number): number | null {
  const last = of - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last);
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return Math.min(at + page, last);
    case "PageUp":
      return Math.max(at - page, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** Whether a key that was pressed outside a field begins to write something: then it belongs into the search. */
export function beginsText({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
}

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;
