import { useId } from "preact/hooks";
import type { Row, Trend } from "../catalogue/rows.ts";
import { titleOf } from "../core/museum.ts";
import { growthText } from "../ui/figures.tsx";
import { formatCount, formatDay } from "../ui/format.ts";
import { CompareIcon, ReportIcon } from "../ui/icons.tsx";
import { Sparkline } from "../ui/sparkline.tsx";
import { inARow, say, type Words } from "../ui/words.ts";
import { OpensPage } from "./opens-page.tsx";
import { placeOf, RowFigures, RowPlace } from "./row-figures.tsx";

interface RowProps {
  readonly words: Words;
  readonly row: Row;
  readonly trend: Trend | undefined;
  /** Where the row stands in the whole list, of which the page holds the first rows. */
  readonly place: { readonly at: number; readonly of: number };
  /** Whether the list is entered here: of all rows one can be reached by the tab key, the others by the arrows. */
  readonly isCurrent: boolean;
  readonly openPage: (url: string) => void;
}

/** A tracked museum in one line: its name leads to its page; place, history, followers, growth; its report and comparison. */
export function MuseumRow({ words, row, trend, place, isCurrent, openPage }: RowProps) {
  const id = useId();
  const name = titleOf(row.museum, row.account, words.language);
  const growth = trend ? growthText(words, trend.growth) : null;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li aria-posinset={place.at} aria-setsize={place.of}>
      <div class="who">
        <OpensPage
          words={words}
          class="name"
          name={name}
          account={row.account}
          openPage={openPage}
          tabIndex={tabIndex}
          describedBy={id}
        />
        <RowPlace words={words} row={row} trend={trend} tabIndex={tabIndex} />
        <p id={id} hidden>
          {sentenceOf(words, row, growth?.full ?? null)}
        </p>
      </div>
      <div class="middle">
        <Sparkline points={trend?.points ?? []} />
        <div class="more">
          <button
            type="button"
            tabIndex={tabIndex}
            title={say(words, "popup_row_report", { name })}
            onClick={() => openPage(`report.html?museum=${row.museum.id}`)}
          >
            <ReportIcon />
          </button>
          <button
            type="button"
            tabIndex={tabIndex}
            title={say(words, "popup_row_compare", { name })}
            onClick={() => openPage(`compare.html?near=${row.museum.id}`)}
          >
            <CompareIcon />
          </button>
        </div>
      </div>
      <RowFigures words={words} row={row} trend={trend} tabIndex={tabIndex} />
    </li>
  );
}

/** What somebody hears who goes from row to row. */
function sentenceOf(words: Words, row: Row, growth: string | null): string {
  const { latest } = row;
  return inARow(words, [
    latest &&
      say(words, "popup_row_followers", {
        followers: formatCount(words.language, latest.followers),
        day: formatDay(words.language, latest.day),
      }),
    growth === null ? null : say(words, "popup_row_growth", { growth }),
    row.standing ? say(words, "popup_row_place", { place: placeOf(words, row) }) : null,
  ]);
}
