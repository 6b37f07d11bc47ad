import type { Language } from "../core/texts.ts";
import { MESSAGES } from "./messages.ts";
import type { Surface, Words } from "./words.ts";

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
  const entries = Object.entries(MESSAGES[language]()).filter(
    ([key]) => !others.some((prefix) => key.startsWith(prefix)),
  );
  return { language, texts: Object.fromEntries(entries.map(([key, { message }]) => [key, message])) };
}
