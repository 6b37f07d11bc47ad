import type { Report } from "../catalogue/report.ts";
import { say, type Words } from "../ui/words.ts";
import { followers, rankings, standings } from "./audience.ts";
import { claims, contradictions } from "./checks.ts";
import { citing, sourceItems } from "./cited.ts";
import { course } from "./course.ts";
import { awards, opening } from "./opening.ts";
import { bestPosts, broadcasts, posts } from "./output.ts";
import { heading, type Passage, paragraph } from "./passage.ts";
import type { ReportTables } from "./tables.ts";

/** The annual review, in the order of the article it grew out of, then what that article lacks. */
export function articleOf(words: Words, report: Report, tables: ReportTables): Passage[] {
  const cite = citing(words, report.sources);
  return [
    ...opening(words, report),
    ...awards(words, report, cite),
    ...followers(words, report, tables),
    ...standings(words, report, tables),
    ...posts(words, report, cite),
    ...bestPosts(words, report, tables, cite),
    ...broadcasts(words, tables),
    ...contradictions(words, report),
    ...claims(words, tables),
    ...course(words, report, tables),
    ...rankings(words, report, tables),
    heading(say(words, "sources")),
    { kind: "list", items: sourceItems(words, report.sources) },
    paragraph(say(words, "made_with"), "soft"),
  ];
}
