import type { Language } from "../core/texts.ts";
import { localeOf } from "./formatters.ts";

const CHINESE = /\p{Script=Han}/gu;
const LETTERS = /\p{L}/gu;
/** Japanese is written with Han characters too, and never long without its own. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The `lang` of a text that is mostly Chinese on a page in another language: an English voice leaves its characters out, or
 * spells them. undefined where the page's own language will do; of texts in Latin letters nobody can tell.
 */
export function spokenIn(text: string, page: Language): string | undefined {
  if (page === "zh" || JAPANESE.test(text)) return undefined;
  const chinese = text.match(CHINESE)?.length ?? 0;
  const letters = text.match(LETTERS)?.length ?? 0;
  return 2 * chinese > letters ? localeOf("zh") : undefined;
}
