import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What came of a step of the tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function tallied(passed: number): Tally {
  return { passed, failed: 0, skipped: 0 };
}

/** A command that passes or fails as one check. */
export async function runCommand(command: string, args: readonly string[]): Promise<Tally> {
  return (await exitCodeOf(command, args)) === 0 ? tallied(1) : { passed: 0, failed: 1, skipped: 0 };
}

/** A vitest project, counted test by test. A run that broke off without a failed test counts as one failure. */
export async function runVitest(project: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "vitrine-test-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await exitCodeOf("vitest", ["run", "--project", project, ...reporters]);
    const told = JSON.parse(await readFile(report, "utf8"));
    const failed = Number(told.numFailedTests);
    const { numPassedTests: passed, numPendingTests: skipped } = told;
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function exitCodeOf(command: string, args: readonly string[]): Promise<number> {
  const child = spawn("npx", ["--no-install", command, ...args], { stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
