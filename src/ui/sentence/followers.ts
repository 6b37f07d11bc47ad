import { isSingle } from "../../core/count.ts";
import type { Growth } from "../../core/growth.ts";
import type { Snapshot } from "../../core/snapshot.ts";
import { formatNet } from "../format.ts";
import { countText, rateText } from "../in-full.ts";
import { say, sayPlural, type Words } from "../words.ts";
import {
  dayText,
  followersText,
  handlingNote,
  notesText,
  precisionNote,
  type Subject,
  snapshotNote,
  sourceNote,
  tight,
  whoText,
} from "./parts.ts";

/** "On 19 December 2017, the Louvre Museum (@…) had 85,372 followers on Weibo (exact; …)." */
export function followersSentence(words: Words, subject: Subject, snapshot: Snapshot): string {
  const { followers, day, source } = snapshot;
  return say(words, "sentence_followers", {
    day: dayText(words, day),
    who: whoText(words, subject),
    n: followersText(words, followers.value, countText(words, followers)),
    notes: notesText(words, [
      precisionNote(words, followers),
      sourceNote(words, snapshot, subject.publications),
      handlingNote(words, source),
    ]),
  });
}

/** "Between 1 January 2017 and 19 December 2017, … went from 65,030 to 85,372 followers on Weibo, a change of …". */
export function growthSentence(words: Words, subject: Subject, growth: Growth): string {
  const { from, to, days } = growth;
  return say(words, keyOf(growth), {
    from: dayText(words, from.day),
    to: dayText(words, to.day),
    who: whoText(words, subject),
    start: tight(words, countText(words, from.followers)),
    end: tight(words, countText(words, to.followers)),
    change: changeText(words, growth),
    days: sayPlural(words, "days", days),
    notes: notesText(words, [...endNotes(words, growth, subject), say(words, "sentence_computed")]),
  });
}

function keyOf({ withinRounding, netRange, net }: Growth) {
  if (withinRounding) return "sentence_growth_within";
  return isSingle(netRange) && net === 0 ? "sentence_growth_none" : "sentence_growth";
}

/** "+20,342 (+31.28%)"; without a rate where the first figure is 0. */
function changeText(words: Words, growth: Growth): string {
  const net = tight(words, formatNet(words, growth));
  const rate = rateText(words, growth);
  return rate === null ? net : say(words, "sentence_change", { net, rate: tight(words, rate) });
}

/** What the two figures are worth, and whence: once where both are alike. */
function endNotes(words: Words, { from, to }: Growth, { publications }: Subject): (string | null)[] {
  const [first, last] = [snapshotNote(words, from, publications), snapshotNote(words, to, publications)];
  if (first !== last) return [say(words, "sentence_ends", { first, last })];
  return [precisionNote(words, to.followers), sourceNote(words, to, publications)];
}
