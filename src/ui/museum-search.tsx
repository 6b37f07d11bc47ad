import type { RefObject } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import { type Museum, type MuseumId, nameOf } from "../core/museum.ts";
import { searchMuseums } from "../core/museum-search.ts";
import { formatCountry } from "./format.ts";
import { sortedByName } from "./museum-names.ts";
import { spokenIn } from "./spoken-in.ts";
import type { Words } from "./words.ts";

interface MuseumSearchProps {
  readonly words: Words;
  readonly museums: readonly Museum[];
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** What can be typed, shown while nothing is. */
  readonly hint: string;
  /** What is said where no museum fits. */
  readonly nobody: string;
  /** Why no more can be picked; null while they can. */
  readonly full?: string | null;
  readonly pick: (id: MuseumId) => void;
}

/** Options that are laid out at once, of the thousands there may be. */
const MOST_FOUND = 8;

/** Looks for a museum by any of its names: the ARIA combobox with a list below it. The focus stays in the field. */
export function MuseumSearch({ words, museums, field, label, hint, nobody, full = null, pick }: MuseumSearchProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const sorted = useMemo(() => sortedByName(words, museums), [words, museums]);
  const found = isOpen && full === null ? searchMuseums(sorted, text, MOST_FOUND) : [];
  const at = Math.min(active, found.length - 1);

  const show = (next: string, open: boolean) => {
    setText(next);
    setOpen(open);
    setActive(0);
  };
  const take = (museum: Museum | undefined) => {
    if (!museum) return;
    show("", false);
    pick(museum.id);
  };
  const step = (by: number) => {
    if (isOpen) setActive((at + by + found.length) % Math.max(1, found.length));
    else show(text, true);
  };
  const keys: { readonly [key: string]: () => void } = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => take(found[at]),
    Escape: () => show("", false),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  };

  return (
    <div class="search">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-hint`}
        readOnly={full !== null}
        placeholder={hint}
        value={text}
        onInput={(event) => show(event.currentTarget.value, true)}
        onKeyDown={press}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} class="found" hidden={found.length === 0}>
        {found.map((museum, i) => (
          <div
            key={museum.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            // Before the field loses the focus, and the list with it.
            onMouseDown={(event) => {
              event.preventDefault();
              take(museum);
            }}
          >
            <span dir="auto" lang={spokenIn(nameOf(museum, words.language), words.language)}>
              {nameOf(museum, words.language)}
            </span>
            {museum.country === null ? null : <span class="soft">{formatCountry(words.language, museum.country)}</span>}
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} class="soft" role="status">
        {full ?? (isOpen && found.length === 0 ? nobody : "")}
      </p>
    </div>
  );
}
