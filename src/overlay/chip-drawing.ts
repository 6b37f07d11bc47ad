import type { Theme } from "../core/theme.ts";
import type { Candidate } from "../messages.ts";
import { localeOf } from "../ui/formatters.ts";
import { CASE_PATH } from "../ui/icon-paths.ts";
import { spokenIn } from "../ui/spoken-in.ts";
import { say } from "../ui/words.ts";

const SVG = "http://www.w3.org/2000/svg";

/** What the reader can do with the chip. */
export interface ChipActions {
  readonly track: () => void;
  readonly dismiss: () => void;
}

export interface ChipDrawing {
  readonly element: HTMLElement;
  wear(theme: Theme): void;
  /** Says something below the name. While it is busy the chip takes no press. */
  say(text: string, isBusy: boolean): void;
}

/** A small label: the account's name, one button to track it, one to be left alone. Without a renderer, to weigh little. */
export function drawChip({ name, words }: Candidate, actions: ChipActions): ChipDrawing {
  const page = localeOf(words.language);
  const title = make("strong", { dir: "auto", title: name, lang: spokenIn(name, words.language) ?? page }, name);
  const outcome = make("p", { class: "soft", role: "status" });
  const track = button("", say(words, "chip_track"), actions.track);
  const close = button("bare", "", actions.dismiss);
  // Its name as well as its hint: with a label beside it it would be said twice.
  close.title = say(words, "chip_dismiss", { name });
  close.append(make("span", { "aria-hidden": "true" }, "×"));
  const element = make("section", { class: "vitrine chip", lang: page, "aria-label": "Vitrine" });
  element.append(icon(), title, close, outcome, track);
  return {
    element,
    wear(theme) {
      element.dataset.theme = theme;
    },
    say(text, isBusy) {
      outcome.textContent = text;
      track.disabled = isBusy;
      close.disabled = isBusy;
    },
  };
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  text = "",
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}

function button(kind: string, text: string, press: () => void): HTMLButtonElement {
  const made = make("button", { type: "button", class: kind }, text);
  made.addEventListener("click", press);
  return made;
}

function icon(): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  const attributes = { class: "icon", viewBox: "0 0 24 24", width: "24", height: "24", "aria-hidden": "true" };
  for (const [attribute, value] of Object.entries(attributes)) svg.setAttribute(attribute, value);
  const stroke = { d: CASE_PATH, fill: "none", stroke: "currentColor", "stroke-width": "1.6" };
  for (const [attribute, value] of Object.entries(stroke)) path.setAttribute(attribute, value);
  svg.append(path);
  return svg;
}
