/** One measured figure beside its budget. Lower is better. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  /** Absent where the figure is there to compare with. */
  readonly budget?: number;
  readonly unit: "ms" | "s" | "B" | "KB" | "MB";
  /** What the machine needs at the least for a thing of this kind, measured in the same run. */
  readonly floor?: number;
}

/** The value below which a share of the measurements lies: 0.5 is the median, 0.95 the p95. */
export function quantile(measurements: readonly number[], share: number): number {
  const sorted = [...measurements].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The figures as a table: over budget is said, and never fails a run: machines are noisy. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, measured, budget, unit, floor }) => [
    name,
    `${measured.toFixed(1)} ${unit}`,
    budget === undefined ? "" : `≤ ${budget} ${unit}`,
    budget === undefined ? "" : measured <= budget ? "within" : "OVER",
    floor === undefined ? "" : `${(measured / floor).toFixed(1)} × the floor of ${floor.toFixed(2)} ${unit}`,
  ]);
  const head = [
    ["figure", "measured", "budget", "", "beside the floor"],
    ["---", "---:", "---:", "---", "---"],
  ];
  return [...head, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
