import type { TargetedSubmitEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { isRanked, type Label } from "../../core/peers.ts";
import { joinLabel, leaveLabel } from "../../store/labels.ts";
import type { Store } from "../../store/store.ts";
import { setAllTracked } from "../../store/tracking.ts";
import type { Change } from "../../ui/live.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import { LONGEST_LABEL } from "../labels.tsx";
import type { Undoable } from "../undo-note.tsx";
import type { TrackedRow } from "./tracked-list.ts";

interface ChosenProps {
  readonly words: Words;
  /** The rows that the reader ticked: one or more. */
  readonly rows: readonly TrackedRow[];
  readonly labels: readonly Label[];
  readonly change: Change<Store>;
  /** Called with what was done, and how it is taken back. */
  readonly told: (done: Undoable) => void;
}

/** What can be done with several accounts at once. */
export function Chosen({ words, rows, labels, change, told }: ChosenProps) {
  const [name, setName] = useState("");
  const id = useId();

  const untrack = () =>
    change(async (db) => {
      const before = rows.map(({ account: { key, trackedAt } }) => ({ key, trackedAt }));
      await setAllTracked(
        db,
        before.map(({ key }) => ({ key, trackedAt: null })),
      );
      told({
        said: sayPlural(words, "options_removed_many", rows.length),
        undo: (db) => setAllTracked(db, before),
      });
    });

  function join(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const label = name.trim();
    if (label === "") return;
    const museums = rows.map(({ museum }) => museum).filter(isRanked);
    change(async (db) => {
      const joined = await joinLabel(
        db,
        label,
        museums.map((museum) => museum.id),
      );
      setName("");
      told({
        said: sayPlural(words, "options_label_joined", joined.museums.length, { name: label }),
        undo: (db) => leaveLabel(db, joined),
      });
    });
  }

  return (
    <div class="chosen">
      <p>{sayPlural(words, "options_chosen", rows.length)}</p>
      <form onSubmit={join}>
        <label for={id} class="hidden-text">
          {say(words, "options_chosen_label")}
        </label>
        <input
          id={id}
          type="text"
          list={`${id}-labels`}
          value={name}
          maxLength={LONGEST_LABEL}
          placeholder={say(words, "options_label_name")}
          autocomplete="off"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <datalist id={`${id}-labels`}>
          {labels.map((label) => (
            <option key={label.name} value={label.name} />
          ))}
        </datalist>
        <button type="submit">{say(words, "options_chosen_add")}</button>
      </form>
      <button type="button" onClick={untrack}>
        {say(words, "options_chosen_untrack")}
      </button>
    </div>
  );
}
