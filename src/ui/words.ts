import type en from "../_locales/en/messages.json";
import type { Language } from "../core/texts.ts";
import { numbers, plurals } from "./formatters.ts";

/** The name of a message; of a plural, the name without its "_one" or "_other". */
export type WordKey = keyof typeof en;
type Stem<Key> = Key extends `${infer Name}_other` ? Name : never;
export type PluralKey = Stem<WordKey>;

/** The messages of one language, as plain data: they can be sent to a page that carries none of its own. */
export interface Words {
  readonly language: Language;
  readonly texts: { readonly [key in WordKey]?: string };
}

export type Surface = "overlay" | "more" | "chip" | "popup" | "options" | "report" | "compare" | "welcome" | "alert";

/** The language to speak: the reader's choice, or the browser's where it is one of ours, or English. */
export function languageOf(chosen: "auto" | Language, browserLanguage: string): Language {
  if (chosen !== "auto") return chosen;
  const [primary] = browserLanguage.toLowerCase().split("-");
  return primary === "fr" || primary === "zh" ? primary : "en";
}

/** A message with its {tokens} filled in. A token without an argument stays visible, so that it is found. */
export function say(words: Words, key: WordKey, args: { readonly [token: string]: string | number } = {}): string {
  const text = words.texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (token, name: string) => String(args[name] ?? token));
}

/** A message that depends on a number: its plural form in the language, with {n} as the formatted number. */
export function sayPlural(
  words: Words,
  key: PluralKey,
  n: number,
  args: { readonly [token: string]: string } = {},
): string {
  return say(words, form(words, key, n, "cardinal"), {
    n: numbers(words.language, {}).format(n),
    ...args,
  });
}

/** A message with a place: 1st, 2nd, 1er, 第 1. */
export function sayOrdinal(
  words: Words,
  key: PluralKey,
  n: number,
  args: { readonly [token: string]: string } = {},
): string {
  return say(words, form(words, key, n, "ordinal"), { n, ...args });
}

/** Sentences in a row, those that are null left out. Chinese has no space between them. */
export function inARow({ language }: Words, sentences: readonly (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join(language === "zh" ? "" : " ");
}

function form(words: Words, key: PluralKey, n: number, type: "cardinal" | "ordinal"): WordKey {
  const category = plurals(words.language, { type }).select(n);
  const wanted = `${key}_${category}`;
  return wanted in words.texts ? (wanted as WordKey) : `${key}_other`;
}
