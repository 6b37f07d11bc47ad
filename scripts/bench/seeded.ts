/** A small generator with a seed (mulberry32), so that every run works on the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return ((mixed ^ (mixed >>> 7) ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
