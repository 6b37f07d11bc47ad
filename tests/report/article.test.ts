import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/catalogue/report.ts";
import type { Count } from "../../src/core/count.ts";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { LANGUAGES, type Language } from "../../src/core/texts.ts";
import { articleOf } from "../../src/report/article.ts";
import { blocksOf, type Passage } from "../../src/report/passage.ts";
import { tablesOf } from "../../src/report/tables.ts";
import { keepEntry } from "../../src/store/entries.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { addSnapshots } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on, told } from "../store/snapshots.ts";

const LOUVRE = "louvre" as MuseumId;
const LOUVRE_KEY = "weibo:5549047567" as AccountKey;
const ORSAY_KEY = "weibo:~orsay" as AccountKey;

async function read(db: Store, account: AccountKey, ...snapshots: Snapshot[]) {
  const tx = db.transaction(["series", "ready"], "readwrite");
  await addSnapshots(tx, account, snapshots);
  await tx.done;
}

async function written(db: Store, from: string, to: string, language: Language = "en", museum = LOUVRE) {
  const report = await reportOf(db, museum, on(from), on(to), NOW);
  if (!report) throw new Error(`${museum} is missing`);
  const words = wordsOf(language, "report");
  const tables = tablesOf(words, report);
  return { tables, passages: articleOf(words, report, tables) };
}

/** The words of a report, its tables included, on one line. */
function textOf(passages: readonly Passage[]): string {
  const texts = passages.flatMap((passage): (string | number | null)[] => {
    switch (passage.kind) {
      case "box":
        return [...passage.lines];
      case "table":
        return passage.table.rows.flat();
      case "list":
        return passage.items.map(({ text }) => text);
      case "chart":
        return [];
      default:
        return [passage.text];
    }
  });
  return texts.join(" | ").replace(/\s/g, " ");
}

const rounded = (day: string, value: number): Snapshot => {
  const followers: Count = { value, precision: "weibo" };
  return { ...told(day, value), followers };
};

describe("a report of rounded figures", () => {
  it("of 8.5万 and then 8.6万 gives the growth as a range, from 1 to 1,999", async () => {
    const db = await freshCatalogue();
    await read(db, LOUVRE_KEY, rounded("2024-01-01", 85_000), rounded("2024-12-31", 86_000));
    const { passages, tables } = await written(db, "2024-01-01", "2024-12-31");
    expect(tables.followers.rows[0]?.[5]).toBe("+1 to +1,999");
    expect(textOf(passages)).toContain("about 86,000 followers on Weibo: +1 to +1,999");
  });

  it("of 8.5万 twice says that the change is within rounding, and never 0", async () => {
    const db = await freshCatalogue();
    await read(db, LOUVRE_KEY, rounded("2024-01-01", 85_000), rounded("2024-12-31", 85_000));
    const { passages, tables } = await written(db, "2024-01-01", "2024-12-31");
    expect(tables.followers.rows[0]?.slice(5, 7)).toEqual(["within rounding", "within rounding"]);
    expect(textOf(passages)).toContain("the change is within rounding: neither a rise nor a fall can be told");
    expect(textOf(passages)).not.toContain("a day on average");
  });

  it("says of each end how exact it is", async () => {
    const db = await freshCatalogue();
    await read(db, LOUVRE_KEY, rounded("2024-01-01", 85_000), told("2024-12-31", 90_123));
    const { tables } = await written(db, "2024-01-01", "2024-12-31");
    expect(tables.followers.rows[0]?.[7]).toBe("start: rounded: 84,500 to 85,499; end: exact");
  });
});

describe("a report with figures entered by hand", () => {
  it("counts them like all others, and marks them", async () => {
    const db = await freshCatalogue();
    await read(db, LOUVRE_KEY, told("2024-01-01", 200_000), told("2024-12-31", 210_000));
    for (const entry of [
      ENTRIES.followers("2024-01-01", 40_000),
      ENTRIES.followers("2024-12-31", 41_000),
      ENTRIES.broadcasts(),
      ENTRIES.post(),
      ENTRIES.posts(),
      ENTRIES.award(),
    ])
      await keepEntry(db, entry);
    const { passages, tables } = await written(db, "2024-01-01", "2024-12-31");
    const text = textOf(passages);
    expect(tables.followers.rows.at(-1)?.slice(2, 6)).toEqual([240_000, on("2024-12-31"), 251_000, 11_000]);
    expect(text).toContain("entered by hand (WeChat's back office) [");
    expect(text).toContain("Prix de la médiation");
    expect(text).toContain("Night at the museum");
    expect(tables.posts.rows[0]?.slice(1, 5)).toEqual(["Night at the museum", on("2024-05-18"), 512_345, "exact"]);
    expect(tables.broadcasts.rows[0]?.slice(0, 6)).toEqual(["Douyin", 3, 20_000, "more than", null, null]);
    expect(text).toContain("Posts (1 Jan 2024 → 30 Dec 2024): 364. Source: entered by hand (own count)");
    expect(text).toContain("That is 7 a week.");
    expect(text).toContain("Entered by hand in Vitrine: letter of the jury");
  });

  it("has those of its period alone", async () => {
    const db = await freshCatalogue();
    for (const entry of [ENTRIES.broadcasts(), ENTRIES.post(), ENTRIES.posts(), ENTRIES.award()])
      await keepEntry(db, entry);
    const { tables, passages } = await written(db, "2022-01-01", "2022-12-31");
    expect([tables.posts.rows, tables.broadcasts.rows]).toEqual([[], []]);
    expect(textOf(passages)).not.toMatch(/Prix de la médiation|own count/);
  });
});

