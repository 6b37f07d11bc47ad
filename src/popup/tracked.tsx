import { useEffect, useRef } from "preact/hooks";
import type { Row, Trend } from "../catalogue/rows.ts";
import type { AccountKey } from "../core/museum.ts";
import { say, type Words } from "../ui/words.ts";
import { MuseumRow } from "./museum-row.tsx";

/** The page that the popup offers when nothing is tracked: the Louvre's. */
const FIRST_PAGE = "https://weibo.com/u/5549047567";

/** The first run's page, which shows a newcomer round. */
const FIRST_STEPS = "welcome.html#again";

/** How near, in px, the end of the list comes into sight before more rows are made. */
const AHEAD = "600px";

interface TrackedProps {
  readonly words: Words;
  /** The first of them, as far as the list was read. */
  readonly rows: readonly Row[];
  /** How many are tracked. */
  readonly of: number;
  readonly trends: ReadonlyMap<AccountKey, Trend>;
  /** Called when the last row that is there comes near. */
  readonly more: () => void;
  readonly openPage: (url: string) => void;
}

/** The tracked museums. A list of thousands is made as far as it is read: each row costs the reading of a history. */
export function Tracked({ words, rows, of, trends, more, openPage }: TrackedProps) {
  if (of === 0) return <NothingTracked words={words} openPage={openPage} />;
  return (
    <section class="tracked" aria-label={say(words, "popup_tracked")}>
      <h2>{say(words, "popup_tracked")}</h2>
      <ul>
        {rows.map((row, i) => (
          <MuseumRow
            key={row.account.key}
            words={words}
            row={row}
            trend={trends.get(row.account.key)}
            place={{ at: i + 1, of }}
            openPage={openPage}
          />
        ))}
      </ul>
      {trends.size < of ? <End key={trends.size} near={more} /> : null}
    </section>
  );
}

/** The end of what is there: tells once when it comes near. */
function End({ near }: { near: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        near();
      },
      { root: end.current.parentElement, rootMargin: AHEAD },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [near]);
  return <div ref={end} class="end" />;
}

function NothingTracked({ words, openPage }: Pick<TrackedProps, "words" | "openPage">) {
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
