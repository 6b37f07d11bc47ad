import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";

/** What a run is told by: without it a figure says nothing. */
export function circumstancesOf(runs: number, seed: number, size: { accounts: number; years: number }): string {
  const [cpu] = cpus();
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${(totalmem() / 1024 ** 3).toFixed(0)} GB`,
    `Node ${process.versions.node}, Chromium headless`,
    `${runs} runs, seed ${seed}, ${size.accounts.toLocaleString("en")} accounts × ${size.years} years of daily snapshots`,
  ].join("; ");
}

/** Keeps a full run's figures, in place of those of the one before. */
export async function keepResults(table: string, circumstances: string, at: Date): Promise<void> {
  await mkdir("bench", { recursive: true });
  const text = [
    "# What `npm run bench` measured",
    `${at.toISOString().slice(0, 10)}. ${circumstances}.`,
    "Machines are noisy, and this one may have been busy with other work: compare figures of one run, as ratios to its floor.\n" +
      "The floor is the reading of one small record, or two frames. Figures of the simple way (one record per account and day,\n" +
      "with an index by day) are from 40 accounts, and scaled up where that is said.",
    table,
  ];
  await writeFile("bench/RESULTS.md", `${text.join("\n\n")}\n`);
}
