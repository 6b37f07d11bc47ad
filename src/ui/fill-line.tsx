import { useId } from "preact/hooks";
import type { Day } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import { formatDay, formatNumber } from "./format.ts";
import { say, sayPlural, type Words } from "./words.ts";

/** A period of an account's posts that is being fetched, as it is shown. */
export interface FillState {
  readonly account: AccountKey;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** Pages read so far. */
  readonly pages: number;
  /** The day down to which the posts are known; null before the first page. */
  readonly back: Day | null;
  /** Pages that are left, at a guess; null before the first page. */
  readonly left: number | null;
  readonly paused: boolean;
  /** What was not as known, when that is why it pauses. */
  readonly trouble: { readonly field: string; readonly found: string } | null;
}

interface FillLineProps {
  readonly words: Words;
  readonly fill: FillState;
  readonly pause: (paused: boolean) => void;
  readonly cancel: () => void;
}

/** A question every 8 s on average. */
const PAGES_A_MINUTE = 60 / 8;

/** How far the fetching of a period is, how long it takes, and what the reader can do about it. */
export function FillLine({ words, fill, pause, cancel }: FillLineProps) {
  const { language } = words;
  const id = useId();
  const day = (each: Day) => formatDay(language, each);
  return (
    <div class="fill">
      <p id={id}>{say(words, "fill_of", { name: fill.name, from: day(fill.from), to: day(fill.to) })}</p>
      <p class="soft">{stateOf(words, fill)}</p>
      <button type="button" aria-describedby={id} onClick={() => pause(!fill.paused)}>
        {say(words, fill.paused ? "fill_resume" : "fill_pause")}
      </button>
      <button type="button" aria-describedby={id} onClick={cancel}>
        {say(words, "fill_cancel")}
      </button>
    </div>
  );
}

function stateOf(words: Words, { pages, back, left, paused, trouble }: FillState): string {
  if (trouble) return say(words, "fill_trouble", trouble);
  const read =
    back === null
      ? say(words, "fill_waiting")
      : sayPlural(words, "fill_read", pages, { day: formatDay(words.language, back) });
  const and = words.language === "zh" ? "" : " ";
  if (paused) return `${read}${and}${say(words, "fill_paused")}`;
  if (left === null) return read;
  const minutes = formatNumber(words.language, Math.max(1, Math.round(left / PAGES_A_MINUTE)));
  return `${read}${and}${sayPlural(words, "fill_left", left, { minutes })}`;
}
