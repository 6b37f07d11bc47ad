import { useState } from "preact/hooks";
import type { Report } from "../catalogue/report.ts";
import { formatDay } from "../core/day.ts";
import { pictureOf } from "../picture/picture.tsx";
import { csvFileOf } from "../transfer/csv.ts";
import { fileNameOf } from "../transfer/file-name.ts";
import { richTextOf } from "../transfer/rich-text.ts";
import { XLSX_TYPE, xlsxOf } from "../transfer/xlsx.ts";
import { copyRich } from "../ui/copy-rich.ts";
import { cellText } from "../ui/data-table.tsx";
import { problemText } from "../ui/problems.ts";
import { saveFile } from "../ui/save-file.ts";
import { say, type Words } from "../ui/words.ts";
import type { ReportAddress } from "./address.ts";
import { keySentences } from "./key-sentences.ts";
import { blocksOf, type Passage } from "./passage.ts";
import { plateOf } from "./plate-of.ts";
import { filledTables, type ReportTables } from "./tables.ts";

interface ActionsProps {
  readonly words: Words;
  readonly asked: ReportAddress;
  readonly report: Report;
  readonly passages: readonly Passage[];
  readonly tables: ReportTables;
}

/** The ways to take a report along. Not printed. */
export function Actions({ words, asked, report, passages, tables }: ActionsProps) {
  const [outcome, setOutcome] = useState("");
  const filled = filledTables(tables);
  const name = (ending: string) =>
    fileNameOf(["vitrine", asked.museum, formatDay(asked.from), formatDay(asked.to)], ending);

  /** What fails is said beside the buttons; the report itself is not touched. */
  const attempt = (step: () => Promise<string>) => () => {
    step().then(setOutcome, (error: unknown) => {
      setOutcome(say(words, "page_problem", { problem: problemText(words, error) }));
    });
  };

  const copy = attempt(async () => {
    await copyRich(richTextOf(blocksOf(passages), (cell, column) => cellText(words, cell, column)));
    return say(words, "copied_page");
  });
  const sentences = keySentences(words, report);
  const copySentences = attempt(async () => {
    await navigator.clipboard.writeText(sentences);
    return say(words, "sentence_copied");
  });
  const saveCsv = attempt(async () => {
    saveFile(name("csv"), new Blob([csvFileOf(filled, { language: words.language })], { type: "text/csv" }));
    return "";
  });
  const saveXlsx = attempt(async () => {
    saveFile(name("xlsx"), new Blob([xlsxOf(filled)], { type: XLSX_TYPE }));
    return "";
  });

  const savePicture = attempt(async () => {
    saveFile(name("png"), await pictureOf(words, plateOf(words, report)));
    return "";
  });

  return (
    <div class="actions">
      <button type="button" onClick={() => window.print()}>
        {say(words, "print_page")}
      </button>
      <button type="button" onClick={copy}>
        {say(words, "copy_page")}
      </button>
      {sentences === "" ? null : (
        <button type="button" onClick={copySentences}>
          {say(words, "report_copy_sentences")}
        </button>
      )}
      <button type="button" onClick={saveXlsx}>
        {say(words, "report_xlsx")}
      </button>
      <button type="button" onClick={saveCsv}>
        {say(words, "csv")}
      </button>
      <button type="button" onClick={savePicture}>
        {say(words, "picture_png")}
      </button>
      <a
        class="button"
        href={`compare.html?near=${asked.museum}&from=${formatDay(asked.from)}&to=${formatDay(asked.to)}`}
      >
        {say(words, "open_compare")}
      </a>
      <span role="status">{outcome}</span>
    </div>
  );
}
