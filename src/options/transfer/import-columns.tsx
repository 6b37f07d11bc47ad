import { MEANINGS, type Meaning } from "../../transfer/import/headings.ts";
import { canBeDated } from "../../transfer/import/layout.ts";
import type { Column, Survey } from "../../transfer/import/survey.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";

interface ImportColumnsProps {
  readonly words: Words;
  readonly survey: Survey;
  readonly columns: readonly Column[];
  readonly assign: (column: number, meaning: Meaning) => void;
}

/** Of hundreds of days across the first say enough. */
const COLUMNS_SHOWN = 12;

/** The first rows of a file, and above each column what it means, to be changed. */
export function ImportColumns({ words, survey, columns, assign }: ImportColumnsProps) {
  const shown = columns.slice(0, COLUMNS_SHOWN);
  const more = columns.length - shown.length;
  return (
    <>
      <div class="table-frame">
        <table class="columns">
          <caption class="hidden-text">{say(words, "options_import_columns")}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words, "options_import_row")}</th>
              {shown.map((column, index) => (
                <th scope="col" key={column.heading + String(index)}>
                  <span>{column.heading || index + 1}</span>
                  <MeaningChoice
                    words={words}
                    survey={survey}
                    column={column}
                    number={index + 1}
                    pick={(meaning) => assign(index, meaning)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.firstRows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {shown.map((column, index) => (
                  <td key={column.heading + String(index)}>{cells[index] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p class="soft">{sayPlural(words, "options_import_more_columns", more)}</p> : null}
    </>
  );
}

interface MeaningChoiceProps {
  readonly words: Words;
  readonly survey: Survey;
  readonly column: Column;
  readonly number: number;
  readonly pick: (meaning: Meaning) => void;
}

function MeaningChoice({ words, survey, column, number, pick }: MeaningChoiceProps) {
  const offered = MEANINGS.filter((meaning) => meaning !== "dated" || canBeDated(column, survey));
  return (
    <select
      class="meaning"
      aria-label={say(words, "options_import_column_as", { column: column.heading || number })}
      value={column.meaning}
      onChange={(event) => {
        const meaning = MEANINGS.find((one) => one === event.currentTarget.value);
        if (meaning) pick(meaning);
      }}
    >
      {offered.map((meaning) => (
        <option key={meaning} value={meaning}>
          {say(words, `options_import_as_${meaning}`)}
        </option>
      ))}
    </select>
  );
}
