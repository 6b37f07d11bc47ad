import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/catalogue/report.ts";
import { exactly } from "../../src/core/count.ts";
import { minuteOfInstant, type Span } from "../../src/core/listed.ts";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { LANGUAGES, type Language } from "../../src/core/texts.ts";
import { articleOf } from "../../src/report/article.ts";
import { missingPosts } from "../../src/report/listed-posts.ts";
import { filledTables, tablesOf } from "../../src/report/tables.ts";
import { keepEntry } from "../../src/store/entries.ts";
import { addPosts, addSpan } from "../../src/store/posts.ts";
import { addSnapshots } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { csvFileOf } from "../../src/transfer/csv.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { postOf } from "../../src/weibo/post-id.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { rounded } from "../core/snapshots.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on, told } from "../store/snapshots.ts";

const LOUVRE = "louvre" as MuseumId;
const LOUVRE_KEY = "weibo:5549047567" as AccountKey;
const WHOLE: Span = { from: 0, to: minuteOfInstant(at("2026-03-20 10:00")) };
const SECOND_WEEK: Span = { from: minuteOfInstant(at("2026-03-08 00:00")), to: WHOLE.to };

const POSTS: readonly PostReading[] = [
  postReading("2026-03-02 09:30", { text: "The light of Richelieu", likes: exactly(2_000) }),
  postReading("2026-03-05 10:00", { text: "Late opening" }),
  postReading("2026-03-09 10:00", { text: "A guest", kind: "repost" }),
  postReading("2026-03-10 10:00", { text: "转发微博", kind: "fast-repost", likes: exactly(5) }),
];

async function catalogueWith(posts: readonly PostReading[], ...spans: readonly Span[]): Promise<Store> {
  const db = await freshCatalogue();
  const tx = db.transaction(["posts", "listed", "series", "ready"], "readwrite");
  await addPosts(tx, LOUVRE_KEY, posts, at("2026-03-20 10:00"));
  for (const span of spans) await addSpan(tx, LOUVRE_KEY, span);
  await addSnapshots(tx, LOUVRE_KEY, [told("2026-03-14", 200_000)]);
  await tx.done;
  return db;
}

async function written(db: Store, language: Language = "en", nowMs = NOW) {
  const report = await reportOf(db, LOUVRE, on("2026-03-01"), on("2026-03-14"), nowMs);
  if (!report) throw new Error("The Louvre is missing");
  const words = wordsOf(language, "report");
  const tables = tablesOf(words, report);
  const passages = articleOf(words, report, tables);
  const text = passages.map((passage) => ("text" in passage ? passage.text : "")).join(" | ");
  const headings = passages.flatMap((passage) => (passage.kind === "heading" ? [passage.text] : []));
  return { report, tables, headings, text: text.replace(/\s/g, " ") };
}

describe("a report of a period that was listed whole", () => {
  it("counts the posts by kind, with their rhythm and what they received", async () => {
    const { text, report } = await written(await catalogueWith(POSTS, WHOLE));
    expect(text).toContain(
      "list: 4 (original: 2; reposts with words of their own: 1; fast reposts, without: 1; Weibo [",
    );
    expect(text).toContain("That is 2 a week.");
    expect(text).toContain("left out: 2,210 (reposts: 12; comments: 18; likes: 2,180; posts: 3).");
    expect(text).toContain("public likes include likes on a post’s comments. That is 736.7 for each post.");
    expect(text).toContain("Engagement rate by followers: 0.37% a post, of the 200,000 followers on 14 Mar 2026.");
    expect(text).toMatch(/Communication index \(BCI, four variables\): \d+\.\d+\./);
    expect([report.review.posts?.isWhole, missingPosts(report)]).toEqual([true, []]);
  });

  it("lists the best posts with links to their pages, and the fast repost only among all", async () => {
    const { tables, headings, text } = await written(await catalogueWith(POSTS, WHOLE));
    expect(headings).toContain("Best posts on Weibo’s list, by interactions");
    expect(headings).not.toContain("Best posts by views");
    expect(tables.bestListed.rows.map((row) => row.slice(0, -1))).toEqual([
      [1, "The light of Richelieu", on("2026-03-02"), 2_010, 4, 6, 2_000],
      [2, "A guest", on("2026-03-09"), 100, 4, 6, 90],
      [3, "Late opening", on("2026-03-05"), 100, 4, 6, 90],
    ]);
    const links = tables.bestListed.rows.map((row) => String(row.at(-1)));
    expect(links[0]).toMatch(/^https:\/\/weibo\.com\/5549047567\/\w+$/);
    expect(postOf(links[0] ?? "")).toBe(POSTS[0]?.mid);
    expect(tables.allPosts.rows.map((row) => row[2])).toEqual(["fast repost", "repost", "original", "original"]);
    expect(text).toContain("Fast reposts, which have no words of their own, are left out.");
  });

  it("says of a count that is not exact what it can be", async () => {
    const many = postReading("2026-03-02 09:30", { likes: rounded(1_000_000, "at-least"), plays: rounded(440_000) });
    const { tables, text } = await written(await catalogueWith([many], WHOLE));
    const best = ["at least 1,000,010", 4, 6, "at least 1,000,000", "about 440,000"];
    expect(tables.bestListed.rows.map((row) => row.slice(3, -1))).toEqual([best]);
    expect(tables.allPosts.rows.map((row) => row.slice(4, 10))).toEqual([
      [1_000_010, 4, 6, 1_000_000, 440_000, "Likes: at least, Plays: rounded: 439,500 to 440,499"],
    ]);
    expect(text).toContain("left out: at least 1,000,010 (");
  });

  it("leaves open the plays of a video alone: a picture has nothing to play", async () => {
    const [video, silent, picture] = [
      postReading("2026-03-02 09:30", { media: "video", plays: exactly(900) }),
      postReading("2026-03-03 09:30", { media: "live" }),
      postReading("2026-03-04 09:30"),
    ];
    const { tables } = await written(await catalogueWith([video, silent, picture], WHOLE));
    expect(tables.bestListed.rows.map((row) => row.at(-2))).toEqual(["–", null, 900]);
    expect(tables.allPosts.rows.map((row) => row[8])).toEqual([null, null, 900]);
  });

  it("names the posts that stand out, their titles cut", async () => {
    const usual = [10, 12, 11, 9].map((likes, i) => postReading(`2026-03-0${i + 2} 09:30`, { likes: exactly(likes) }));
    const far = postReading("2026-03-08 09:30", { text: "长".repeat(90), likes: exactly(5_000) });
    const { text } = await written(await catalogueWith([...usual, far], WHOLE));
    expect(text).toContain(`at least 3.5), 1 in all: “${"长".repeat(40)}…” (8 Mar 2026): 5,010.`);
  });

  it("says until when, while the period is not over", async () => {
    const until = { from: 0, to: minuteOfInstant(at("2026-03-12 09:14")) };
    const { text } = await written(await catalogueWith(POSTS, until), "en", at("2026-03-12 18:00"));
    expect(text).toContain("The list was read until 12 Mar 2026, 09:14 Beijing time.");
  });

  it("takes its tables to a file, all posts among them", async () => {
    const { tables } = await written(await catalogueWith(POSTS, WHOLE));
    const names = filledTables(tables).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Best posts on Weibo’s list, by interactions", "Posts on Weibo’s list"]),
    );
    expect(csvFileOf(filledTables(tables), { language: "en" })).toContain("Late opening");
  });
});

