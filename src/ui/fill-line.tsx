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
  /** What is left, at a guess, or what it waits for; null before the first page. */
  readonly rest:
    | { readonly kind: "minutes"; readonly pages: number; readonly minutes: number }
    | { readonly kind: "days"; readonly pages: number; readonly days: number }
    | { readonly kind: "held"; readonly why: "pause" | "cap" }
    | null;
  readonly paused: boolean;
  /** Why it pauses by itself: whole lists want a login, or were not as known. */
  readonly trouble:
    | { readonly kind: "login" }
    | { readonly kind: "unrecognised"; readonly field: string; readonly found: string }
    | null;
}

interface FillLineProps {
  readonly words: Words;
  /** Whether it is said right above why Weibo is not asked just now. */
  readonly isPauseTold?: boolean;
  readonly fill: FillState;
  readonly pause: (paused: boolean) => void;
  readonly cancel: () => void;
}

/** How far the fetching of a period is, how long it takes, and what the reader can do about it. */
export function FillLine({ words, isPauseTold = false, fill, pause, cancel }: FillLineProps) {
  const { language } = words;
  const id = useId();
  const day = (each: Day) => formatDay(language, each);
  return (
    <div class="fill">
      <p id={id}>{say(words, "fill_of", { name: fill.name, from: day(fill.from), to: day(fill.to) })}</p>
      <p class="soft">{stateOf(words, fill, isPauseTold)}</p>
      <button type="button" aria-describedby={id} onClick={() => pause(!fill.paused)}>
        {say(words, fill.paused ? "fill_resume" : "fill_pause")}
      </button>
      <button type="button" aria-describedby={id} onClick={cancel}>
        {say(words, "fill_cancel")}
      </button>
    </div>
  );
}

function stateOf(words: Words, { pages, back, rest, paused, trouble }: FillState, isPauseTold: boolean): string {
  if (trouble?.kind === "login") return say(words, "fill_login");
  if (trouble) return say(words, "fill_trouble", { field: trouble.field, found: trouble.found });
  // Before the first page, what it waits for says that it waits.
  if (back === null && rest?.kind === "held" && !paused) return restText(words, rest, isPauseTold);
  const read =
    back === null
      ? say(words, "fill_waiting")
      : sayPlural(words, "fill_read", pages, { day: formatDay(words.language, back) });
  const and = words.language === "zh" ? "" : " ";
  if (paused) return `${read}${and}${say(words, "fill_paused")}`;
  return rest === null ? read : `${read}${and}${restText(words, rest, isPauseTold)}`;
}

function restText(words: Words, rest: NonNullable<FillState["rest"]>, isPauseTold: boolean): string {
  const number = (value: number) => formatNumber(words.language, value);
  switch (rest.kind) {
    case "minutes":
      return sayPlural(words, "fill_left", rest.pages, { minutes: number(rest.minutes) });
    case "days":
      return say(words, "fill_left_days", { n: number(rest.pages), days: number(rest.days) });
    case "held":
      if (rest.why === "cap") return say(words, "fill_held_cap");
      return say(words, isPauseTold ? "fill_held_too" : "fill_held_pause");
  }
}
