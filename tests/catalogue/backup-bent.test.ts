import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noContents, takeRecord } from "../../src/catalogue/backup/contents.ts";
import { keptLines } from "../../src/catalogue/backup/kept.ts";
import { rehearse, restore } from "../../src/catalogue/backup/restore.ts";
import { canonicalJson } from "../../src/core/canonical.ts";
import type { Store } from "../../src/store/store.ts";
import { type BackupLine, backupOf } from "../../src/transfer/backup.ts";
import { emptyStore, freshCatalogue } from "../store/open.ts";
import { backupFileOf, contentsOf, fill, HEAD } from "./backups.ts";

async function goodLines(): Promise<BackupLine[]> {
  const db = await freshCatalogue();
  await fill(db);
  const lines: BackupLine[] = [];
  for await (const line of keptLines(db)) lines.push(line);
  const touched = lines.filter(([noun], index) => noun !== "museum" || index < 3);
  return JSON.parse(canonicalJson(touched.filter(([noun], index) => noun !== "account" || index % 9 === 0)));
}

async function dumpOf(db: Store): Promise<unknown> {
  const names = [...db.objectStoreNames];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.getAll(name)] as const)));
}

const strange = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(null, -1, 1e300, Number.NaN, 2 ** 53, "", "__proto__", "weibo:1", [], {}, "AAAA", "gICAgICAgICA"),
);

/** A record with some of its fields put to something else; one by one they may still be possible. */
function bent(record: unknown, changes: readonly (readonly [number, unknown])[]): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return changes[0]?.[1];
  const names = Object.keys(record);
  return { ...record, ...Object.fromEntries(changes.map(([place, value]) => [names[place % names.length], value])) };
}

describe("a sealed backup of records that somebody made up", () => {
  it("is refused record by record, or can be merged, and a preview of it writes nothing", async () => {
    const lines = await goodLines();
    const db = await emptyStore();
    const before = await dumpOf(db);
    const changes = fc.array(fc.tuple(fc.nat({ max: 30 }), strange), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.nat(), changes, async (at, change) => {
        const contents = noContents();
        const [noun, record] = lines[at % lines.length] ?? ["museum", null];
        if (takeRecord(contents, [noun, bent(record, change)])) await rehearse(db, contents);
        else expect(contents).toEqual(noContents());
      }),
      { numRuns: 400 },
    );
    expect(await dumpOf(db)).toEqual(before);
  });

  it("gives the same whatever the order of its records, and however often each stands in it", async () => {
    const lines = await goodLines();
    const told = async (some: readonly BackupLine[]) => {
      async function* each() {
        yield* some;
      }
      const file = new Uint8Array(await new Response(backupOf(HEAD, each())).arrayBuffer());
      const db = await emptyStore();
      await restore(db, await contentsOf(file));
      return backupFileOf(db);
    };
    const once = lines.filter(([noun]) => noun === "settings");
    const others = lines.filter(([noun]) => noun !== "settings");
    const plain = await told(lines);
    expect(await told([...once, ...others.toReversed()])).toEqual(plain);
    expect(await told([...others, ...others, ...once])).toEqual(plain);
  });
});
