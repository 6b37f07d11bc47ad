import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Tally, tallied } from "./tally.ts";

interface LintReport {
  readonly summary: { readonly errors: number; readonly notices: number; readonly warnings: number };
}

/** Mozilla's linter over a built folder: no error, no warning, no notice. */
export async function lintAddon(folder: string): Promise<Tally> {
  const { stdout } = await promisify(execFile)(
    "npx",
    ["--no-install", "web-ext", "lint", "--source-dir", folder, "--output", "json"],
    { maxBuffer: 1e7 },
  ).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? "" }));
  const report: LintReport = JSON.parse(stdout);
  const { errors, warnings, notices } = report.summary;
  console.log(`${errors} errors, ${warnings} warnings, ${notices} notices`);
  if (errors + warnings + notices === 0) return tallied(1);
  console.log(stdout);
  return { passed: 0, failed: 1, skipped: 0 };
}
