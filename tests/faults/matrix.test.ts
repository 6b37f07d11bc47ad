import { deleteDB } from "idb";
import { beforeAll, describe, expect, it } from "vitest";
import { type Dump, databaseOf, textOf } from "../store/databases.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { under } from "./injector.ts";
import { another } from "./process.ts";
import { STEPS, type Step } from "./steps.ts";

/** So many points of a step are tried at the most, the first and the last among them. */
const MOST_POINTS = 60;

/** A step of many points is done many times over. */
const CELL_MS = 30_000;

/** Further than any step goes. */
const NOWHERE = Number.POSITIVE_INFINITY;

for (const step of STEPS) {
  describe(step.name, () => {
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
      async (_name, fault) => {
        const points = await pointsOf(step, fault, await database());
        expect(points.length).toBeGreaterThan(0);
        const found = new Set<number>();
        for (const nth of points) {
          const name = await database();
          const { struck, thrown } = await under({ ...fault, nth }, await step.begin(name));
          await another();
          const where = `${fault.name}, at the ${nth}. point`;
          expect(struck, where).toBe(true);
          const left = whole.indexOf(await textOf(name));
          expect(left, `${where}, leaves a whole state`).toBeGreaterThanOrEqual(0);
          const isDone = thrown === undefined && left === step.transactions;
          if (fault.strike.kind !== "kill" && !isDone)
            expect(nameOf(thrown), `${where}, is told`).toBe(fault.strike.error);
          // Doing it again, where it was not done, comes to its end; from each state it is tried once.
          if (left < step.transactions && !found.has(left)) {
            await (await step.begin(name))();
            await another();
            expect(whole.indexOf(await textOf(name)), `${where}, and done again`).toBe(step.transactions);
          }
          found.add(left);
          await deleteDB(name);
        }
        expect(found).toContain(0);
        if (fault.strike.kind === "kill") expect(found).toContain(step.transactions);
      },
      CELL_MS,
    );
  });
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
