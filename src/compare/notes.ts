import type { CitedComparison } from "../catalogue/compare.ts";
import { type Compared, nearnessOf } from "../core/compare.ts";
import { nameOf } from "../core/museum.ts";
import { formatDay } from "../ui/format.ts";
import { countText } from "../ui/in-full.ts";
import { sourceName } from "../ui/provenance.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import { type ComparisonPlot, isUncertain } from "./plot.ts";

/** What must be said of each museum before its line is read: what 100 stands for, and what is not known. */
export function museumNotes(words: Words, comparison: CitedComparison): string[] {
  return comparison.compared.flatMap((one) => {
    const note = comparison.mode === "index" ? indexNote(words, comparison, one) : unknownNote(words, one);
    return [note, lastNote(words, comparison, one)].filter((line) => line !== null);
  });
}

/** What the dotted and the hollow parts of the drawing mean, and where its axis begins. */
export function drawingNotes(words: Words, plot: ComparisonPlot): string[] {
  const isDotted = plot.curves.some(({ threads }) => threads.length > 0);
  const isHollow = plot.curves.some(({ one }) => one.measures.some(isUncertain));
  const isCut = plot.mode === "followers" && (plot.ticks[0]?.value ?? 0) > 0;
  return [
    ...(isDotted ? [say(words, "dotted_note")] : []),
    ...(isHollow ? [say(words, "compare_hollow")] : []),
    ...(isCut ? [say(words, "compare_axis")] : []),
    say(words, "compare_nothing_interpolated"),
  ];
}

/** Whom the figures come from, each once: "Weibo", "CLIC France". */
export function sourceNames(words: Words, { compared, publications }: CitedComparison): string {
  const names = compared.flatMap(({ snapshots }) =>
    snapshots.map(({ source }) => sourceName(words, source, publications)),
  );
  return [...new Set(names)].join(say(words, "list_separator"));
}

function unknownNote(words: Words, { museum, snapshots }: Compared): string | null {
  const name = { museum: nameOf(museum, words.language) };
  if (snapshots.length === 0) return say(words, "compare_unknown", name);
  return snapshots.length === 1 ? say(words, "compare_one_figure", name) : null;
}

function indexNote(words: Words, { period }: CitedComparison, one: Compared): string | null {
  const museum = nameOf(one.museum, words.language);
  const [base] = one.measures;
  if (base) {
    const figure = countText(words, base.snapshot.followers);
    return say(words, "compare_base", { museum, figure, day: formatDay(words.language, base.day) });
  }
  if (one.isKnownAtStart) return say(words, "compare_base_zero", { museum });
  const day = formatDay(words.language, period.from);
  return say(words, "compare_left_out", { museum, day, days: sayPlural(words, "days", nearnessOf(period)) });
}

/** Who was last known long before the end has no place, and a line that ends early. */
function lastNote(words: Words, { period }: CitedComparison, one: Compared): string | null {
  const last = one.snapshots.at(-1);
  if (!last || one.isKnownAtEnd) return null;
  return say(words, "compare_last_known", {
    museum: nameOf(one.museum, words.language),
    last: formatDay(words.language, last.day),
    days: sayPlural(words, "days", period.to - last.day),
    to: formatDay(words.language, period.to),
  });
}
