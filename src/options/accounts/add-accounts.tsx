import { useEffect, useId, useState } from "preact/hooks";
import { addAll, takeBackAdded } from "../../catalogue/adding.ts";
import { type Understood, understand } from "../../catalogue/pasted.ts";
import type { Store } from "../../store/store.ts";
import { formatNumber } from "../../ui/format.ts";
import type { Change } from "../../ui/live.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import { piecesOf } from "../../weibo/pasted-list.ts";
import type { Undoable } from "../undo-note.tsx";
import { PastedPreview } from "./pasted-preview.tsx";
import { addedText, toCome, understoodText } from "./pasted-words.ts";

interface AddAccountsProps {
  readonly words: Words;
  readonly catalogue: () => Promise<Store>;
  readonly change: Change<Store>;
  /** Called with what was done, and how it is taken back. */
  readonly told: (done: Undoable) => void;
}

/** Accounts that are taken at once. */
const MOST_AT_ONCE = 2_000;
/** Typing goes on for so long, in ms, before what was typed is looked at. */
const PAUSE_MS = 150;

/** Adds an account, or as many as were pasted, once it was seen what is understood of them; with a way back. */
export function AddAccounts({ words, catalogue, change, told }: AddAccountsProps) {
  const [text, setText] = useState("");
  const [understood, setUnderstood] = useState<readonly Understood[]>([]);
  const [outcome, setOutcome] = useState("");
  const id = useId();
  const pieces = piecesOf(text);
  const left = pieces.length - MOST_AT_ONCE;

  useEffect(() => {
    let isLate = false;
    const look = async () => {
      const taken = piecesOf(text).slice(0, MOST_AT_ONCE);
      const all = taken.length === 0 ? [] : await understand(await catalogue(), taken, words.language);
      if (!isLate) setUnderstood(all);
    };
    // What fails here fails again, and is told, when the reader adds them.
    const waiting = setTimeout(() => void look().catch(() => setUnderstood([])), PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(waiting);
    };
  }, [text, catalogue, words.language]);

  const add = () => {
    if (pieces.length === 0) return;
    change(async (db) => {
      const all = await understand(db, pieces.slice(0, MOST_AT_ONCE), words.language);
      const [only] = all;
      if (all.length === 1 && only?.kind === "refused") return setOutcome(understoodText(words, only));
      const added = await addAll(db, all, Date.now());
      const said = addedText(words, all, added);
      const isChanged = added.made.length + added.resumed.length > 0;
      setOutcome(isChanged ? "" : said);
      if (isChanged) told({ said, undo: (db) => takeBackAdded(db, added) });
      setText("");
      setUnderstood([]);
    });
  };

  const number = toCome(understood);
  return (
    <>
      <h3>{say(words, "options_add")}</h3>
      <form
        class="adding"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for={id}>{say(words, "options_add_label")}</label>
        <textarea
          id={id}
          rows={2}
          value={text}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // One line is sent like any field; in a list the key makes another line.
            if (event.key !== "Enter" || event.shiftKey || event.isComposing || text.includes("\n")) return;
            event.preventDefault();
            add();
          }}
        />
        <p id={`${id}-hint`} class="soft">
          {say(words, "options_add_hint")}
        </p>
        <button type="submit" class={understood.length > 0 ? "main" : undefined}>
          {understood.length > 1 ? sayPlural(words, "options_add_many", number) : say(words, "options_add_one")}
        </button>
        <p class="outcome" role="status">
          {outcome}
        </p>
        {understood.length === 0 ? null : <PastedPreview words={words} understood={understood} />}
        {left > 0 ? (
          <p class="fault">
            {sayPlural(words, "options_pasted_left", left, { most: formatNumber(words.language, MOST_AT_ONCE) })}
          </p>
        ) : null}
      </form>
    </>
  );
}
