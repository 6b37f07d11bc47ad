import { type ChildProcess, spawn } from "node:child_process";
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

const FAILURE: Tally = { passed: 0, failed: 1, skipped: 0 };

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (of: keyof Tally) => tallies.reduce((all, each) => all + each[of], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** What breaks off is told, and is a failure. */
export async function attempt(run: () => Promise<Tally>): Promise<Tally> {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILURE;
  }
}

/** Runs that do not need each other, all at once. */
export async function beside(runs: readonly (() => Promise<Tally>)[]): Promise<Tally> {
  return sumOf(await Promise.all(runs.map(attempt)));
}

/** A command that passes or fails as one check. What it says is shown once it is through, for others may run beside it. */
export async function runCommand(command: string, args: readonly string[]): Promise<Tally> {
  const child = start(command, args, "pipe");
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => said.push(piece));
  const code = await exitCodeOf(child);
  process.stdout.write(Buffer.concat(said));
  return code === 0 ? tallied(1) : FAILURE;
}

/** A vitest project, counted test by test. A run that broke off without a failed test counts as one failure. */
export async function runVitest(project: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "vitrine-test-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await exitCodeOf(start("vitest", ["run", "--project", project, ...reporters], "inherit"));
    const told = JSON.parse(await readFile(report, "utf8"));
    const failed = Number(told.numFailedTests);
    const { numPassedTests: passed, numPendingTests: skipped } = told;
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function start(command: string, args: readonly string[], output: "inherit" | "pipe"): ChildProcess {
  return spawn("npx", ["--no-install", command, ...args], { stdio: ["ignore", output, output] });
}

/** Once all it said has been heard. */
function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
