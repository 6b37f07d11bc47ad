import type { Award } from "../../core/publication.ts";
import { textIn } from "../../core/texts.ts";
import { say, type Words } from "../words.ts";
import { dayText, notesText, originNote, type Subject, whoText } from "./parts.ts";

/** "On 20 December 2017, … received the award “…” (category: …; given by …; CLIC France, …; kept in Vitrine)." */
export function awardSentence(words: Words, subject: Subject, award: Award): string {
  const { day, year, title, category, organiser, sources } = award;
  const told = (key: "sentence_award_category" | "sentence_award_organiser", texts: typeof category) => {
    const text = texts && textIn(texts, words.language);
    return text === null ? null : say(words, key, { text });
  };
  return say(words, day === null ? "sentence_award_in" : "sentence_award_on", {
    day: day === null ? "" : dayText(words, day),
    year,
    who: whoText(words, subject),
    title: textIn(title, words.language) ?? award.id,
    notes: notesText(words, [
      told("sentence_award_category", category),
      told("sentence_award_organiser", organiser),
      ...sources.map((source) => originNote(words, source, subject.publications)),
      say(words, "sentence_kept"),
    ]),
  });
}
