import type { ListItem } from "../core/document.ts";
import { secureAddress } from "../core/secure-address.ts";
import { Chart } from "../ui/chart.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { localeOf } from "../ui/formatters.ts";
import type { Words } from "../ui/words.ts";
import type { Passage } from "./passage.ts";

/** A written report as the page and the printer show it. */
export function Passages({ words, passages }: { words: Words; passages: readonly Passage[] }) {
  return (
    <article lang={localeOf(words.language)}>
      {passages.map((passage, i) => (
        <One key={`${passage.kind}-${i}`} words={words} passage={passage} />
      ))}
    </article>
  );
}

function One({ words, passage }: { words: Words; passage: Passage }) {
  switch (passage.kind) {
    case "title":
      return <h1>{passage.text}</h1>;
    case "heading":
      return <h2>{passage.text}</h2>;
    case "paragraph":
      return <p class={passage.tone}>{passage.text}</p>;
    case "box":
      return <Box lines={passage.lines} />;
    case "table":
      return <DataTable words={words} table={passage.table} />;
    case "chart":
      return <Chart words={words} points={passage.points} />;
    case "list":
      return (
        <ol class="sources">
          {passage.items.map((item, i) => (
            <Item key={`${item.text}-${i}`} item={item} />
          ))}
        </ol>
      );
  }
}

function Box({ lines: [first, ...rest] }: { lines: readonly [string, ...string[]] }) {
  return (
    <div class="award">
      <p>
        <strong>{first}</strong>
      </p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Only https addresses are links; others are shown to be copied. */
function Item({ item: { text, url } }: { item: ListItem }) {
  const secure = secureAddress(url);
  return (
    <li>
      {secure === null ? (
        text
      ) : (
        <a href={secure} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      )}
      {url !== null && secure === null ? <span class="address">{url}</span> : null}
    </li>
  );
}
