import type { Publication } from "../core/publication.ts";
import { formatDay } from "./format.ts";
import { say, type Words } from "./words.ts";

/** A publication as a reader can find it again. Only https addresses are links; others are shown to be copied. */
export function Citation({ words, publication }: { words: Words; publication: Publication }) {
  const { publisher, title, url, published } = publication;
  const date = published === null ? "" : `, ${formatDay(words.language, published)}`;
  const secure = url?.startsWith("https://") ? url : null;
  return (
    <p class="citation">
      {secure ? (
        <a href={secure} target="_blank" rel="noopener noreferrer">
          {say(words, "quoted", { title })}
        </a>
      ) : (
        say(words, "quoted", { title })
      )}
      {` — ${publisher}${date}`}
      {url && !secure ? <span class="address">{url}</span> : null}
    </p>
  );
}
