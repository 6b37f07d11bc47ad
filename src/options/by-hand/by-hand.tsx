import { useRef, useState } from "preact/hooks";
import { dayOf } from "../../core/day.ts";
import type { Entry, EntryId, EntryKind } from "../../core/entry.ts";
import { type Account, type Museum, type MuseumId, nameOf } from "../../core/museum.ts";
import { accountKeysOf } from "../../store/accounts.ts";
import { keepEntry, removeEntry } from "../../store/entries.ts";
import type { Store } from "../../store/store.ts";
import type { Change } from "../../ui/live.ts";
import { sortedByName } from "../../ui/museum-names.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";
import { type Undoable, UndoNote } from "../undo-note.tsx";
import { type Draft, draftOf, emptyDraft } from "./draft.ts";
import { EntryForm, KIND_WORDS } from "./entry-form.tsx";
import { entryText } from "./entry-text.ts";
import { type Faults, readDraft } from "./read-draft.ts";

export interface ByHandProps {
  readonly words: Words;
  /** What is entered here; the first is offered first. */
  readonly kinds: readonly [EntryKind, ...EntryKind[]];
  /** What to press to enter one. */
  readonly add: WordKey;
  readonly entries: readonly Entry[];
  readonly museums: readonly Museum[];
  /** The museums' accounts on WeChat: a number of followers is of one of them. */
  readonly onWeChat: ReadonlyMap<MuseumId, Account>;
  readonly tracked: ReadonlySet<MuseumId>;
  readonly change: Change<Store>;
}

/** What is being written: a new entry, or one that is written anew. */
interface Writing {
  readonly id: EntryId | null;
  readonly draft: Draft;
}

/** What no page gives, entered by the reader: listed, added, changed, removed with a way back. */
export function ByHand({ words, kinds, add, entries, museums, onWeChat, tracked, change }: ByHandProps) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [done, setDone] = useState<Undoable | null>(null);
  const [outcome, setOutcome] = useState("");
  const addButton = useRef<HTMLButtonElement>(null);
  const own = entries.filter(({ kind }) => kinds.includes(kind));
  const firstMuseum = museums.find(({ id }) => tracked.has(id)) ?? museums[0];

  function close() {
    setWriting(null);
    // The form is gone: the keyboard goes back to where it came from.
    requestAnimationFrame(() => addButton.current?.focus());
  }

  const keep = (draft: Draft) =>
    new Promise<Faults | null>((resolve) => {
      change(async (db) => {
        const faults = await keepDraft(db, draft, writing?.id ?? null);
        if (!faults) {
          setOutcome(say(words, "options_hand_saved"));
          close();
        }
        resolve(faults);
      });
    });

  const remove = (entry: Entry) =>
    change(async (db) => {
      const removed = await removeEntry(db, entry.id);
      setOutcome("");
      if (!removed) return;
      const said = say(words, "options_hand_removed", { entry: entryText(words, removed, onWeChat) });
      setDone({ said, undo: (db) => keepEntry(db, removed) });
    });

  const form = (draft: Draft) => (
    <EntryForm
      words={words}
      kinds={kinds}
      museums={museums}
      onWeChat={onWeChat}
      tracked={tracked}
      begun={draft}
      keep={keep}
      cancel={close}
    />
  );

  return (
    <>
      <div role="status">{outcome === "" || writing ? null : <p class="outcome">{outcome}</p>}</div>
      {museumsOf(own, museums, words).map(({ museum, name, of }) => (
        <div key={museum}>
          <h3>{name}</h3>
          <ul>
            {of.map((entry) =>
              writing?.id === entry.id ? (
                <li key={entry.id}>{form(writing.draft)}</li>
              ) : (
                <EntryRow
                  key={entry.id}
                  words={words}
                  entry={entry}
                  text={entryText(words, entry, onWeChat)}
                  edit={() => setWriting({ id: entry.id, draft: draftOf(entry) })}
                  remove={() => remove(entry)}
                />
              ),
            )}
          </ul>
        </div>
      ))}
      {writing?.id === null ? form(writing.draft) : null}
      {writing ? null : (
        <button
          type="button"
          ref={addButton}
          disabled={!firstMuseum}
          onClick={() => firstMuseum && setWriting({ id: null, draft: emptyDraft(kinds[0], firstMuseum.id) })}
        >
          {say(words, add)}
        </button>
      )}
      <UndoNote words={words} done={done} change={change} />
    </>
  );
}

interface EntryRowProps {
  readonly words: Words;
  readonly entry: Entry;
  /** The entry in one line. */
  readonly text: string;
  readonly edit: () => void;
  readonly remove: () => void;
}

function EntryRow({ words, entry, text, edit, remove }: EntryRowProps) {
  return (
    <li>
      <div>
        <p>
          <span class="soft">{say(words, KIND_WORDS[entry.kind])}</span>
          <br />
          {text}
        </p>
        <p class="soft">{say(words, "source_hand", { note: entry.note })}</p>
      </div>
      <button type="button" aria-label={say(words, "options_hand_edit_named", { entry: text })} onClick={edit}>
        {say(words, "options_hand_edit")}
      </button>
      <button type="button" aria-label={say(words, "options_remove_named", { name: text })} onClick={remove}>
        {say(words, "options_remove")}
      </button>
    </li>
  );
}

/** Keeps what was written, under its own id if it has one; gives what is wrong with it instead, if anything is. */
async function keepDraft(db: Store, draft: Draft, id: EntryId | null): Promise<Faults | null> {
  const nowMs = Date.now();
  const read = readDraft(draft, {
    id: id ?? (crypto.randomUUID() as EntryId),
    nowMs,
    today: dayOf(nowMs),
    accountOn: await accountKeysOf(db, draft.museum),
  });
  if (read.kind === "faults") return read.faults;
  await keepEntry(db, read.entry);
  return null;
}

/** The entries by museum, in order of the museums' names; the newest change first. */
function museumsOf(entries: readonly Entry[], museums: readonly Museum[], words: Words) {
  const newest = [...entries].sort((a, b) => b.at - a.at);
  return sortedByName(words, museums)
    .map((museum) => ({
      museum: museum.id,
      name: nameOf(museum, words.language),
      of: newest.filter((entry) => entry.museum === museum.id),
    }))
    .filter(({ of }) => of.length > 0);
}
