export const LANGUAGES = ["en", "fr", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in the reader's languages; a language may be missing. */
export type Texts = { readonly [language in Language]?: string };

/** The text in a language, or the nearest there is; null when there is none at all. */
export function textIn(texts: Texts, language: Language): string | null {
  return texts[language] ?? texts.en ?? texts.fr ?? texts.zh ?? null;
}
