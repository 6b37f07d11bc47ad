import { useRef, useState } from "preact/hooks";
import { type Chosen, trackMuseum } from "../catalogue/welcome.ts";
import { type Museum, type MuseumId, nameOf } from "../core/museum.ts";
import type { Store } from "../store/store.ts";
import type { Change } from "../ui/live.ts";
import { MuseumSearch } from "../ui/museum-search.tsx";
import { say, type Words } from "../ui/words.ts";
import { ChosenMuseums } from "./chosen.tsx";
import { Paste } from "./paste.tsx";

interface MuseumStepProps {
  readonly words: Words;
  readonly museums: readonly Museum[];
  readonly chosen: readonly Chosen[];
  readonly change: Change<Store>;
}

/** The first step: museums are picked from the directory, or their pages' addresses pasted. Each is tracked at once. */
export function MuseumStep({ words, museums, chosen, change }: MuseumStepProps) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState("");
  const tracked = new Set(chosen.map(({ museum }) => museum.id));
  const pick = (id: MuseumId) =>
    change(async (db) => {
      await trackMuseum(db, id, Date.now());
      const name = nameOf(museums.find((one) => one.id === id) ?? { id, names: {} }, words.language);
      setOutcome(say(words, "welcome_added", { name }));
    });
  return (
    <>
      <p>{say(words, "welcome_museum_text")}</p>
      <div class="halves">
        <div class="ways">
          <MuseumSearch
            words={words}
            museums={museums.filter(({ id }) => !tracked.has(id))}
            field={field}
            label={say(words, "welcome_search")}
            hint={say(words, "welcome_search_hint")}
            nobody={say(words, "welcome_search_nobody")}
            pick={pick}
          />
          <Paste words={words} begin={() => setOutcome("")} change={change} />
        </div>
        <ChosenMuseums
          words={words}
          chosen={chosen}
          outcome={outcome}
          tell={setOutcome}
          leave={() => field.current?.focus()}
          change={change}
        />
      </div>
    </>
  );
}
