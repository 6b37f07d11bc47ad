import type { Award } from "../core/publication.ts";
import { textIn } from "../core/texts.ts";
import { AWARDS } from "../directory/awards.ts";
import { PUBLICATIONS } from "../directory/publications.ts";
import { SourceLink } from "../ui/source-link.tsx";
import { sayPlural, type Words } from "../ui/words.ts";
import { ByHand, type ByHandProps } from "./by-hand/by-hand.tsx";
import { Section } from "./section.tsx";

/** The awards that the reader entered, and those that are built in, each with its sources. */
export function Awards(props: Omit<ByHandProps, "kinds" | "add">) {
  const { words } = props;
  return (
    <Section words={words} id="awards">
      <ByHand {...props} kinds={["award"]} add="options_awards_add" />
      <details class="fold">
        <summary>{sayPlural(words, "options_awards_built_in", AWARDS.length)}</summary>
        <ul>
          {AWARDS.map((award) => (
            <li key={award.id}>
              <BuiltIn words={words} award={award} />
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

function BuiltIn({ words, award }: { words: Words; award: Award }) {
  const text = (texts: Award["category"]) => texts && textIn(texts, words.language);
  const sources = award.sources.flatMap((source) =>
    source.kind === "publication" ? (PUBLICATIONS.get(source.id) ?? []) : [],
  );
  return (
    <div>
      <p>{[award.year, award.printed, text(award.title), text(award.category)].filter(Boolean).join(" · ")}</p>
      <p class="soft">
        {sources.map(({ id, publisher, url }, at) => (
          <span key={id}>
            {at > 0 ? " · " : ""}
            <SourceLink url={url}>{publisher}</SourceLink>
          </span>
        ))}
      </p>
    </div>
  );
}
