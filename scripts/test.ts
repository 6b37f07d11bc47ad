// npm test: everything there is to check, in the order in which it is quickest to fail. The last line counts.
import { ensureBrowser } from "./browsers/install.ts";
import { lintAddon } from "./lint-addon.ts";
import { attempt, beside, runCommand, runVitest, sumOf, type Tally, tallied } from "./tally.ts";

const STEPS: readonly { readonly title: string; readonly run: () => Promise<Tally> }[] = [
  {
    title: "Formatter, linter, types, unused code; packages within their budgets, and Mozilla's linter",
    run: () =>
      beside([
        () => runCommand("biome", ["ci", "."]),
        () => runCommand("tsc", ["--noEmit"]),
        () => runCommand("knip", []),
        async () => sumOf([await runCommand("tsx", ["scripts/package.ts"]), await lintAddon("dist/firefox")]),
      ]),
  },
  { title: "Unit tests", run: () => runVitest("unit") },
  { title: "Browsers", run: async () => tallied([ensureBrowser("chromium"), ensureBrowser("firefox")].length) },
  { title: "Stories in Chromium and Firefox", run: () => runVitest("e2e") },
  {
    title: "Figures beside their budgets (shown, not judged)",
    run: () => runCommand("tsx", ["scripts/bench.ts", "--small"]),
  },
];

const started = performance.now();
const tallies: Tally[] = [];
for (const { title, run } of STEPS) {
  console.log(`\n— ${title}`);
  tallies.push(await attempt(run));
}
const { passed, failed, skipped } = sumOf(tallies);
console.log(`\nIn ${Math.round((performance.now() - started) / 1000)} s; ${skipped} skipped.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
