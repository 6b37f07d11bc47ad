import { useId } from "preact/hooks";
import { DATE_ORDERS, type DateOrder } from "../../transfer/import/dates.ts";
import type { Figures } from "../../transfer/import/figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { say, sayPlural, type WordKey, type Words } from "../../ui/words.ts";
import { ImportColumns } from "./import-columns.tsx";
import { formText, refusalText } from "./import-words.ts";
import type { Preview, Reading } from "./import-work.ts";

interface ImportPreviewProps {
  readonly words: Words;
  readonly preview: Preview;
  readonly tracks: boolean;
  readonly setTracks: (tracks: boolean) => void;
  readonly readAnew: (change: Partial<Reading>) => void;
  readonly keep: () => void;
  readonly cancel: () => void;
}

/** What was understood of a file, and what an import would do; nothing is written yet. */
export function ImportPreview(props: ImportPreviewProps) {
  const { words, preview, readAnew, keep, cancel } = props;
  const { opened, reading, lacks, read } = preview;
  return (
    <div class="import-preview">
      <h4>{opened.name}</h4>
      <p>
        {formText(words, opened.form)} {sayPlural(words, "options_import_rows", opened.survey.rows)}
      </p>
      {doubtsIn(words, preview).map((doubt) => (
        <p key={doubt} class="fault">
          {doubt}
        </p>
      ))}
      {opened.survey.ambiguousDate === null ? null : (
        <OrderChoice words={words} order={reading.dateOrder} pick={(dateOrder) => readAnew({ dateOrder })} />
      )}
      <ImportColumns
        words={words}
        survey={opened.survey}
        columns={reading.columns}
        assign={(columns) => readAnew({ columns })}
      />
      {lacks.map((lack) => (
        <p key={lack} class="fault">
          {say(words, `options_import_lacks_${lack}`)}
        </p>
      ))}
      {read ? <EffectList {...props} read={read} /> : null}
      <div class="buttons">
        <button type="button" class="main" disabled={!read || read.figures.series.size === 0} onClick={keep}>
          {say(words, "options_import_keep")}
        </button>
        <button type="button" onClick={cancel}>
          {say(words, "options_cancel")}
        </button>
      </div>
    </div>
  );
}

/** What may have been misunderstood. */
function doubtsIn(words: Words, { opened: { survey }, reading }: Preview): string[] {
  const { columns, dateOrder } = reading;
  const order = say(words, `options_import_order_${dateOrder}`);
  const { ambiguousDate, shortYear } = survey;
  const mixed = columns.filter(({ meaning }, index) => meaning !== "ignored" && survey.signs[index] === "mixed");
  return [
    ...(survey.headingRow === 0 ? [say(words, "options_import_no_headings")] : []),
    ...(survey.rows === 0 ? [say(words, "options_import_no_rows")] : []),
    ...(shortYear === null ? [] : [say(words, "options_import_short_year", { date: shortYear })]),
    ...(ambiguousDate === null ? [] : [say(words, "options_import_ambiguous", { date: ambiguousDate, order })]),
    ...(ambiguousDate === null && dateOrder === "month-day" ? [say(words, "options_import_month_first")] : []),
    ...mixed.map(({ heading }) => say(words, "options_import_mixed", { column: heading })),
  ];
}

interface OrderChoiceProps {
  readonly words: Words;
  readonly order: DateOrder;
  readonly pick: (order: DateOrder) => void;
}

/** Nothing in the file tells whether 03/04/2017 is in April or in March: the reader knows. */
function OrderChoice({ words, order, pick }: OrderChoiceProps) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{say(words, "options_import_order")}</label>
      <select
        id={id}
        value={order}
        onChange={(event) => {
          const picked = DATE_ORDERS.find((one) => one === event.currentTarget.value);
          if (picked) pick(picked);
        }}
      >
        {DATE_ORDERS.map((one) => (
          <option key={one} value={one}>
            {say(words, `options_import_order_${one}`)}
          </option>
        ))}
      </select>
    </p>
  );
}

type EffectListProps = ImportPreviewProps & { readonly read: NonNullable<Preview["read"]> };

function EffectList({ words, read: { figures, effect }, tracks, setTracks }: EffectListProps) {
  const line = (key: WordKey, n: number) => <p key={key}>{say(words, key, { n: formatNumber(words.language, n) })}</p>;
  return (
    <>
      <h4>{say(words, "options_import_effect")}</h4>
      {line("options_import_added", effect.added)}
      {line("options_import_updated", effect.updated)}
      {line("options_import_unchanged", effect.unchanged)}
      {line("options_import_refused", figures.refused)}
      {figures.repeated > 0 ? line("options_import_repeated", figures.repeated) : null}
      {figures.newcomers.length > 0 ? (
        <>
          <p>{sayPlural(words, "options_import_new", figures.newcomers.length)}</p>
          <label class="tick">
            <input type="checkbox" checked={tracks} onChange={(event) => setTracks(event.currentTarget.checked)} />
            <span>{say(words, "options_import_track")}</span>
          </label>
        </>
      ) : null}
      <Refusals words={words} figures={figures} />
    </>
  );
}

interface RefusalsProps {
  readonly words: Words;
  readonly figures: Pick<Figures, "refused" | "refusals">;
}

/** Each figure that is not taken: its row, what stands there, and why. */
export function Refusals({ words, figures: { refused, refusals } }: RefusalsProps) {
  if (refusals.length === 0) return null;
  return (
    <details class="label" open={refusals.length <= 5}>
      <summary>{say(words, "options_import_refusals")}</summary>
      {refused > refusals.length ? (
        <p class="soft">
          {say(words, "options_import_first_refusals", { n: formatNumber(words.language, refusals.length) })}
        </p>
      ) : null}
      <ul class="refusals">
        {refusals.map((refusal) => {
          const text = refusalText(words, refusal);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </details>
  );
}
