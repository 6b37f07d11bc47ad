import type { Milestone } from "../../core/milestone.ts";
import type { Snapshot } from "../../core/snapshot.ts";
import { formatNumber } from "../format.ts";
import { say, type Words } from "../words.ts";
import { dayText, figureNote, notesText, type Subject, whoText } from "./parts.ts";

/** "Between 4 June 2015 and 1 January 2017, … reached 50,000 followers on Weibo (65,030: …)." `at` told that it was. */
export function milestoneSentence(words: Words, subject: Subject, milestone: Milestone, at: Snapshot): string {
  const { followers, reached, lastBelow } = milestone;
  return say(words, keyOf(milestone), {
    day: dayText(words, reached),
    below: lastBelow === null ? "" : dayText(words, lastBelow),
    who: whoText(words, subject),
    n: formatNumber(words.language, followers),
    notes: notesText(words, [figureNote(words, at, subject.publications), say(words, "sentence_computed")]),
  });
}

function keyOf({ exactDay, lastBelow }: Milestone) {
  if (exactDay) return "sentence_milestone_on";
  return lastBelow === null ? "sentence_milestone_by" : "sentence_milestone_between";
}
