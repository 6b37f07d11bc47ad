import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { Selection } from "../../catalogue/exporting.ts";
import { parseDay } from "../../core/day.ts";
import type { Label } from "../../core/peers.ts";
import type { Store } from "../../store/store.ts";
import { problemText } from "../../ui/problems.ts";
import { saveFile } from "../../ui/save-file.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import { isCancelled, telling } from "../breath.ts";
import { Choice, DayField } from "./export-fields.tsx";
import { EXPORTS, type ExportKind, write } from "./export-work.ts";

interface ExportFileProps {
  readonly words: Words;
  readonly labels: readonly Label[];
  readonly catalogue: () => Promise<Store>;
}

/** The form as it stands. Groups are told from "tracked" and "all" by their prefix: one may be called "all". */
interface Wish {
  readonly kind: ExportKind;
  readonly accounts: string;
  readonly from: string;
  readonly to: string;
  readonly flavour: "spreadsheet" | "program";
}

const FIRST_WISH: Wish = { kind: "series", accounts: "tracked", from: "", to: "", flavour: "spreadsheet" };
const GROUP = "label:";

/** What is kept as a CSV file: followers, posts or standings, of all or of some, for a spreadsheet or a program. */
export function ExportFile({ words, labels, catalogue }: ExportFileProps) {
  const [wish, setWish] = useState(FIRST_WISH);
  const [said, setSaid] = useState("");
  const [course, setCourse] = useState<AbortController | null>(null);

  async function save(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const selection = selectionOf(wish);
    if (selection.from !== null && selection.to !== null && selection.to < selection.from) {
      return setSaid(say(words, "options_export_order"));
    }
    const begun = new AbortController();
    setCourse(begun);
    setSaid(sayPlural(words, "options_export_working", 0));
    setSaid(await outcomeOf(selection, begun.signal));
    setCourse(null);
  }

  async function outcomeOf(selection: Selection, signal: AbortSignal): Promise<string> {
    let rows = 0;
    const breathe = telling<number>(signal, (n) => setSaid(sayPlural(words, "options_export_working", n)));
    const told = (n: number) => {
      rows = n;
      return breathe(n);
    };
    try {
      const order = { kind: wish.kind, selection, forPrograms: wish.flavour === "program" };
      const { name, blob } = await write(await catalogue(), words, order, told);
      signal.throwIfAborted();
      saveFile(name, blob);
      return sayPlural(words, "options_export_done", rows);
    } catch (error) {
      if (isCancelled(error)) return say(words, "options_export_cancelled");
      return say(words, "options_export_failed", { problem: problemText(words, error) });
    }
  }

  const change = (changed: Partial<Wish>) => setWish({ ...wish, ...changed });
  const isProgram = (value: string) => value === "program";
  return (
    <>
      <h3>{say(words, "options_export")}</h3>
      <form class="entry-form export" onSubmit={(event) => void save(event)}>
        <Choice
          label={say(words, "options_export_what")}
          value={wish.kind}
          pick={(value) => change({ kind: EXPORTS.find((kind) => kind === value) ?? "series" })}
          options={EXPORTS.map((kind) => [kind, say(words, `options_export_what_${kind}`)])}
        />
        <Choice
          label={say(words, "options_export_accounts")}
          value={wish.accounts}
          pick={(accounts) => change({ accounts })}
          options={[
            ["tracked", say(words, "options_export_tracked")],
            ["all", say(words, "options_export_all")],
            ...labels.map(({ name }): [string, string] => [GROUP + name, say(words, "options_export_label", { name })]),
          ]}
        />
        <DayField label={say(words, "options_export_from")} value={wish.from} type={(from) => change({ from })} />
        <DayField label={say(words, "options_export_to")} value={wish.to} type={(to) => change({ to })} />
        <Choice
          label={say(words, "options_export_flavour")}
          value={wish.flavour}
          pick={(value) => change({ flavour: isProgram(value) ? "program" : "spreadsheet" })}
          options={[
            ["spreadsheet", say(words, "options_export_spreadsheet")],
            ["program", say(words, "options_export_program")],
          ]}
        />
        <div class="buttons wide">
          <button type="submit" class="main" disabled={course !== null}>
            {say(words, "options_export_save")}
          </button>
          {course ? (
            <button type="button" onClick={() => course.abort()}>
              {say(words, "options_cancel")}
            </button>
          ) : null}
          <span role="status">{said}</span>
        </div>
      </form>
    </>
  );
}

function selectionOf({ accounts, from, to }: Wish): Selection {
  const chosen = accounts.startsWith(GROUP) ? { label: accounts.slice(GROUP.length) } : null;
  return {
    accounts: chosen ?? (accounts === "all" ? "all" : "tracked"),
    from: parseDay(from),
    to: parseDay(to),
  };
}
