import type { Report } from "../catalogue/report.ts";
import type { Table } from "../core/table.ts";
import type { Words } from "../ui/words.ts";
import { followersTable, monthsTable, rankingTable, standingsTable } from "./figure-tables.ts";
import { broadcastsTable, claimsTable, postsTable } from "./published-tables.ts";

/** Every table of the report, by the name of its section: the page, the spreadsheet and the clipboard show the same. */
export interface ReportTables {
  readonly followers: Table;
  readonly standings: Table;
  readonly posts: Table;
  readonly broadcasts: Table;
  readonly claims: Table;
  readonly months: Table;
  readonly rankings: readonly Table[];
}

export function tablesOf(words: Words, report: Report): ReportTables {
  return {
    followers: followersTable(words, report),
    standings: standingsTable(words, report),
    posts: postsTable(words, report),
    broadcasts: broadcastsTable(words, report),
    claims: claimsTable(words, report),
    months: monthsTable(words, report),
    rankings: report.review.standings.map((standing) => rankingTable(words, standing)),
  };
}

/** All tables that have a row, in the report's order. */
export function filledTables({ rankings, ...tables }: ReportTables): Table[] {
  return [...Object.values(tables), ...rankings].filter(({ rows }) => rows.length > 0);
}
