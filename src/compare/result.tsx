import { Fragment } from "preact";
import type { CitedComparison } from "../catalogue/compare.ts";
import { Citation } from "../ui/citation.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { say, type Words } from "../ui/words.ts";
import { Actions } from "./actions.tsx";
import { Figure } from "./figure.tsx";
import { endLabels, growthLabels } from "./labels.tsx";
import { sourceNames } from "./notes.ts";
import { summaryTables } from "./tables.ts";
import { drawingTitle } from "./titles.ts";

interface ResultProps {
  readonly words: Words;
  readonly comparison: CitedComparison;
}

/** What comes of the comparison: the drawing, the ways to take it along, the exact numbers, and whence they are. */
export function Result({ words, comparison }: ResultProps) {
  if (comparison.compared.every(({ snapshots }) => snapshots.length === 0)) {
    return <p class="problem">{say(words, "compare_no_figure")}</p>;
  }
  const summary = summaryTables(words, comparison);
  return (
    <article>
      <h2>{drawingTitle(words, comparison)}</h2>
      <Actions words={words} comparison={comparison} summary={summary} />
      <Figure words={words} comparison={comparison} />
      {summary.map((table, i) => (
        <Fragment key={table.name}>
          <h2>{table.name}</h2>
          <DataTable words={words} table={table} labelOf={(i === 0 ? endLabels : growthLabels)(words, comparison)} />
        </Fragment>
      ))}
      <p class="soft">{say(words, "compare_places_note")}</p>
      <Sources words={words} comparison={comparison} />
    </article>
  );
}

function Sources({ words, comparison }: ResultProps) {
  const names = sourceNames(words, comparison);
  const isFromWeibo = comparison.compared.some(({ snapshots }) =>
    snapshots.some(({ source }) => source.kind === "weibo"),
  );
  return (
    <>
      <h2>{say(words, "sources")}</h2>
      <p>{names === "" ? say(words, "not_known") : say(words, "sources_named", { names })}</p>
      {isFromWeibo ? <p>{say(words, "compare_from_weibo")}</p> : null}
      {comparison.publications.map((publication) => (
        <Citation key={publication.id} words={words} publication={publication} />
      ))}
      <p class="soft">{say(words, "made_with")}</p>
    </>
  );
}
