import { exactly } from "../../src/core/count.ts";
import { type MuseumId, provisionalKey } from "../../src/core/museum.ts";
import { changeOfPlace, type Member } from "../../src/core/standing.ts";
import { type Figure, quantile } from "./figure.ts";

/** A small generator with a seed (mulberry32), so that every run ranks the same accounts. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return ((mixed ^ (mixed >>> 7) ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Place, share and change of place of one among many accounts at two dates. */
export function ranking(accounts: number, runs: number, seed: number): Figure {
  const random = seeded(seed);
  const members = (): Member[] =>
    Array.from({ length: accounts }, (_, i) => ({
      account: provisionalKey("weibo", `museum-${i}` as MuseumId),
      followers: exactly(Math.floor(random() * 1e7)),
    }));
  const [start, end] = [members(), members()];
  const times = Array.from({ length: runs }, (_, run) => {
    const began = performance.now();
    changeOfPlace(provisionalKey("weibo", `museum-${run}` as MuseumId), start, end);
    return performance.now() - began;
  });
  return {
    name: `place among ${accounts} accounts at two dates, p95`,
    measured: quantile(times, 0.95),
    budget: 50,
    unit: "ms",
  };
}
