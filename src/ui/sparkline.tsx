import type { Point } from "../core/history.ts";
import { plot } from "./plot.ts";

/** A row's history in little; what it says is in the row's figures, so a screen reader passes over it. */
export function Sparkline({ points }: { points: readonly Point[] }) {
  const drawn = plot(points, { width: 64, height: 22, padding: 2 });
  const last = drawn?.dots.at(-1);
  return (
    <svg class="sparkline" viewBox="0 0 64 22" width="64" height="22" aria-hidden="true">
      {drawn?.lines.map((d) => (
        <path key={d} class="line" d={d} />
      ))}
      {drawn?.threads.map((d) => (
        <path key={d} class="thread" d={d} />
      ))}
      {last ? <circle class="dot" cx={last.x} cy={last.y} r="1.8" /> : null}
    </svg>
  );
}
