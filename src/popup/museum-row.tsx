import type { Row, Trend } from "../catalogue/rows.ts";
import { addressOf, titleOf } from "../core/museum.ts";
import { CountFigure, growthText, placeText } from "../ui/figures.tsx";
import { setName } from "../ui/provenance.ts";
import { Sparkline } from "../ui/sparkline.tsx";
import { say, type Words } from "../ui/words.ts";
import { pageOf } from "../weibo/address.ts";

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
  const growth = trend ? growthText(words, trend.growth) : null;
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
        <p class="soft">{placeOf(words, row)}</p>
      </div>
      <Sparkline points={trend?.points ?? []} />
      <p class="figure">
        {row.latest ? (
          <CountFigure words={words} count={row.latest.followers} />
        ) : (
          <span class="soft">{say(words, "unknown")}</span>
        )}
        {growth === null ? (
          <span class="soft">{say(words, "popup_no_growth")}</span>
        ) : (
          <span class="soft" title={growth.full}>
            <span aria-hidden="true">
              {growth.short}
              {growth.since === null ? null : <span class="soft">{growth.since}</span>}
            </span>
            <span class="hidden-text">{growth.full}</span>
          </span>
        )}
      </p>
    </li>
  );
}

function placeOf(words: Words, { standing }: Row): string {
  if (!standing) return say(words, "popup_no_place");
  return say(words, "popup_place_in", {
    place: placeText(words, standing.standing),
    set: setName(words, standing.set),
  });
}
