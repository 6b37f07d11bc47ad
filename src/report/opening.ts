import type { Report } from "../catalogue/report.ts";
import { nameOf } from "../core/museum.ts";
import type { Award } from "../core/publication.ts";
import { isAlone } from "../core/standing.ts";
import { textIn } from "../core/texts.ts";
import { placeText } from "../ui/figures.tsx";
import { formatDay, formatNet } from "../ui/format.ts";
import { countText, rateText, sentences } from "../ui/in-full.ts";
import { setName } from "../ui/provenance.ts";
import { say, type Words } from "../ui/words.ts";
import type { Cite } from "./cited.ts";
import { heading, type Passage, paragraph } from "./passage.ts";

/** What the report is about, and the whole of it in two or three sentences. */
export function opening(words: Words, report: Report): Passage[] {
  const { museum, from, to } = report.review;
  const day = (each: typeof from) => formatDay(words.language, each);
  return [
    { kind: "title", text: say(words, "report_title", { museum: nameOf(museum, words.language) }) },
    paragraph(say(words, "report_period", { from: day(from), to: day(to) }), "soft"),
    paragraph(
      sentences(words, leadOfAward(words, report), leadOfFollowers(words, report), leadOfPlace(words, report)),
      "lead",
    ),
  ];
}

/** The awards with their grounds, and who else received them. */
export function awards(words: Words, { review }: Report, cite: Cite): Passage[] {
  const names = review.otherRecipients.map(({ printed }) => printed).join(" · ");
  return [
    heading(say(words, "report_awards")),
    ...(review.awards.length === 0 ? [paragraph(say(words, "report_no_award"), "unknown")] : []),
    ...review.awards.map((award): Passage => ({ kind: "box", lines: awardLines(words, award, cite) })),
    ...(names === "" ? [] : [paragraph(say(words, "report_other_recipients", { names }))]),
  ];
}

function awardLines(words: Words, award: Award, cite: Cite): [string, ...string[]] {
  const { language } = words;
  const category = award.category && textIn(award.category, language);
  const day =
    award.day === null ? say(words, "award_day_unknown", { year: award.year }) : formatDay(language, award.day);
  const grounds = award.grounds && textIn(award.grounds, language);
  const doubt = award.doubt && textIn(award.doubt, language);
  return [
    [textIn(award.title, language), category].filter(Boolean).join(" — "),
    say(words, "award_given", { day, organiser: textIn(award.organiser, language) ?? say(words, "unknown") }),
    grounds ? say(words, "award_grounds", { grounds }) : say(words, "award_grounds_unknown"),
    ...(doubt ? [doubt] : []),
    say(words, "report_from_source", { source: cite(...award.sources) }),
  ];
}

function leadOfAward(words: Words, { review }: Report): string | null {
  const { language } = words;
  const museum = nameOf(review.museum, language);
  const [first] = review.awards;
  if (!first) return null;
  const { title, category } = first;
  const award = [textIn(title, language), category && textIn(category, language)].filter(Boolean).join(" — ");
  return say(words, "report_lead_award", { museum, award });
}

function leadOfFollowers(words: Words, { review }: Report): string {
  const { museum, from, to } = review;
  const weibo = review.followers.find(({ platform }) => platform === "weibo");
  const name = nameOf(museum, words.language);
  if (!weibo?.end) return say(words, "report_lead_unknown", { museum: name, day: formatDay(words.language, to) });
  const end = {
    museum: name,
    day: formatDay(words.language, weibo.end.day),
    followers: countText(words, weibo.end.followers),
  };
  if (!weibo.growth) return say(words, "report_lead_end", { ...end, start: formatDay(words.language, from) });
  const start = formatDay(words.language, weibo.growth.from.day);
  if (weibo.growth.withinRounding) return say(words, "report_lead_within", { ...end, start });
  return say(words, "report_lead_known", {
    ...end,
    net: formatNet(words, weibo.growth),
    rate: rateText(words, weibo.growth) ?? say(words, "not_known"),
    start,
  });
}

function leadOfPlace(words: Words, { review }: Report): string | null {
  const [first] = review.standings;
  if (!first?.standing || isAlone(first.standing)) return null;
  const place = placeText(words, first.standing);
  return say(words, "report_lead_place", { place, set: setName(words, first.set) });
}
