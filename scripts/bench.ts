// npm run bench [-- --small]: each figure beside its budget. It shows, and never judges: machines are noisy.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { tableOf } from "./bench/figure.ts";
import { memory } from "./bench/memory.ts";
import { paint } from "./bench/paint.ts";
import { ranking } from "./bench/ranking.ts";
import { scale } from "./bench/scale/scale.ts";
import type { Size } from "./bench/scale/sector.ts";
import { sizes } from "./bench/sizes.ts";
import { ensureBrowser } from "./browsers/install.ts";
import { bundle } from "./bundle.ts";

const SEED = 2017;
const { values } = parseArgs({ options: { small: { type: "boolean" } } });
const runs = values.small ? 10 : 40;
const size: Size = values.small ? { accounts: 200, years: 2, seed: SEED } : { accounts: 2000, years: 10, seed: SEED };

ensureBrowser("chromium");
const seconds = await bundle();
const figures = [
  ...(await sizes()),
  ranking(2000, runs, SEED),
  ...(await paint(runs)),
  await memory(),
  ...(await scale(size, runs)),
];
console.log(
  `${cpus().length} cores, Node ${process.versions.node}, ${runs} runs, seed ${SEED}; built in ${seconds.toFixed(1)} s (≤ 5 s)\n`,
);
console.log(tableOf(figures));
