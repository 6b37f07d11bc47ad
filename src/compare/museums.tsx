import { useRef } from "preact/hooks";
import { MOST_COMPARED } from "../core/compare.ts";
import { type Museum, type MuseumId, nameOf } from "../core/museum.ts";
import { MuseumSearch } from "../ui/museum-search.tsx";
import { spokenIn } from "../ui/spoken-in.ts";
import { say, type Words } from "../ui/words.ts";
import { NameMark } from "./mark.tsx";

interface MuseumsProps {
  readonly words: Words;
  /** All that can be compared. */
  readonly museums: readonly Museum[];
  readonly chosen: readonly Museum[];
  readonly choose: (ids: readonly MuseumId[]) => void;
}

/** The museums compared, each with its mark, and the way to add one or take one out: the legend of the drawing. */
export function Museums({ words, museums, chosen, choose }: MuseumsProps) {
  const field = useRef<HTMLInputElement>(null);
  const ids = chosen.map(({ id }) => id);
  const remove = (id: MuseumId) => {
    choose(ids.filter((other) => other !== id));
    // The button goes with its museum: the focus would be nowhere.
    field.current?.focus();
  };
  const isFull = chosen.length >= MOST_COMPARED;
  return (
    <section class="museums" aria-label={say(words, "compare_chosen")}>
      <ul>
        {chosen.map((museum, hue) => {
          const name = nameOf(museum, words.language);
          return (
            <li key={museum.id}>
              <NameMark hue={hue} />
              <span dir="auto" lang={spokenIn(name, words.language)}>
                {name}
              </span>
              <button
                type="button"
                class="remove"
                title={say(words, "compare_remove", { museum: name })}
                onClick={() => remove(museum.id)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
      <MuseumSearch
        words={words}
        museums={museums.filter(({ id }) => !ids.includes(id))}
        field={field}
        label={say(words, "compare_add")}
        hint={say(words, "compare_add_hint")}
        nobody={say(words, "compare_nobody")}
        full={isFull ? say(words, "compare_enough") : null}
        pick={(id) => choose([...ids, id])}
      />
    </section>
  );
}
