import type { Chosen } from "../catalogue/welcome.ts";
import { titleOf } from "../core/museum.ts";
import type { Settings } from "../store/settings.ts";
import { inARow, say, sayPlural, type Words } from "../ui/words.ts";

/** Whose toolbar it is: each browser has its own way to pin a button. */
export type Toolbar = "chrome" | "firefox";

interface DoneProps {
  readonly words: Words;
  readonly chosen: readonly Chosen[];
  readonly settings: Settings;
  readonly toolbar: Toolbar;
}

/** Names that a sentence can hold. */
const MOST_NAMED = 5;

/** What was done, in a sentence, and where to go on. */
export function Done({ words, chosen, settings, toolbar }: DoneProps) {
  const museum = chosen[0]?.museum.id;
  const places = [
    { href: "popup.html", name: say(words, "welcome_popup"), text: say(words, "welcome_popup_text") },
    {
      href: museum === undefined ? "report.html" : `report.html?museum=${museum}`,
      name: say(words, "open_report"),
      text: say(words, "welcome_report_text"),
    },
    { href: "options.html", name: say(words, "welcome_options"), text: say(words, "welcome_options_text") },
  ];
  return (
    <>
      <p class="large">{doneText(words, chosen, settings.collector.on)}</p>
      <h3>{say(words, "welcome_pin")}</h3>
      <p>{say(words, `welcome_pin_${toolbar}`)}</p>
      <h3>{say(words, "welcome_go_on")}</h3>
      <ul class="places">
        {places.map(({ href, name, text }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener">
              {name}
            </a>
            <span class="soft">{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function doneText(words: Words, chosen: readonly Chosen[], isRead: boolean): string {
  if (chosen.length === 0) return say(words, "welcome_done_nothing");
  const names = chosen.slice(0, MOST_NAMED).map(({ museum, account }) => titleOf(museum, account, words.language));
  const more = chosen.length > MOST_NAMED ? [sayPlural(words, "welcome_chosen_more", chosen.length - MOST_NAMED)] : [];
  return inARow(words, [
    sayPlural(words, "welcome_done_tracked", chosen.length, {
      names: [...names, ...more].join(say(words, "list_separator")),
    }),
    say(words, isRead ? "welcome_done_on" : "welcome_done_off"),
  ]);
}