describe("a report of a period that was listed in part", () => {
  it("says which days are missing and what would tell them, and gives neither rhythm nor index", async () => {
    const { text, report } = await written(await catalogueWith(POSTS, SECOND_WEEK));
    expect(text).toContain("which are not all: 4 (");
    expect(text).toContain("not read whole for 1 Mar 2026 → 7 Mar 2026 (7 days in all)");
    expect(text).toContain("Fill this period in Vitrine to have the rest listed.");
    expect(text).not.toMatch(/a week\.|Communication index/);
    expect(text).toContain("best of the posts that were read, which are not all of the period");
    expect(missingPosts(report)).toEqual([{ first: on("2026-03-01"), last: on("2026-03-07") }]);
  });

  it("names no more than five of many gaps", async () => {
    const days = Array.from({ length: 7 }, (_, i) => String(2 * i + 1).padStart(2, "0"));
    const spans = days.map((day) => ({
      from: minuteOfInstant(at(`2026-03-${day} 00:00`)),
      to: minuteOfInstant(at(`2026-03-${day} 23:59`)),
    }));
    const { text } = await written(await catalogueWith([], ...spans));
    expect(text).toContain(
      "for 2 Mar 2026, 4 Mar 2026, 6 Mar 2026, 8 Mar 2026, 10 Mar 2026, and other days (7 days in all)",
    );
  });
});

describe("a report of a period that nobody listed", () => {
  it("says what would tell its posts, and is otherwise as it was", async () => {
    const { text, headings, tables } = await written(await catalogueWith([]));
    expect(text).toContain("Or fill this period in Vitrine: Weibo’s list tells its posts.");
    expect(headings).toContain("Best posts by views");
    expect([tables.bestListed.rows, tables.allPosts.rows]).toEqual([[], []]);
  });
});

describe("posts that somebody told, and posts that Weibo listed", () => {
  it("have a table each, those that were told first", async () => {
    const db = await catalogueWith(POSTS, WHOLE);
    await keepEntry(db, ENTRIES.post({ day: on("2026-03-05"), title: "Night at the museum" }));
    const { headings, tables } = await written(db);
    const best = headings.filter((heading) => heading.startsWith("Best posts"));
    expect(best).toEqual(["Best posts by views", "Best posts on Weibo’s list, by interactions"]);
    expect(tables.posts.rows.map((row) => row[1])).toEqual(["Night at the museum"]);
  });
});

describe("in any language", () => {
  it.each<[Language, string[]]>([
    ["en", ["reposts with words of their own: 1", "(7 days in all)"]],
    [
      "fr",
      [
        "Posts de la période lus dans la liste de Weibo",
        "(7 jours au total)",
        "mentions J’aime : 2 180 ; posts : 3)",
        "Soit 736,7 par post.",
      ],
    ],
    ["zh", ["带文字的转发 1 条", "（共7天）", "赞 2,180；微博 3 条）", "平均每条 736.7 次。"]],
  ])("a period listed in part is told whole sentences, in %s", async (language, parts) => {
    const { text, tables } = await written(await catalogueWith(POSTS, SECOND_WEEK), language);
    for (const part of parts) expect(text).toContain(part);
    expect(text + JSON.stringify(tables.bestListed)).not.toMatch(/[{}]\w|undefined|NaN|Infinity|\breport_/);
  });

  it.each(LANGUAGES)("a period listed whole leaves no token unfilled, in %s", async (language) => {
    const { text, tables } = await written(await catalogueWith(POSTS, WHOLE), language);
    expect(text).not.toMatch(/[{}]|undefined|NaN|Infinity|\breport_/);
    for (const { rows, columns } of [tables.bestListed, tables.allPosts]) {
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      expect(columns.filter(({ title }) => title.startsWith("report_"))).toEqual([]);
    }
  });
});
