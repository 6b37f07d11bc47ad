// npm run bench [-- --small]: each figure beside its budget. It shows, and never judges: machines are noisy. The full run
// fills the store with a sector of 2,000 accounts × 10 years and keeps its figures in bench/RESULTS.md; the small one does not.
import { parseArgs } from "node:util";
import { tableOf } from "./bench/figure.ts";
import { memory } from "./bench/memory.ts";
import { paint } from "./bench/paint.ts";
import { ranking } from "./bench/ranking.ts";
import { circumstancesOf, keepResults } from "./bench/results.ts";
import { fileFigures } from "./bench/scale/files.ts";
import { scale } from "./bench/scale/scale.ts";
import type { Size } from "./bench/scale/sector.ts";
import { packageSize, sizes } from "./bench/sizes.ts";
import { ensureBrowser } from "./browsers/install.ts";
import { bundle } from "./bundle.ts";

const SEED = 2017;
const { values } = parseArgs({ options: { small: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help) {
  console.log(
    "npm run bench [-- --small]: figures beside their budgets. Without --small they are kept in bench/RESULTS.md.",
  );
  process.exit();
}
const runs = values.small ? 10 : 40;
const size: Size = values.small ? { accounts: 200, years: 2, seed: SEED } : { accounts: 2000, years: 10, seed: SEED };

/** A file of a million account-days, or a small one. */
const file: Size = { ...size, accounts: values.small ? 40 : 274 };

ensureBrowser("chromium");
const seconds = await bundle();
const figures = [
  ...(await sizes()),
  ...(values.small ? [] : [await packageSize()]),
  ranking(2000, runs, SEED),
  ...(await paint(runs)),
  await memory(),
  ...(await fileFigures(file)),
  ...(await scale(size, file, runs)),
];
const circumstances = `${circumstancesOf(runs, SEED, size)}; built in ${seconds.toFixed(1)} s (≤ 5 s)`;
const table = tableOf(figures);
console.log(`${circumstances}\n\n${table}`);
if (!values.small) await keepResults(table, circumstances, new Date());
