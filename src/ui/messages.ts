import en from "../_locales/en/messages.json";
import fr from "../_locales/fr/messages.json";
import zh from "../_locales/zh_CN/messages.json";
import type { Language } from "../core/texts.ts";
import type { WordKey } from "./words.ts";

/** A language leaves out the plural forms it does not have; a test sees to it that it has the ones it needs. */
export type Messages = { readonly [key in WordKey]?: { readonly message: string } };

/** The messages of each language, once it is spoken. The build packs them, in this file's place (`scripts/packed-messages.ts`). */
export const MESSAGES: { readonly [language in Language]: () => Messages } = {
  en: () => en,
  fr: () => fr,
  zh: () => zh,
};
