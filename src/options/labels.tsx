import type { TargetedSubmitEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { type Museum, type MuseumId, nameOf } from "../core/museum.ts";
import { isRanked, type Label } from "../core/peers.ts";
import { joinLabel, keepLabel, removeLabel, renameLabel } from "../store/labels.ts";
import type { Store } from "../store/store.ts";
import type { Change } from "../ui/live.ts";
import { sortedByName } from "../ui/museum-names.ts";
import { spokenIn } from "../ui/spoken-in.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import { Section } from "./section.tsx";
import { type Undoable, UndoNote } from "./undo-note.tsx";

interface LabelsProps {
  readonly words: Words;
  readonly labels: readonly Label[];
  readonly museums: readonly Museum[];
  readonly change: Change<Store>;
}

export const LONGEST_LABEL = 60;

/** The reader's own groups of museums: each is a peer set of its own, in the case and in the report. */
export function Labels({ words, labels, museums, change }: LabelsProps) {
  const [name, setName] = useState("");
  const [done, setDone] = useState<Undoable | null>(null);
  const [outcome, setOutcome] = useState("");
  const id = useId();

  function add(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = name.trim();
    const isTaken = labels.some((label) => label.name === wanted);
    setOutcome(isTaken ? say(words, "options_label_taken", { name: wanted }) : "");
    if (wanted === "" || isTaken) return;
    setName("");
    change((db) => keepLabel(db, { name: wanted, museums: [] }));
  }

  const remove = ({ name }: Label) =>
    change(async (db) => {
      const removed = await removeLabel(db, name);
      if (!removed) return;
      setDone({
        said: say(words, "options_label_removed", { name }),
        // Somebody may have made another of this name meanwhile: nobody is lost of either.
        undo: (db) => joinLabel(db, name, removed.museums),
      });
    });

  return (
    <Section words={words} id="groups">
      {labels.map((label) => (
        <LabelEditor
          key={label.name}
          words={words}
          label={label}
          museums={museums}
          isTaken={(name) => labels.some((other) => other !== label && other.name === name)}
          change={change}
          remove={() => remove(label)}
        />
      ))}
      <form onSubmit={add}>
        <label for={id}>{say(words, "options_label_name")}</label>
        <div class="field">
          <input
            id={id}
            type="text"
            value={name}
            maxLength={LONGEST_LABEL}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit">{say(words, "options_label_add")}</button>
        </div>
        <p class="outcome" role="status">
          {outcome}
        </p>
      </form>
      <UndoNote words={words} done={done} change={change} />
    </Section>
  );
}

interface LabelEditorProps {
  readonly words: Words;
  readonly label: Label;
  readonly museums: readonly Museum[];
  /** Whether another group has a name: two groups never become one unasked. */
  readonly isTaken: (name: string) => boolean;
  readonly change: Change<Store>;
  readonly remove: () => void;
}

/** One group: its name, and a box to tick for each museum. Every change is kept at once. */
function LabelEditor({ words, label, museums, isTaken, change, remove }: LabelEditorProps) {
  const id = useId();
  // Begun open to be filled; then it is the reader who folds it.
  const [begunOpen] = useState(label.museums.length === 0);
  const members = new Set(label.museums);
  const sorted = sortedByName(words, museums.filter(isRanked));
  const turn = (museum: MuseumId) =>
    change((db) => {
      const changed = members.has(museum) ? label.museums.filter((one) => one !== museum) : [...label.museums, museum];
      return keepLabel(db, { ...label, museums: changed });
    });
  const rename = (field: HTMLInputElement) => {
    const name = field.value.trim();
    field.setCustomValidity(isTaken(name) ? say(words, "options_label_taken", { name }) : "");
    if (field.reportValidity() && name !== "" && name !== label.name) {
      change((db) => renameLabel(db, label.name, name));
    }
  };
  return (
    <details class="label" open={begunOpen}>
      <summary>
        <strong>{label.name}</strong> <span class="soft">{sayPlural(words, "museums", label.museums.length)}</span>
      </summary>
      <div class="field">
        <label for={id} class="hidden-text">
          {say(words, "options_label_rename", { name: label.name })}
        </label>
        <input
          id={id}
          type="text"
          value={label.name}
          maxLength={LONGEST_LABEL}
          autocomplete="off"
          onChange={(event) => rename(event.currentTarget)}
        />
        <button type="button" aria-label={say(words, "options_remove_named", { name: label.name })} onClick={remove}>
          {say(words, "options_remove")}
        </button>
      </div>
      <fieldset>
        <legend class="hidden-text">{say(words, "options_label_members", { name: label.name })}</legend>
        {sorted.map((museum) => (
          <label key={museum.id}>
            <input type="checkbox" checked={members.has(museum.id)} onChange={() => turn(museum.id)} />
            <span lang={spokenIn(nameOf(museum, words.language), words.language)}>
              {nameOf(museum, words.language)}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
