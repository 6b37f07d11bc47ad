import { exactly } from "../../src/core/count.ts";
import { type MuseumId, provisionalKey } from "../../src/core/museum.ts";
import { changeOfPlace, type Member } from "../../src/core/standing.ts";
import { type Figure, quantile } from "./figure.ts";
import { seeded } from "./seeded.ts";

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
