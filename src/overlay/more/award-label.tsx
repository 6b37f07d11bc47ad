import { textIn } from "../../core/texts.ts";
import { Citation } from "../../ui/citation.tsx";
import { formatDay } from "../../ui/format.ts";
import { publicationsOf, sourceName } from "../../ui/provenance.ts";
import { say } from "../../ui/words.ts";
import type { AwardLabelProps } from "../lent.ts";
import { quote } from "../quote.ts";

/** What an opened badge tells: the date, the organiser, the grounds and the sources. */
export function AwardLabel({ words, award, card }: AwardLabelProps) {
  const { language } = words;
  const day =
    award.day === null ? say(words, "award_day_unknown", { year: award.year }) : formatDay(language, award.day);
  const grounds = award.grounds && textIn(award.grounds, language);
  const doubt = award.doubt && textIn(award.doubt, language);
  return (
    <div class="award-label">
      <p>{say(words, "award_given", { day, organiser: textIn(award.organiser, language) ?? say(words, "unknown") })}</p>
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
  );
}
