import en from "../_locales/en/messages.json";
import fr from "../_locales/fr/messages.json";
import zh from "../_locales/zh_CN/messages.json";
import type { Language } from "../core/texts.ts";
import type { Surface, WordKey, Words } from "./words.ts";

/** A language leaves out the plural forms it does not have; a test sees to it that it has the ones it needs. */
type Messages = { readonly [key in WordKey]?: { readonly message: string } };

const MESSAGES: { readonly [language in Language]: Messages } = { en, fr, zh };
const SURFACES: readonly Surface[] = [
  "overlay",
  "more",
  "chip",
  "popup",
  "options",
  "report",
  "compare",
  "welcome",
  "alert",
];

/** Who says figures as sentences: these words go to nobody else. */
const TELLERS: readonly Surface[] = ["more", "popup", "report", "compare"];

/** Each language by its own name, so that a reader who picked a wrong one finds the way back. */
export const LANGUAGE_NAMES: { readonly [language in Language]: string } = {
  en: "English",
  fr: "français",
  zh: "简体中文",
};

/** The messages of a surface: its own and those common to all. Never imported on Weibo's page: words are sent there. */
export function wordsOf(language: Language, surface: Surface): Words {
  const others = SURFACES.filter((other) => other !== surface).map((other) => `${other}_`);
  if (!TELLERS.includes(surface)) others.push("sentence_");
  const entries = Object.entries(MESSAGES[language]).filter(
    ([key]) => !others.some((prefix) => key.startsWith(prefix)),
  );
  return { language, texts: Object.fromEntries(entries.map(([key, { message }]) => [key, message])) };
}
