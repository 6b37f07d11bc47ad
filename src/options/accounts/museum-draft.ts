import type { Museum, MuseumId } from "../../core/museum.ts";
import { LANGUAGES, type Texts } from "../../core/texts.ts";
import type { MuseumDetails } from "../../store/museums.ts";

/** What the reader has typed about a museum so far. */
export interface DetailsDraft {
  readonly names: Texts;
  readonly country: string | null;
  readonly city: string;
  readonly website: string;
}

/** The museum that an address of the options asks to correct, "#museum=weibo-5549047567"; null when it names none. */
export function askedMuseum(hash: string): MuseumId | null {
  return new URLSearchParams(hash.slice(1)).get("museum") as MuseumId | null;
}

export function draftOf({ names, country, city, website }: Museum): DetailsDraft {
  return { names, country, city: city ?? "", website: website ?? "" };
}

/** What was typed, without what was left blank. */
export function readDetails({ names, country, city, website }: DetailsDraft): MuseumDetails {
  const named = LANGUAGES.flatMap((language) => {
    const name = tidy(names[language] ?? "");
    return name === null ? [] : [[language, name] as const];
  });
  return { names: Object.fromEntries(named), country, city: tidy(city), website: tidy(website) };
}

/** Whether a text is the address of a website, or none at all. */
export function isWebAddress(text: string): boolean {
  const address = text.trim();
  return address === "" || (/^https?:\/\//i.test(address) && URL.canParse(address));
}

function tidy(text: string): string | null {
  const tidied = text.replace(/\s+/g, " ").trim();
  return tidied === "" ? null : tidied;
}
