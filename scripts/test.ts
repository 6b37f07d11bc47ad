// npm test: everything there is to check, in the order in which it is quickest to fail. The last line counts.
import { ensureBrowser } from "./browsers/install.ts";
import { lintAddon } from "./lint-addon.ts";
import { runCommand, runVitest, type Tally, tallied } from "./tally.ts";

const STEPS: readonly { readonly title: string; readonly run: () => Promise<Tally> }[] = [
  { title: "Formatter and linter", run: () => runCommand("biome", ["ci", "."]) },
  { title: "Types", run: () => runCommand("tsc", ["--noEmit"]) },
  { title: "Unused code and packages", run: () => runCommand("knip", []) },
  { title: "Unit tests", run: () => runVitest("unit") },
  { title: "Browsers", run: async () => tallied([ensureBrowser("chromium"), ensureBrowser("firefox")].length) },
  { title: "Build, and packages within their budgets", run: () => runCommand("tsx", ["scripts/package.ts"]) },
  { title: "Add-on linter", run: () => lintAddon("dist/firefox") },
  { title: "Stories in Chromium and Firefox", run: () => runVitest("e2e") },
  {
    title: "Figures beside their budgets (shown, not judged)",
    run: () => runCommand("tsx", ["scripts/bench.ts", "--small"]),
  },
];

async function step(title: string, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n— ${title}`);
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { title, run } of STEPS) {
  const { passed, failed, skipped } = await step(title, run);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
console.log(`\nIn ${Math.round((performance.now() - started) / 1000)} s; ${total.skipped} skipped.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
