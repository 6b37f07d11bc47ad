import type { Comparison } from "../core/compare.ts";
import { formatDay } from "../ui/format.ts";
import { say, type Words } from "../ui/words.ts";

/** What is drawn, and over which days. */
export function drawingTitle(words: Words, { mode, period }: Comparison): string {
  return say(words, mode === "followers" ? "compare_drawn_followers" : "compare_drawn_index", {
    from: formatDay(words.language, period.from),
    to: formatDay(words.language, period.to),
  });
}
