import { BaseSequencer, type TestSpecification } from "vitest/node";

/** These take a minute, or half of one, and do little in it: they wait for the collector's pace, or for other processes. */
const LONGEST = ["e2e/careful.test.ts", "e2e/collector.test.ts", "scripts/package/reproducible.test.ts"];

/** Begins with the files that wait longest, so that others are played beside them and nobody waits for them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
