import { MOST_NAME } from "../core/reading.ts";
import type { Texts } from "../core/texts.ts";
import { clausesOf, latinMentionIn, mentionIn, namesMuseum, partsOf } from "./museum-words.ts";
import { countryAtStart, countryOfLocation } from "./places.ts";

/** What can be told of a museum from its account alone; for the reader to look over, never for a ranking unseen. */
export interface MuseumGuess {
  /** ISO 3166 alpha-2; null when nothing tells it, or two things tell different ones. */
  readonly country: string | null;
  /** Without a language for which no name was found. */
  readonly names: Texts;
}

/** What an account says of itself: its name, its verification, and where it is ("海外 法国"). */
export interface SelfDescription {
  readonly screenName: string;
  readonly verifiedReason: string;
  readonly location: string;
}

export function guessOf({ screenName, verifiedReason, location }: SelfDescription): MuseumGuess {
  const naming = [screenName, ...clausesOf(verifiedReason)].flatMap(textsIn).filter((text) => namesMuseum(text));
  return { country: countryOf(naming, location), names: namesIn(naming) };
}

/** A text, then what it says in brackets: often the same name in another language. */
function textsIn(text: string): string[] {
  const { bare, bracketed } = partsOf(text);
  return [bare, bracketed.slice(1, -1)];
}

/** A museum of which its own words and its place tell different countries may be either: an agency's city, or a theme. */
function countryOf(names: readonly string[], location: string): string | null {
  const told = [...names.map(countryAtStart), countryOfLocation(location)].filter((country) => country !== null);
  return new Set(told).size === 1 ? (told[0] ?? null) : null;
}

/** The first name in each language: that of the account before that of its verification. */
function namesIn(texts: readonly string[]): Texts {
  const latin = texts.map(latinNameIn).filter((name) => name !== null);
  const zh = texts.map(chineseNameIn).find((name) => name !== null);
  const fr = latin.find(isFrench);
  const en = latin.find((name) => /mus[eé]ums?\b|galler(?:y|ies)\b/i.test(name) && !isFrench(name));
  return { ...(zh ? { zh } : {}), ...(en ? { en } : {}), ...(fr ? { fr } : {}) };
}

/** All up to the word for a museum; of "LouvreMuseum卢浮宫博物馆" what is Chinese, of "M+博物馆" all. Not of several. */
function chineseNameIn(text: string): string | null {
  const mention = mentionIn(text);
  if (!mention) return null;
  const { before, word } = mention;
  const own = latinMentionIn(before) ? (/[\p{Script=Han}\d·]*$/u.exec(before)?.[0] ?? "") : before;
  return own.includes("、") ? null : cut(own + word);
}

/** The run of letters around the word for a museum, its words parted: "LouvreMuseum" is Louvre Museum. */
function latinNameIn(text: string): string | null {
  const mention = latinMentionIn(text);
  if (!mention) return null;
  const start = /[a-zà-ÿ0-9 .,&'’_-]*$/i.exec(mention.before)?.[0] ?? "";
  const end = /^[a-zà-ÿ0-9 .,&'’_-]*/i.exec(mention.after)?.[0] ?? "";
  const parted = `${start}${mention.word}${end}`
    .replaceAll("_", " ")
    .replace(/(?<=[a-zà-ÿ])(?=[A-Z])/g, " ")
    .replace(/(?<=Museum|Gallery)of\b/g, " of");
  return cut(parted.replace(/\b(?:official(?: (?:weibo|account))?|weibo)\b/gi, " "));
}

function isFrench(name: string): boolean {
  return /mus(?:ée|ee|éum)s?\b/i.test(name);
}

function cut(name: string): string | null {
  const tidy = name.replace(/\s+/g, " ").replace(/^[\s·,.&-]+|[\s·,.&-]+$/g, "");
  return tidy === "" || tidy.length > MOST_NAME ? null : tidy;
}
