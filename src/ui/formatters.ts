import type { Language } from "../core/texts.ts";

/** The language tag for `Intl`. */
export function localeOf(language: Language): string {
  return { en: "en-GB", fr: "fr-FR", zh: "zh-CN" }[language];
}

export const numbers = each(Intl.NumberFormat);
export const dates = each(Intl.DateTimeFormat);
export const names = each(Intl.DisplayNames);
export const plurals = each(Intl.PluralRules);

/** The browser's formatters of a kind. Each is made once, which takes as long as using it a hundred times. */
function each<Formatter, Options>(Kind: new (locale: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (language: Language, options: Options): Formatter => {
    const name = language + JSON.stringify(options);
    const formatter = made.get(name) ?? new Kind(localeOf(language), options);
    made.set(name, formatter);
    return formatter;
  };
}
