import { MEANINGS, type Meaning } from "../../transfer/import/headings.ts";
import { canMean } from "../../transfer/import/layout.ts";
import type { Column, Survey } from "../../transfer/import/survey.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";

interface ImportColumnsProps {
  readonly words: Words;
  readonly survey: Survey;
  readonly columns: readonly Column[];
  readonly assign: (columns: readonly Column[]) => void;
}

/** Of hundreds of days or accounts across the first say enough; of the other columns any may have to be assigned. */
const ACROSS_SHOWN = 8;
const OTHERS_SHOWN = 40;

/** The first rows of a file, and above each column what it means, to be changed. */
export function ImportColumns({ words, survey, columns, assign }: ImportColumnsProps) {
  const shown = shownOf(columns);
  const more = columns.length - shown.length;
  const assignOne = (at: number, meaning: Meaning) =>
    assign(columns.map((column, index) => (index === at ? { ...column, meaning } : column)));
  return (
    <>
      <div class="table-frame">
        <table class="columns">
          <caption class="hidden-text">{say(words, "options_import_columns")}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words, "options_import_row")}</th>
              {shown.map(({ column, index }) => (
                <th scope="col" key={index}>
                  <span title={column.heading}>{column.heading.trim() || index + 1}</span>
                  <MeaningChoice
                    words={words}
                    column={column}
                    number={index + 1}
                    pick={(meaning) => assignOne(index, meaning)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.firstRows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {shown.map(({ index }) => (
                  <td key={index} title={cells[index] ?? ""}>
                    {cells[index] ?? ""}
                  </td>
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

interface Placed {
  readonly column: Column;
  readonly index: number;
}

function shownOf(columns: readonly Column[]): Placed[] {
  const left = { across: ACROSS_SHOWN, others: OTHERS_SHOWN };
  return columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => left[isAcross(column) ? "across" : "others"]-- > 0);
}

function isAcross({ meaning }: Column): boolean {
  return meaning === "dated" || meaning === "named";
}

interface MeaningChoiceProps {
  readonly words: Words;
  readonly column: Column;
  readonly number: number;
  readonly pick: (meaning: Meaning) => void;
}

function MeaningChoice({ words, column, number, pick }: MeaningChoiceProps) {
  const offered = MEANINGS.filter((meaning) => canMean(column, meaning));
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
