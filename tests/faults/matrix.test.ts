import { deleteDB } from "idb";
import { beforeAll, describe, expect, it } from "vitest";
import { type Dump, databaseOf, textOf } from "../store/databases.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { type Plan, under } from "./injector.ts";
import { another } from "./process.ts";
import { STEPS, type Step } from "./steps.ts";

/** So many points of a step are tried at the most, the first and the last among them. */
const MOST_POINTS = 60;

/** A step of many points is done many times over. */
const CELL_MS = 30_000;

/** Further than any step goes. */
const NOWHERE = Number.POSITIVE_INFINITY;

describe.each(STEPS.map((step) => [step.name, step] as const))("%s", (_step, step) => {
  let rows: Dump;
  /** What the store holds before the step, and after each of its transactions. */
  let whole: string[];
  const database = () => databaseOf(step.version, rows);

  beforeAll(async () => {
    rows = await step.before();
    whole = await wholeStates(step, database);
  });

  it(`is made of ${step.transactions} whole transactions`, () => {
    expect(whole).toHaveLength(step.transactions + 1);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    "meets %s: all is as before, or as after",
    async (_fault, fault) => {
      const points = await pointsOf(step, fault, await database());
      expect(points.length).toBeGreaterThan(0);
      const found = new Set<number>();
      let name = await database();
      for (const nth of points) {
        const left = await leftBy({ ...fault, nth }, step, name, whole);
        // What was left as before is there for the next point.
        if (left === 0 && found.has(left)) continue;
        if (!found.has(left)) await finish(step, name, whole);
        found.add(left);
        await deleteDB(name);
        name = await database();
      }
      expect(found).toContain(0);
      if (fault.strike.kind === "kill") expect(found).toContain(step.transactions);
    },
    CELL_MS,
  );
});

/** Which of the whole states a step leaves under a plan. What it did not do to its end, it tells of. */
async function leftBy(plan: Fault & Plan, step: Step, name: string, whole: readonly string[]): Promise<number> {
  const { struck, thrown } = await under(plan, await step.begin(name));
  await another();
  const where = `${plan.name}, at the ${plan.nth}. point`;
  expect(struck, where).toBe(true);
  const left = whole.indexOf(await textOf(name));
  expect(left, `${where}, leaves a whole state`).toBeGreaterThanOrEqual(0);
  const isDone = thrown === undefined && left === step.transactions;
  if (plan.strike.kind !== "kill" && !isDone) expect(nameOf(thrown), `${where}, is told`).toBe(plan.strike.error);
  return left;
}

/** Doing it again, where it was not done, comes to its end. */
async function finish(step: Step, name: string, whole: readonly string[]): Promise<void> {
  if ((await textOf(name)) !== whole.at(-1)) await (await step.begin(name))();
  await another();
  expect(whole.indexOf(await textOf(name)), "done again").toBe(step.transactions);
}

/** The process is killed just after each commit: what it left is then exactly what is on the disk between two of them. */
async function wholeStates(step: Step, database: () => Promise<string>): Promise<string[]> {
  const kill = (nth: number) => ({ at: ["commit"] as const, nth, strike: { kind: "kill" } as const });
  const untouched = await database();
  const states = [await textOf(untouched)];
  const { passed, thrown } = await under(kill(NOWHERE), await step.begin(untouched));
  expect(thrown).toBeUndefined();
  for (let nth = 1; nth <= passed; nth++) {
    const name = await database();
    await under(kill(nth), await step.begin(name));
    states.push(await textOf(name));
  }
  // A transaction that only lays ready what can be gathered anew changes nothing.
  return states.filter((state, i) => state !== states[i - 1]);
}

async function pointsOf(step: Step, fault: Fault, name: string): Promise<number[]> {
  const { passed } = await under({ ...fault, nth: NOWHERE }, await step.begin(name));
  await another();
  if (passed <= MOST_POINTS) return Array.from({ length: passed }, (_, i) => i + 1);
  return Array.from({ length: MOST_POINTS }, (_, i) => 1 + Math.round((i * (passed - 1)) / (MOST_POINTS - 1)));
}

function nameOf(thrown: unknown): string | null {
  return thrown instanceof Error ? thrown.name : null;
}
