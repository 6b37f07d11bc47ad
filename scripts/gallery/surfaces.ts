import { LANGUAGES } from "../../src/core/texts.ts";
import { type Picture, THEMES } from "./picture.ts";
import type { Surface } from "./surface.ts";
import { chip } from "./surfaces/chip.ts";
import { compare } from "./surfaces/compare.ts";
import { options } from "./surfaces/options.ts";
import { overlay } from "./surfaces/overlay.ts";
import { parts } from "./surfaces/parts.ts";
import { popup } from "./surfaces/popup.ts";
import { report } from "./surfaces/report.ts";
import { safekeeping } from "./surfaces/safekeeping.ts";
import { store } from "./surfaces/store.ts";
import { transfer } from "./surfaces/transfer.ts";
import { welcome } from "./surfaces/welcome.ts";

/** The whole gallery, in the order in which it is hung. */
export const SURFACES: readonly Surface[] = [
  welcome,
  overlay,
  parts,
  chip,
  popup,
  options,
  transfer,
  safekeeping,
  report,
  compare,
  store,
];

/** Pictures as they hang: by surface and state; then by language, theme and width, the wider first. */
export function inOrder(pictures: readonly Picture[]): Picture[] {
  const states = SURFACES.flatMap(({ name, states }) => states.map((state) => `${name}/${state.name}`));
  const place = ({ surface, state, language, theme, width }: Picture) => [
    states.indexOf(`${surface}/${state}`),
    LANGUAGES.indexOf(language),
    THEMES.indexOf(theme),
    -width,
  ];
  return pictures
    .map((picture) => ({ picture, at: place(picture) }))
    .sort((a, b) => a.at.map((n, i) => n - (b.at[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ picture }) => picture);
}
