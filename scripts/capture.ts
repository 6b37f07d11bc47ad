// npm run capture -- URL-or-file: a saved page or answer of Weibo's becomes a fixture that says nothing of anybody.

import { BRIDGE_UID } from "../tests/weibo/answer.ts";
import { readArguments } from "./capture/arguments.ts";
import { originalOf } from "./capture/original.ts";
import { scrub } from "./capture/scrub.ts";
import { writeFixture } from "./capture/write.ts";

const FOLDER = "tests/fixtures/saved";

try {
  const { from, name, uid } = readArguments(process.argv.slice(2));
  const scrubbed = scrub(await originalOf(from), uid === null ? {} : { [uid]: BRIDGE_UID });
  const today = new Date().toISOString().slice(0, 10);
  const path = await writeFixture(FOLDER, `${name ?? scrubbed.kind}-${today}`, scrubbed);
  const replaced = scrubbed.replaced.map(([what, number]) => `${what} (${number})`).join(", ");
  console.log(`Replaced: ${replaced || "nothing, for nothing in it is anybody's"}.`);
  console.log(`Wrote ${path}. The original was not kept here. Look the file through before you commit it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
