import { describe, expect, it } from "vitest";
import { oneAtATime } from "../../src/collect/one-at-a-time.ts";

/** A task whose turns end when the test says so. */
function heldTask() {
  const ends: { done: () => void; fail: (error: Error) => void }[] = [];
  const task = () => new Promise<void>((done, fail) => void ends.push({ done, fail }));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { task, ends, settled };
}

describe("a task that is done one at a time", () => {
  it("begins at once", () => {
    const { task, ends } = heldTask();
    oneAtATime(task, () => undefined)();
    expect(ends).toHaveLength(1);
  });

  it("is done once more when it was asked for meanwhile, however often", async () => {
    const { task, ends, settled } = heldTask();
    const ask = oneAtATime(task, () => undefined);
    for (let i = 0; i < 3; i++) ask();
    expect(ends).toHaveLength(1);
    ends[0]?.done();
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.done();
    await settled();
    expect(ends).toHaveLength(2);
  });

  it("tells what went wrong, and can be asked for again", async () => {
    const { task, ends, settled } = heldTask();
    const failures: unknown[] = [];
    const ask = oneAtATime(task, (error) => failures.push(error));
    ask();
    ends[0]?.fail(new Error("disk"));
    await settled();
    expect(failures).toEqual([new Error("disk")]);
    ask();
    expect(ends).toHaveLength(2);
  });
});
