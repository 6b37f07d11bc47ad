import type { RefObject } from "preact";
import { isRising, type Order, SORTS, type Sort } from "../core/arrangement.ts";
import { PERIODS, type Period } from "../core/growth.ts";
import type { PeerSet } from "../core/peers.ts";
import { localeOf } from "../ui/formatters.ts";
import { setName } from "../ui/provenance.ts";
import { say, type Words } from "../ui/words.ts";
import { Picker } from "./picker.tsx";
import { setId } from "./set-id.ts";

interface ToolsProps {
  readonly words: Words;
  readonly field: RefObject<HTMLInputElement | null>;
  /** How many of how many are shown. */
  readonly count: string;
  readonly order: Order;
  readonly period: Period;
  readonly sets: readonly PeerSet[];
  /** The id of the set picked; empty: everybody. */
  readonly set: string;
  readonly find: (text: string) => void;
  readonly sort: (order: Order) => void;
  readonly pickPeriod: (period: Period) => void;
  readonly pickSet: (set: string) => void;
  /** Called when the reader goes on from the field to the list. */
  readonly down: () => void;
}

/** What the list is found, put in order and narrowed by. */
export function Tools({ words, field, count, find, down, ...picks }: ToolsProps) {
  const keys = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      down();
    }
    if (event.key !== "Escape" || event.currentTarget.value === "") return;
    // The popup itself stays open.
    event.preventDefault();
    event.currentTarget.value = "";
    find("");
  };
  return (
    <search class="tools">
      <input
        ref={field}
        type="search"
        aria-label={say(words, "popup_search")}
        aria-keyshortcuts="/"
        placeholder={say(words, "popup_search_by")}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => find(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <p class="soft" role="status">
        {count}
      </p>
      <Picks words={words} {...picks} />
    </search>
  );
}

type PicksProps = Omit<ToolsProps, "field" | "count" | "find" | "down">;

function Picks({ words, order, period, sets, set, sort, pickPeriod, pickSet }: PicksProps) {
  return (
    <div class="picks">
      <Picker
        label={say(words, "period")}
        value={period}
        options={PERIODS.map((each) => [each, say(words, `popup_period_${each}`)])}
        pick={(picked: Period) => pickPeriod(picked)}
      />
      <Picker
        label={say(words, "popup_sort")}
        value={order.by}
        options={SORTS.map((each) => [each, say(words, `popup_sort_${each}`)])}
        pick={(by: Sort) => sort({ by, reversed: false })}
      />
      <button
        type="button"
        class="direction"
        title={say(words, isRising(order) ? "popup_rising" : "popup_falling")}
        onClick={() => sort({ ...order, reversed: !order.reversed })}
      >
        <span aria-hidden="true">{isRising(order) ? "↑" : "↓"}</span>
      </button>
      <Picker
        label={say(words, "popup_set")}
        value={set}
        options={[["", say(words, "popup_set_everybody")], ...namedSets(words, sets)]}
        pick={pickSet}
      />
    </div>
  );
}

/** The sets by their names; countries in the order of the reader's language, the others as they come. */
function namedSets(words: Words, sets: readonly PeerSet[]): (readonly [string, string])[] {
  const { compare } = new Intl.Collator(localeOf(words.language));
  const named = sets.map((set) => ({ set, id: setId(set), name: setName(words, set) }));
  return named
    .toSorted((a, b) => (a.set.kind === "country" && b.set.kind === "country" ? compare(a.name, b.name) : 0))
    .map(({ id, name }) => [id, name]);
}
