import { type Compared, type Comparison, type Measure, measureOn } from "../core/compare.ts";
import { isSingle } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { nameOf } from "../core/museum.ts";
import { formatDay, formatRange } from "../ui/format.ts";
import { countText, decimalText } from "../ui/in-full.ts";
import { say, type Words } from "../ui/words.ts";

const INDEX_DIGITS = 1;

/** A measure in words: followers as they were told, or an index, as its range where it is not exact. */
export function measureText(words: Words, { value, range, snapshot }: Measure, mode: Comparison["mode"]): string {
  if (mode === "followers") return countText(words, snapshot.followers);
  const text = (each: number) => decimalText(words, each, INDEX_DIGITS);
  return isSingle(range) ? text(value) : formatRange(words, range, text);
}

/** What is known of one of the compared on a day, as a sentence: its figure, and of which day where it is an earlier one. */
export function readingOf(words: Words, one: Compared, mode: Comparison["mode"], day: Day): string {
  const museum = nameOf(one.museum, words.language);
  const measure = measureOn(one, day);
  if (!measure)
    return say(
      words,
      one.measures.length === 0 && mode === "index" ? "compare_reading_left_out" : "compare_reading_none",
      { museum },
    );
  const figure = measureText(words, measure, mode);
  const figures =
    mode === "followers"
      ? figure
      : say(words, "compare_index_with", { index: figure, followers: countText(words, measure.snapshot.followers) });
  if (measure.day === day) return say(words, "compare_reading_on", { museum, figure: figures });
  return say(words, "compare_reading_before", { museum, figure: figures, day: formatDay(words.language, measure.day) });
}
