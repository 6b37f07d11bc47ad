import { textIn } from "../core/texts.ts";
import { AwardIcon } from "../ui/icons.tsx";
import { say } from "../ui/words.ts";
import type { View } from "./exhibit.tsx";
import type { More } from "./lent.ts";
import type { Actions } from "./state.ts";

interface AwardsProps extends Pick<View, "visit"> {
  readonly more: More | null | undefined;
  readonly actions: Actions;
}

/** A badge for each award; opened, it tells what the script on demand draws. */
export function Awards({ visit: { words, card }, more, actions }: AwardsProps) {
  if (card.awards.length === 0) return null;
  return (
    <section class="awards" aria-label={say(words, "awards")}>
      {card.awards.map((award) => (
        <details key={award.id} class="award" onToggle={actions.reach}>
          <summary>
            <AwardIcon />
            <span>
              <strong>{textIn(award.title, words.language)}</strong>
              <span class="category soft">
                {award.category ? textIn(award.category, words.language) : say(words, "award_category_unknown")}
              </span>
            </span>
          </summary>
          {more ? <more.AwardLabel words={words} award={award} card={card} /> : null}
        </details>
      ))}
    </section>
  );
}
