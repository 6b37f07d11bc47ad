import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Row, Trend } from "../catalogue/rows.ts";
import type { AccountKey } from "../core/museum.ts";
import type { Words } from "../ui/words.ts";
import { MuseumRow } from "./museum-row.tsx";
import { stepOf } from "./step.ts";

/** How near, in px, the end of the list comes into sight before more rows are made. */
const AHEAD = "600px";

export interface RowsProps {
  readonly words: Words;
  /** The list itself, for whoever enters it from elsewhere. */
  readonly list: RefObject<HTMLUListElement | null>;
  /** The first of those found, as far as the list was read. */
  readonly rows: readonly Row[];
  /** How many were found. */
  readonly of: number;
  readonly trends: ReadonlyMap<AccountKey, Trend>;
  /** Asks for more rows: some, or all there are. */
  readonly more: (how: "some" | "all") => void;
  /** Called when the reader goes up from the first row. */
  readonly up: () => void;
  readonly openPage: (url: string) => void;
}

/** The rows that were found, gone through by the arrow keys. Made as far as they are read: each costs a history. */
export function Rows({ words, list, rows, of, trends, more, up, openPage }: RowsProps) {
  const [current, setCurrent] = useState(0);
  const isWanted = useRef(false);
  useEffect(() => {
    // The last row was asked for before it was there.
    if (!isWanted.current || rows.length < of) return;
    isWanted.current = false;
    enterRow(list.current, rows.length - 1);
  }, [rows.length, of, list]);
  const keys = (event: KeyboardEvent) => {
    const at = rowOf(list.current, event.target);
    const to = at < 0 ? null : stepOf(event.key, at, of, pageOf(list.current));
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (to < 0) up();
    else if (to < rows.length) enterRow(list.current, to);
    else {
      isWanted.current = true;
      more("all");
    }
  };
  return (
    <>
      <ul ref={list} onKeyDown={keys} onFocusIn={(event) => setCurrent(Math.max(0, rowOf(list.current, event.target)))}>
        {rows.map((row, i) => (
          <MuseumRow
            key={row.account.key}
            words={words}
            row={row}
            trend={trends.get(row.account.key)}
            place={{ at: i + 1, of }}
            isCurrent={i === Math.min(current, rows.length - 1)}
            openPage={openPage}
          />
        ))}
      </ul>
      {trends.size < of ? <End key={trends.size} near={() => more("some")} /> : null}
    </>
  );
}

/** Puts the focus on a row's name. */
export function enterRow(list: HTMLElement | null, at: number): void {
  list?.children[at]?.querySelector("button")?.focus();
}

function rowOf(list: HTMLElement | null, target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest("li") : null;
  return list && row ? [...list.children].indexOf(row) : -1;
}

/** How many rows are in sight. */
function pageOf(list: HTMLElement | null): number {
  const [frame, row] = [list?.parentElement, list?.firstElementChild];
  return frame && row ? Math.max(1, Math.floor(frame.clientHeight / Math.max(1, row.clientHeight)) - 1) : 1;
}

/** The end of what is there: tells once when it comes near. */
function End({ near }: { near: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const tell = useRef(near);
  tell.current = near;
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        tell.current();
      },
      { root: end.current.parentElement, rootMargin: AHEAD },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} class="end" />;
}
