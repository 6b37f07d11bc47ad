import type { Card } from "../core/card.ts";
import type { Award } from "../core/publication.ts";
import { textIn } from "../core/texts.ts";
import { Citation } from "../ui/citation.tsx";
import { formatDay } from "../ui/format.ts";
import { AwardIcon } from "../ui/icons.tsx";
import { publicationsOf, sourceName } from "../ui/provenance.ts";
import { say, type Words } from "../ui/words.ts";
import { quote } from "./quote.ts";

/** A badge for each award; opened, it tells the date, the organiser, the grounds and the sources. */
export function Awards({ words, card }: { words: Words; card: Card }) {
  if (card.awards.length === 0) return null;
  return (
    <section class="awards" aria-label={say(words, "awards")}>
      {card.awards.map((award) => (
        <Badge key={award.id} words={words} award={award} card={card} />
      ))}
    </section>
  );
}

function Badge({ words, award, card }: { words: Words; award: Award; card: Card }) {
  const { language } = words;
  const day =
    award.day === null ? say(words, "award_day_unknown", { year: award.year }) : formatDay(language, award.day);
  const grounds = award.grounds && textIn(award.grounds, language);
  const doubt = award.doubt && textIn(award.doubt, language);
  return (
    <details class="award">
      <summary>
        <AwardIcon />
        <span>
          <strong>{textIn(award.title, language)}</strong>
          <span class="category">
            {award.category ? textIn(award.category, language) : say(words, "award_category_unknown")}
          </span>
        </span>
      </summary>
      <div class="award-label">
        <p>
          {say(words, "award_given", { day, organiser: textIn(award.organiser, language) ?? say(words, "unknown") })}
        </p>
        {grounds ? <p>{say(words, "award_grounds", { grounds })}</p> : <p>{say(words, "award_grounds_unknown")}</p>}
        {doubt ? <p>{doubt}</p> : null}
        {publicationsOf(card, award.sources).map((publication) => (
          <Citation key={publication.id} words={words} publication={publication} />
        ))}
        {award.sources.map((source) =>
          source.kind === "hand" ? <p key={source.note}>{sourceName(words, source, [])}</p> : null,
        )}
        {quote(card, { award })}
      </div>
    </details>
  );
}
