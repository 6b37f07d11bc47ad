import { useState } from "preact/hooks";
import type { CitedComparison } from "../catalogue/compare.ts";
import { formatDay } from "../core/day.ts";
import type { Block } from "../core/document.ts";
import type { Table } from "../core/table.ts";
import { csvFileOf } from "../transfer/csv.ts";
import { csvFile } from "../transfer/csv-file.ts";
import { fileNameOf } from "../transfer/file-name.ts";
import { richTextOf } from "../transfer/rich-text.ts";
import { copyRich } from "../ui/copy-rich.ts";
import { cellText } from "../ui/data-table.tsx";
import { saveFile } from "../ui/save-file.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";
import { museumNotes } from "./notes.ts";
import { pictureOf } from "./plate.tsx";
import { plainSnapshots, snapshotsTable } from "./tables.ts";
import { drawingTitle } from "./titles.ts";

interface ActionsProps {
  readonly words: Words;
  readonly comparison: CitedComparison;
  readonly summary: readonly Table[];
}

/** The ways to take a comparison along. Not printed. */
export function Actions({ words, comparison, summary }: ActionsProps) {
  const [outcome, setOutcome] = useState("");
  const name = (ending: string) => fileNameOf(["vitrine", ...partsOf(comparison)], ending);

  /** What fails is said beside the buttons; the comparison itself is not touched. */
  const attempt = (step: () => Promise<string>) => () => {
    step().then(setOutcome, (error: unknown) => {
      setOutcome(say(words, "page_problem", { problem: error instanceof Error ? error.message : String(error) }));
    });
  };
  const save = (ending: string, file: () => Promise<Blob>) =>
    attempt(async () => {
      saveFile(name(ending), await file());
      return "";
    });
  const copy = attempt(async () => {
    await copyRich(richTextOf(blocksOf(words, comparison, summary), (cell, column) => cellText(words, cell, column)));
    return say(words, "copied_page");
  });
  const buttons: readonly (readonly [WordKey, () => void])[] = [
    ["print_page", () => window.print()],
    ["copy_page", copy],
    ["picture_png", save("png", () => pictureOf(words, comparison))],
    ["csv", save("csv", async () => spreadsheetOf(words, comparison, summary))],
    ["compare_csv_programs", save("csv", () => programsFileOf(comparison))],
  ];
  return (
    <div class="actions">
      {buttons.map(([key, press]) => (
        <button key={key} type="button" onClick={press}>
          {say(words, key)}
        </button>
      ))}
      <span role="status">{outcome}</span>
    </div>
  );
}

function partsOf({ compared, period }: CitedComparison): string[] {
  return [...compared.map(({ museum }) => museum.id), formatDay(period.from), formatDay(period.to)];
}

function blocksOf(words: Words, comparison: CitedComparison, summary: readonly Table[]): Block[] {
  return [
    { kind: "title", text: drawingTitle(words, comparison) },
    ...summary.flatMap((table): Block[] => [
      { kind: "heading", text: table.name },
      { kind: "table", table },
    ]),
    ...museumNotes(words, comparison).map((text): Block => ({ kind: "paragraph", text })),
    { kind: "paragraph", text: say(words, "made_with") },
  ];
}

/** The summary, and below it every snapshot. */
function spreadsheetOf(words: Words, comparison: CitedComparison, summary: readonly Table[]): Blob {
  const tables = [...summary, snapshotsTable(words, comparison)];
  return new Blob([csvFileOf(tables, { language: words.language })], { type: "text/csv" });
}

/** The snapshots alone: one table, one kind of row. */
function programsFileOf(comparison: CitedComparison): Promise<Blob> {
  const { columns, rows } = plainSnapshots(comparison);
  async function* once() {
    yield rows;
  }
  return csvFile(columns, once(), { kind: "program" }, async () => undefined);
}
