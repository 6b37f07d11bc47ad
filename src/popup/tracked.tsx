import { useLayoutEffect, useRef } from "preact/hooks";
import type { Order } from "../core/arrangement.ts";
import type { Period } from "../core/growth.ts";
import { formatNumber } from "../ui/format.ts";
import { setName } from "../ui/provenance.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import { MoversPart } from "./movers.tsx";
import { enterRow, Rows } from "./rows.tsx";
import type { Shown } from "./shown.ts";
import { beginsText } from "./step.ts";
import { Tools } from "./tools.tsx";

/** The page that the popup offers when nothing is tracked: the Louvre's. */
const FIRST_PAGE = "https://weibo.com/u/5549047567";

/** The first run's page, which shows a newcomer round. */
const FIRST_STEPS = "welcome.html#again";

interface TrackedProps {
  readonly shown: Shown;
  readonly find: (text: string) => void;
  readonly pickSet: (set: string) => void;
  readonly sort: (order: Order) => void;
  readonly pickPeriod: (period: Period) => void;
  readonly foldMovers: (isOpen: boolean) => void;
  /** Asks for more rows: some, or all there are. */
  readonly more: (how: "some" | "all") => void;
  readonly openPage: (url: string) => void;
}

/** The tracked museums: what to find them by, who moved, and the list. Used by keyboard from any place in it. */
export function Tracked({ shown, find, pickSet, sort, pickPeriod, foldMovers, more, openPage }: TrackedProps) {
  const { words, settings, found, view } = shown;
  const { order, period } = settings;
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // Before the paint, as all that leads keys somewhere: what is typed once the list is seen must not be lost.
  useLayoutEffect(() => goesToField(field), []);
  const looked = JSON.stringify([view.text, view.set, order.by, order.reversed]);
  const lookedBefore = useRef(looked);
  useLayoutEffect(() => {
    // Not at the opening: it is at its top then, and to ask for it would have the page laid out before it is painted.
    if (lookedBefore.current !== looked) frame.current?.scrollTo(0, 0);
    lookedBefore.current = looked;
  }, [looked]);
  const showAll = () => {
    if (field.current) field.current.value = "";
    find("");
    pickSet("");
    field.current?.focus();
  };
  if (shown.listed.length === 0) return <NothingTracked words={words} openPage={openPage} />;
  return (
    <section class="tracked" aria-label={say(words, "popup_tracked")}>
      <h2 class="hidden-text">{say(words, "popup_tracked")}</h2>
      <Tools
        words={words}
        field={field}
        count={countText(words, found.length, shown.listed.length)}
        order={order}
        period={period}
        sets={shown.sets}
        set={shown.set ? view.set : ""}
        find={find}
        sort={sort}
        pickPeriod={pickPeriod}
        pickSet={pickSet}
        down={() => enterRow(list.current, 0)}
      />
      <div class="list" ref={frame}>
        {shown.listed.length > 1 && view.text === "" ? (
          <MoversPart
            words={words}
            movers={shown.movers}
            isOpen={settings.movers}
            fold={foldMovers}
            openPage={openPage}
          />
        ) : null}
        {found.length === 0 ? (
          <NothingFound shown={shown} showAll={showAll} />
        ) : (
          <Rows
            words={words}
            list={list}
            rows={shown.rows}
            of={found.length}
            trends={shown.trends}
            more={more}
            up={() => field.current?.focus()}
            openPage={openPage}
          />
        )}
      </div>
    </section>
  );
}

/** What is typed anywhere but in a field goes to the search. */
function goesToField(field: { readonly current: HTMLInputElement | null }): () => void {
  const follow = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    if (!field.current || !beginsText(event)) return;
    if (event.key === "/") event.preventDefault();
    field.current.focus();
  };
  addEventListener("keydown", follow);
  return () => removeEventListener("keydown", follow);
}

/** "60 museums", "12 of 60 museums". */
function countText(words: Words, found: number, all: number): string {
  if (found === all) return sayPlural(words, "popup_count", all);
  const number = (n: number) => formatNumber(words.language, n);
  return sayPlural(words, "popup_found", all, { n: number(found), total: number(all) });
}

function NothingFound({ shown, showAll }: { shown: Shown; showAll: () => void }) {
  const { words, view, set } = shown;
  const text = view.text.trim();
  return (
    <div class="empty">
      <p>
        {text === "" && set
          ? say(words, "popup_none_in_set", { set: setName(words, set) })
          : say(words, "popup_none_found", { text })}
      </p>
      <button type="button" onClick={showAll}>
        {say(words, "popup_show_all")}
      </button>
    </div>
  );
}

function NothingTracked({ words, openPage }: { words: Words; openPage: (url: string) => void }) {
  return (
    <section class="empty">
      <p>{say(words, "popup_empty")}</p>
      <p class="soft">{say(words, "popup_empty_do")}</p>
      <button type="button" onClick={() => openPage(FIRST_PAGE)}>
        {say(words, "popup_open_louvre")}
      </button>
      <button type="button" onClick={() => openPage(FIRST_STEPS)}>
        {say(words, "show_round")}
      </button>
    </section>
  );
}
