import type { Card } from "../core/card.ts";
import { Ask } from "../ui/ask.tsx";
import { Citation } from "../ui/citation.tsx";
import { chineseForm, formatNumber, markOf } from "../ui/format.ts";
import { precisionText, publicationsOf, snapshotLine, sourceName, whenText } from "../ui/provenance.ts";
import { say, type Words } from "../ui/words.ts";
import { quote } from "./quote.ts";

/** The one large number, and in small what it is worth: how exact, of when, from whom. */
export function Followers({ words, card }: { words: Words; card: Card }) {
  const { latest } = card;
  if (!latest) return <p class="followers unknown">{say(words, "overlay_no_figure")}</p>;
  const { followers } = latest;
  const short = chineseForm(words.language, followers);
  return (
    <div class="followers">
      <p>
        <span class="mark soft">{markOf(followers)}</span>
        <strong class="large">{formatNumber(words.language, followers.value)}</strong>
        <span class="unit soft">
          {say(words, "followers")}
          {short === null ? null : `（${short}）`}
        </span>
      </p>
      <Ask
        lines={() => (
          <>
            <p>{snapshotLine(words, latest, card.publications)}</p>
            {publicationsOf(card, [latest.source]).map((publication) => (
              <Citation key={publication.id} words={words} publication={publication} />
            ))}
            {quote(card, { followers: latest })}
          </>
        )}
      >
        {[
          precisionText(words, followers),
          whenText(words, latest),
          sourceName(words, latest.source, card.publications),
        ].join(" · ")}
      </Ask>
    </div>
  );
}
