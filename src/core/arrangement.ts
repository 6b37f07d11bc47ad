/** By what a list of museums can be put in order. */
export const SORTS = ["followers", "net", "rate", "place", "name", "read"] as const;
export type Sort = (typeof SORTS)[number];

export interface Order {
  readonly by: Sort;
  /** Against the direction that a reader expects first: the most followers, the first place, the beginning of the alphabet. */
  readonly reversed: boolean;
}

/** Whether the direction expected first is from the smallest to the largest. */
const RISES: { readonly [sort in Sort]: boolean } = {
  followers: false,
  net: false,
  rate: false,
  place: true,
  name: true,
  read: false,
};

/** Whether an order goes from the smallest to the largest. */
export function isRising({ by, reversed }: Order): boolean {
  return RISES[by] !== reversed;
}

/**
 * Items in an order, by what `tell` tells of each. Those of which nothing is known (null) stand last in both directions;
 * equal ones stay as they were.
 */
export function inOrder<Item, Value>(
  items: readonly Item[],
  order: Order,
  tell: (item: Item) => Value | null,
  compare: (a: Value, b: Value) => number,
): Item[] {
  const known: { item: Item; value: Value }[] = [];
  const unknown: Item[] = [];
  for (const item of items) {
    const value = tell(item);
    if (value === null) unknown.push(item);
    else known.push({ item, value });
  }
  const sign = isRising(order) ? 1 : -1;
  known.sort((a, b) => sign * compare(a.value, b.value));
  return [...known.map(({ item }) => item), ...unknown];
}
