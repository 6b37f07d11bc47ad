import { STANDING_TOLERANCE_DAYS } from "../../core/card.ts";
import { isSingle, type Range } from "../../core/count.ts";
import type { Day } from "../../core/day.ts";
import type { PeerSet } from "../../core/peers.ts";
import type { Snapshot } from "../../core/snapshot.ts";
import { isAlone, type Standing } from "../../core/standing.ts";
import { placeText } from "../figures.tsx";
import { formatNumber, formatRange } from "../format.ts";
import { percentText } from "../in-full.ts";
import { setName } from "../provenance.ts";
import { say, type Words } from "../words.ts";
import { dayText, figureNote, notesText, type Subject, tight, whoText } from "./parts.ts";

/** A place in a peer set on a day. */
export interface PlaceOnDay {
  readonly set: PeerSet;
  readonly day: Day;
  readonly standing: Standing;
}

/**
 * "On 19 December 2017, … stood 1st of 3 by followers on Weibo in the peer set “Non-Chinese”, with 44.66% of …". `own` is
 * the ranked account's figure. null where no other member is known: then there is no place.
 */
export function standingSentence(
  words: Words,
  subject: Subject,
  { set, day, standing }: PlaceOnDay,
  own: Snapshot | null,
): string | null {
  if (isAlone(standing)) return null;
  const { share } = standing;
  return say(words, share === null ? "sentence_place" : "sentence_place_share", {
    day: dayText(words, day),
    who: whoText(words, subject),
    place: tight(words, placeText(words, standing)),
    set: setName(words, set),
    share: share === null ? "" : percentText(words, share),
    notes: notesText(words, [
      rangeNote(words, standing.shareRange),
      coverageNote(words, standing),
      own && say(words, "sentence_own_figure", { text: figureNote(words, own, subject.publications) }),
      say(words, "sentence_computed"),
    ]),
  });
}

function rangeNote(words: Words, range: Range): string | null {
  if (isSingle(range) || (range.low === null && range.high === null)) return null;
  const text = formatRange(words, range, (fraction) => percentText(words, fraction));
  return say(words, "sentence_share_range", { range: tight(words, text) });
}

/** Of how many members anything is known. */
function coverageNote(words: Words, { known, members }: { readonly known: number; readonly members: number }) {
  return say(words, "sentence_coverage", {
    known: formatNumber(words.language, known),
    members: formatNumber(words.language, members),
    tolerance: STANDING_TOLERANCE_DAYS,
  });
}
