import { LANGUAGES, type Language } from "../../src/core/texts.ts";

/** What every surface is looked at in; and the reader's own few colours ("forced colours"), which are looked at when asked for. */
export const USUAL_THEMES = ["light", "dark"] as const;
export const THEMES = [...USUAL_THEMES, "forced"] as const;
export type Theme = (typeof THEMES)[number];

/** One picture of the gallery: a state of a surface, as it looks to one reader. */
export interface Picture {
  readonly surface: string;
  readonly state: string;
  readonly language: Language;
  readonly theme: Theme;
  /** Of the window, in CSS pixels. */
  readonly width: number;
}

/** The picture's file below the gallery's folder: "popup/three/fr-dark-400.png". */
export function fileOf({ surface, state, language, theme, width }: Picture): string {
  return `${surface}/${state}/${language}-${theme}-${width}.png`;
}

/** The picture in a file below the gallery's folder; null for any other file. */
export function pictureIn(file: string): Picture | null {
  const [, surface, state, language, theme, width] =
    /^([\w-]+)[/\\]([\w-]+)[/\\]([a-z]+)-([a-z]+)-(\d+)\.png$/.exec(file) ?? [];
  const spoken = LANGUAGES.find((one) => one === language);
  const worn = THEMES.find((one) => one === theme);
  if (!surface || !state || !spoken || !worn) return null;
  return { surface, state, language: spoken, theme: worn, width: Number(width) };
}
