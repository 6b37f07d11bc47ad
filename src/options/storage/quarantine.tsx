import { useState } from "preact/hooks";
import type { SetAside } from "../../catalogue/set-aside.ts";
import { dayOf, formatDay as isoDay } from "../../core/day.ts";
import type { Flaw } from "../../store/quarantine/flaw.ts";
import { forgetQuarantined } from "../../store/quarantine/quarantined.ts";
import type { Store } from "../../store/store.ts";
import { anyJson } from "../../transfer/any-json.ts";
import { fileNameOf } from "../../transfer/file-name.ts";
import { formatDay } from "../../ui/format.ts";
import type { Change } from "../../ui/live.ts";
import { saveFile } from "../../ui/save-file.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";

/** So many are named; of more it is said how many. */
const MOST_NAMED = 20;

interface QuarantineProps {
  readonly words: Words;
  readonly records: readonly SetAside[];
  /** The version of Vitrine that the saved file names. */
  readonly version: string;
  readonly change: Change<Store>;
}

/** The records that were found broken, what was wrong, and what can be done about it. Nothing where there is none. */
export function Quarantine({ words, records, version, change }: QuarantineProps) {
  const [isAsked, setAsked] = useState(false);
  if (records.length === 0) return null;
  const forget = () =>
    change(async (db) => {
      await forgetQuarantined(
        db,
        records.map(({ id }) => id),
      );
      setAsked(false);
    });
  const more = records.length - MOST_NAMED;
  return (
    <div class="problem quarantine">
      <h3>{say(words, "options_broken")}</h3>
      <p>{sayPlural(words, "options_broken_count", records.length)}</p>
      <ul>
        {records.slice(0, MOST_NAMED).map((one) => (
          <li key={one.id}>
            <span>{titleOf(words, one)}</span> <span class="soft">{flawOf(words, one)}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="soft">{sayPlural(words, "options_broken_more", more)}</p> : null}
      <p class="soft">{say(words, "options_broken_do")}</p>
      <p class="buttons">
        <button type="button" onClick={() => save(records, version)}>
          {say(words, "options_broken_save")}
        </button>
        {isAsked ? null : (
          <button type="button" onClick={() => setAsked(true)}>
            {say(words, "options_broken_forget")}
          </button>
        )}
      </p>
      {isAsked ? (
        <div role="alert">
          <p>{sayPlural(words, "options_broken_sure", records.length)}</p>
          <p class="buttons">
            <button type="button" onClick={() => setAsked(false)}>
              {say(words, "options_cancel")}
            </button>
            <button type="button" class="main" onClick={forget}>
              {say(words, "options_broken_yes")}
            </button>
          </p>
        </div>
      ) : null}
    </div>
  );
}

function titleOf(words: Words, { noun, name, year, day }: SetAside): string {
  return say(words, `options_broken_${noun}`, {
    name,
    year: year ?? "",
    day: day === null ? "" : formatDay(words.language, day),
  });
}

function flawOf(words: Words, { flaw, record }: SetAside): string {
  const found = formatDay(words.language, dayOf(record.foundAtMs));
  return say(words, "options_broken_why", { why: why(words, flaw), day: found });
}

function why(words: Words, flaw: Flaw): string {
  return flaw.kind === "field"
    ? say(words, "options_flaw_field", { field: flaw.field })
    : say(words, `options_flaw_${flaw.kind}`);
}

function save(records: readonly SetAside[], vitrine: string): void {
  const text = anyJson({ vitrine, records: records.map(({ record }) => record) });
  const saved = isoDay(dayOf(Date.now()));
  saveFile(fileNameOf(["vitrine", "broken", saved], "json"), new Blob([text], { type: "application/json" }));
}
