import { PARTS } from "../core/part.ts";
import { say } from "../ui/words.ts";
import type { View } from "./exhibit.tsx";
import type { More } from "./lent.ts";
import type { Actions } from "./state.ts";

/** What lies below the awards: a row of titles, and below each that is open what the script on demand draws. */
export function Parts({
  visit: { words, opened, card },
  depths,
  more,
  actions,
}: Pick<View, "visit" | "depths"> & { more: More | null | undefined; actions: Actions }) {
  return (
    <div class="parts">
      {PARTS.map((part) => {
        const open = opened.includes(part);
        const Part = more?.parts[part];
        return (
          <section key={part} class="part">
            <h3>
              <button type="button" aria-expanded={open} onClick={() => actions.open(part, !open)}>
                {say(words, `overlay_part_${part}`)}
              </button>
            </h3>
            {open && depths && Part ? <Part depths={depths} card={card} /> : null}
          </section>
        );
      })}
    </div>
  );
}
