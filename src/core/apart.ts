/** Labels that lie as near to one another as they may, and move as one. */
interface Block {
  readonly first: number;
  readonly count: number;
  /** The mean of the places wanted, each less the room of the labels before it. */
  readonly mean: number;
}

/**
 * Middles for labels of one height, each as near to the wanted one as can be (least squares), none over another, all between
 * two ends. Where they cannot all have their height they share the room evenly. In the order given.
 * Isotonic regression by pooling adjacent violators (Barlow et al. 1972), clamped to the room there is.
 */
export function apart(wanted: readonly number[], height: number, low: number, high: number): number[] {
  const room = Math.min(height, (high - low) / Math.max(1, wanted.length));
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const blocks = pooled(order.map((label, i) => ({ first: i, count: 1, mean: (wanted[label] ?? 0) - i * room })));
  const lowest = low + room / 2;
  const highest = high - room * (wanted.length - 0.5);
  const placed = new Array<number>(wanted.length).fill(0);
  for (const { first, count, mean } of blocks) {
    const start = Math.min(Math.max(mean, lowest), highest);
    for (let i = first; i < first + count; i++) placed[order[i] ?? 0] = start + i * room;
  }
  return placed;
}

function pooled(labels: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  for (const label of labels) {
    let block = label;
    for (let above = blocks.at(-1); above && above.mean > block.mean; above = blocks.at(-1)) {
      blocks.pop();
      const count = above.count + block.count;
      block = { first: above.first, count, mean: (above.mean * above.count + block.mean * block.count) / count };
    }
    blocks.push(block);
  }
  return blocks;
}
