import { describe, expect, it } from "vitest";
import { type ExportTable, type Selection, selectedAccounts } from "../../src/catalogue/exporting.ts";
import { postsTable } from "../../src/catalogue/exporting-posts.ts";
import { plainSetName, standingsTable } from "../../src/catalogue/exporting-standings.ts";
import { exactly } from "../../src/core/count.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { addPosts } from "../../src/store/posts.ts";
import type { Store } from "../../src/store/store.ts";
import { postReading } from "../core/readings-of-posts.ts";
import { freshCatalogue } from "../store/open.ts";
import { on } from "../store/snapshots.ts";

const EVERYTHING: Selection = { accounts: "all", from: null, to: null };

/** The rows of a table, each with its cells by their columns' names. */
async function rowsOf({ columns, rows }: ExportTable) {
  const all = [];
  for await (const some of rows) all.push(...some);
  return all.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])));
}

async function louvreOf(db: Store) {
  const all = await selectedAccounts(db, EVERYTHING);
  const louvre = all.find(({ museum, account }) => museum.id === "louvre" && account.platform === "weibo");
  if (!louvre) throw new Error("The Louvre is not known");
  return louvre;
}

describe("the standings of a day", () => {
  it("are a row for each account and peer set, with their coverage", async () => {
    const db = await freshCatalogue();
    const louvre = await louvreOf(db);
    await keepLabel(db, { name: "Clients", museums: [louvre.museum.id] });
    const rows = await rowsOf(await standingsTable(db, [louvre], on("2017-12-19"), "en", plainSetName));
    expect(rows.map(({ set }) => set)).toEqual(["non-chinese", "country:FR", "all", "label:Clients"]);
    expect(rows[1]).toMatchObject({ museum: "Louvre Museum", place: 1, "last-place": 1, followers: 85_372 });
    expect(rows[3]).toMatchObject({ known: 1, members: 1, share: 1, precision: "exact", "known-on": on("2017-12-19") });
  });
});

describe("the posts that are kept", () => {
  it("are a row each, of the chosen days alone, with how exact each count is", async () => {
    const db = await freshCatalogue();
    const louvre = await louvreOf(db);
    const tx = db.transaction(["posts"], "readwrite");
    const posts = [postReading("2026-11-01 09:30"), postReading("2026-11-02 09:30", { reposts: exactly(7) })];
    await addPosts(tx, louvre.account.key, posts, Date.parse("2026-11-24T12:00:00Z"));
    await tx.done;
    const all = await rowsOf(postsTable(db, [louvre], EVERYTHING, "en"));
    expect(all).toHaveLength(2);
    const late = await rowsOf(postsTable(db, [louvre], { ...EVERYTHING, from: on("2026-11-02") }, "en"));
    expect(late).toHaveLength(1);
    expect(late[0]).toMatchObject({ museum: "Louvre Museum", reposts: 7, "reposts-precision": "exact", views: null });
  });
});
