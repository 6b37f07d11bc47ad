import { PUBLICATIONS } from "../../directory/publications.ts";
import { formatDay } from "../../ui/format.ts";
import { SourceLink } from "../../ui/source-link.tsx";
import { sayPlural, type Words } from "../../ui/words.ts";

/** Every publication that the built-in data are taken from, as it names itself. */
export function Sources({ words }: { words: Words }) {
  const publications = [...PUBLICATIONS.values()].sort((a, b) => a.publisher.localeCompare(b.publisher));
  return (
    <details class="fold">
      <summary>{sayPlural(words, "options_about_sources", publications.length)}</summary>
      <ul class="sources">
        {publications.map(({ id, publisher, title, url, published }) => (
          <li key={id}>
            <div>
              <SourceLink url={url}>{title}</SourceLink>
              <p class="soft">
                {published === null ? publisher : `${publisher} · ${formatDay(words.language, published)}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
