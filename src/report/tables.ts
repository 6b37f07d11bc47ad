import type { Report } from "../catalogue/report.ts";
import type { Table } from "../core/table.ts";
import type { Words } from "../ui/words.ts";
import { citing, sourcesTable } from "./cited.ts";
import { followersTable, monthsTable, rankingTable, standingsTable } from "./figure-tables.ts";
import { allPostsTable, bestListedTable } from "./posts-tables.ts";
import { broadcastsTable, claimsTable, postsTable } from "./published-tables.ts";

/** The tables of the report, by the name of their sections: the page, the spreadsheet and the clipboard show the same. */
export interface ReportTables {
  readonly followers: Table;
  readonly standings: Table;
  readonly posts: Table;
  /** The best of the posts that Weibo listed. */
  readonly bestListed: Table;
  readonly broadcasts: Table;
  readonly claims: Table;
  readonly months: Table;
  readonly rankings: readonly Table[];
  /** Every post that Weibo listed: for a spreadsheet, too long for the page. */
  readonly allPosts: Table;
  readonly sources: Table;
}

export function tablesOf(words: Words, report: Report): ReportTables {
  const cite = citing(words, report.sources);
  return {
    followers: followersTable(words, report, cite),
    standings: standingsTable(words, report),
    posts: postsTable(words, report, cite),
    bestListed: bestListedTable(words, report),
    broadcasts: broadcastsTable(words, report, cite),
    claims: claimsTable(words, report, cite),
    months: monthsTable(words, report, cite),
    rankings: report.review.standings.map((standing) => rankingTable(words, standing, cite)),
    allPosts: allPostsTable(words, report, cite),
    sources: sourcesTable(words, report.sources),
  };
}

/** All tables that have a row, in the report's order. */
export function filledTables({ rankings, allPosts, sources, ...tables }: ReportTables): Table[] {
  return [...Object.values(tables), ...rankings, allPosts, sources].filter(({ rows }) => rows.length > 0);
}