describe("a report of an account that was read", () => {
  it("tells posts, rhythm and engagement from the profile's totals, with what they are divided by", async () => {
    const db = await freshCatalogue();
    await read(
      db,
      LOUVRE_KEY,
      { ...told("2026-01-01", 200_000), posts: 3_000, interactions: 600_000 },
      { ...told("2026-12-31", 260_000), posts: 3_364, interactions: 705_560 },
    );
    const text = textOf((await written(db, "2026-01-01", "2026-12-31")).passages);
    expect(text).toContain("counter of posts rose by 364 from 1 Jan 2026 to 31 Dec 2026");
    expect(text).toContain("That is 7 a week.");
    expect(text).toContain("That is 290 for each post added, or 0.11% of the followers on 31 Dec 2026.");
  });

  it("names milestones, and days on which many accounts fell", async () => {
    const db = await freshCatalogue();
    for (const account of [LOUVRE_KEY, ORSAY_KEY, "weibo:~musee-armee" as AccountKey])
      await read(db, account, told("2026-03-01", 499_990), told("2026-03-02", 500_010), told("2026-03-03", 499_000));
    const text = textOf((await written(db, "2026-01-01", "2026-03-31")).passages);
    expect(text).toContain("500,000 followers were reached on 2 Mar 2026.");
    expect(text).toContain("On 3 Mar 2026, 3 of the 3 accounts");
  });

  it("ranks the reader's own group too, with its definition and its members", async () => {
    const db = await freshCatalogue();
    await keepLabel(db, { name: "Clients", museums: [LOUVRE, "orsay" as MuseumId, "versailles" as MuseumId] });
    const { passages, tables } = await written(db, "2017-01-01", "2017-12-19");
    expect(tables.rankings.at(-1)?.rows.map((row) => row[1])).toEqual(["Louvre Museum", "Musée d'Orsay"]);
    expect(textOf(passages)).toContain("Ranking: Clients | Your own group “Clients”.");
    expect(textOf(passages)).toContain("2 of 3. Not known at this date: Palace of Versailles.");
  });
});

describe("a report in any language", () => {
  it.each(LANGUAGES)("leaves no token unfilled and no passage empty, in %s", async (language) => {
    const db = await freshCatalogue();
    for (const [from, to] of [
      ["2017-01-01", "2017-12-19"],
      ["2012-01-01", "2012-12-31"],
    ] as const) {
      const { passages } = await written(db, from, to, language);
      expect(textOf(passages)).not.toMatch(/[{}]|undefined|NaN|Infinity/);
      expect(passages.filter((passage) => "text" in passage && passage.text.trim() === "")).toEqual([]);
    }
  });

  it("says of what is not known what would tell it, section by section", async () => {
    const db = await freshCatalogue();
    const nobody = textOf((await written(db, "2024-01-01", "2024-12-31", "en", "tate" as MuseumId)).passages);
    expect(nobody).toContain("Vitrine knows no account of this museum");
    expect(nobody).toContain("Track museums of this set");
    expect(nobody).not.toContain("No milestone was reached");
    expect(nobody).toContain("Milestones and clean-ups | Not known: fewer than two days are known");
  });

  it("leaves no heading without its drawing where only words can be taken along", async () => {
    const { passages } = await written(await freshCatalogue(), "2017-01-01", "2017-12-19");
    const blocks = blocksOf(passages);
    expect(textOf(passages)).toContain("Followers on Weibo over the period");
    expect(textOf(blocks)).not.toContain("Followers on Weibo over the period");
    expect(blocks).toHaveLength(passages.length - 2);
  });

  it("begins with the award and goes on in the order of the article", async () => {
    const { passages } = await written(await freshCatalogue(), "2017-01-01", "2017-12-19");
    const headings = passages.flatMap((passage) => (passage.kind === "heading" ? [passage.text] : []));
    expect(headings.slice(0, 8)).toEqual([
      "Awards",
      "Followers by platform",
      "Place and share",
      "Posts, rhythm and views",
      "Best posts by views",
      "Live broadcasts",
      "Contradictions found",
      "Published figures, checked",
    ]);
    expect(textOf(passages)).toMatch(/received an award: .*influential/);
  });
});
