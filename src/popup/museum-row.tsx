import type { Row, Trend } from "../catalogue/rows.ts";
import { addressOf, titleOf } from "../core/museum.ts";
import { Sparkline } from "../ui/sparkline.tsx";
import type { Words } from "../ui/words.ts";
import { pageOf } from "../weibo/address.ts";
import { RowFigures, RowPlace } from "./row-figures.tsx";

interface RowProps {
  readonly words: Words;
  readonly row: Row;
  readonly trend: Trend | undefined;
  /** Where the row stands in the whole list, of which the page holds the first rows. */
  readonly place: { readonly at: number; readonly of: number };
  readonly openPage: (url: string) => void;
}

/** A tracked museum in one line: its name leads to its page; place, history, followers, growth. */
export function MuseumRow({ words, row, trend, place, openPage }: RowProps) {
  const name = titleOf(row.museum, row.account, words.language);
  const address = addressOf(row.account);
  return (
    <li aria-posinset={place.at} aria-setsize={place.of}>
      <div class="who">
        {address ? (
          <button type="button" class="name link" title={name} onClick={() => openPage(pageOf(address))}>
            {name}
          </button>
        ) : (
          <span class="name" title={name}>
            {name}
          </span>
        )}
        <RowPlace words={words} row={row} trend={trend} />
      </div>
      <Sparkline points={trend?.points ?? []} />
      <RowFigures words={words} row={row} trend={trend} />
    </li>
  );
}
