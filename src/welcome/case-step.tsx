import type { Chosen, Sample } from "../catalogue/welcome.ts";
import { addressOf, titleOf } from "../core/museum.ts";
import type { Settings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { formatDay } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import { inARow, say, type WordKey, type Words } from "../ui/words.ts";
import { pageOf } from "../weibo/address.ts";
import { SampleCase } from "./sample-case.tsx";

interface CaseStepProps {
  readonly words: Words;
  readonly chosen: readonly Chosen[];
  readonly sample: Sample | null;
  readonly settings: Settings;
  readonly change: Change<Store>;
}

/** What stands in the case, in its order, and a line to each. */
const ABOUT: readonly (readonly [WordKey, WordKey])[] = [
  ["welcome_about_followers", "welcome_about_followers_text"],
  ["growth", "welcome_about_growth_text"],
  ["standings", "welcome_about_standings_text"],
  ["awards", "welcome_about_awards_text"],
  ["welcome_about_folded", "welcome_about_folded_text"],
  ["welcome_about_sources", "welcome_about_sources_text"],
];

/** The second step: the case itself, of the museum chosen last, with what is known of it. */
export function CaseStep({ words, chosen, sample, settings, change }: CaseStepProps) {
  const shown = chosen[0] ?? sample?.card ?? null;
  const address = shown && addressOf(shown.account);
  return (
    <>
      <p>{say(words, "welcome_case_text")}</p>
      <div class="beside">
        {sample ? (
          <figure>
            <figcaption>{captionOf(words, sample, chosen[0])}</figcaption>
            <SampleCase
              key={sample.card.account.key}
              words={words}
              card={sample.card}
              settings={settings}
              change={change}
            />
          </figure>
        ) : null}
        <div>
          <dl>
            {ABOUT.map(([term, text]) => (
              <div key={term}>
                <dt>{say(words, term)}</dt>
                <dd>{say(words, text)}</dd>
              </div>
            ))}
          </dl>
          {shown && address ? (
            <a class="button" href={pageOf(address)} target="_blank" rel="noopener noreferrer">
              {say(words, "welcome_open_weibo", { name: titleOf(shown.museum, shown.account, words.language) })}
            </a>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** Whose figures these are, and of when. */
function captionOf(words: Words, { card, of }: Sample, chosen: Chosen | undefined): string {
  const name = titleOf(card.museum, card.account, words.language);
  const day = card.latest ? formatDay(words.language, card.latest.day) : say(words, "unknown");
  if (of === "chosen") {
    const isPublished = card.latest?.source.kind === "publication";
    return say(words, isPublished ? "welcome_sample_own" : "welcome_sample_read", { name, day });
  }
  const instead = chosen && titleOf(chosen.museum, chosen.account, words.language);
  return inARow(words, [
    instead === undefined ? null : say(words, "welcome_sample_instead", { chosen: instead }),
    say(words, "welcome_sample_louvre", { name, day }),
  ]);
}
