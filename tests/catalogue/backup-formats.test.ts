import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { restore } from "../../src/catalogue/backup/restore.ts";
import { latestCounts } from "../../src/core/kept-post.ts";
import { entriesOfKind } from "../../src/store/entries.ts";
import { listedOf } from "../../src/store/posts.ts";
import { seriesOf } from "../../src/store/series.ts";
import { settingsOf } from "../../src/store/settings.ts";
import { BACKUP_VERSION } from "../../src/transfer/backup.ts";
import { emptyStore, freshCatalogue } from "../store/open.ts";
import { backupFileOf, contentsOf, LIGHTHOUSE_KEY } from "./backups.ts";

/** One backup of every form that was ever released, as that release wrote it. Never make one anew. */
const FOLDER = new URL("../fixtures/backups/", import.meta.url);

function fileOf(version: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`version-${version}.gz`, FOLDER)));
}

function linesOf(file: Uint8Array): string[] {
  return gunzipSync(file).toString("utf8").trimEnd().split("\n");
}

/** The seal is of all bytes, the settings' among them. */
function isOfOldForm(line: string): boolean {
  return !line.startsWith('["settings"') && !line.startsWith('["end"');
}

function settingsIn(lines: readonly string[]): object {
  const [, settings] = JSON.parse(lines.find((line) => line.startsWith('["settings"')) ?? "[]");
  return settings;
}

describe("the backups of all releases", () => {
  it("are all kept", () => {
    const names = Array.from({ length: BACKUP_VERSION }, (_, i) => `version-${i + 1}.gz`);
    expect(readdirSync(FOLDER).toSorted()).toEqual(names.toSorted());
  });
});

describe("a backup of form 1", () => {
  it("is restored with everything that is in it", async () => {
    const db = await freshCatalogue();
    await restore(db, await contentsOf(fileOf(1)));
    const series = await seriesOf(db, LIGHTHOUSE_KEY);
    expect(series.map(({ followers, posts, source }) => [followers.value, posts, source.kind])).toEqual([
      [9_000, 12, "import"],
      [9_100, null, "hand"],
      [9_150, null, "weibo"],
    ]);
    expect((await db.getAll("posts")).map((post) => latestCounts(post).likes?.value)).toEqual([90, 90]);
    expect(await listedOf(db, LIGHTHOUSE_KEY)).toEqual([{ from: 20_000, to: 30_000 }]);
    expect(await entriesOfKind(db, "followers")).toMatchObject([{ followers: { value: 31_500 } }]);
    expect(await db.getAll("labels")).toEqual([{ name: "Clients", museums: ["louvre", "weibo-6052479001"] }]);
    expect((await settingsOf(db)).language).toBe("fr");
    expect(await db.get("meta", "dismissed")).toEqual(["6000000001", "7000000001"]);
  });

  it("is written as it was: what was kept has not changed its form", async () => {
    const db = await emptyStore();
    await restore(db, await contentsOf(fileOf(1)));
    const [then, now] = [linesOf(fileOf(1)), linesOf(await backupFileOf(db))];
    expect(now.filter(isOfOldForm)).toEqual(then.filter(isOfOldForm));
    // A setting that came since is passed over by an older Vitrine: that is no other form.
    expect(settingsIn(now)).toMatchObject(settingsIn(then));
  });
});
