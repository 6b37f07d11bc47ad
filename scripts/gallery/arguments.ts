import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../src/core/texts.ts";
import type { BrowserName } from "../browsers/find.ts";
import { THEMES, type Theme, USUAL_THEMES } from "./picture.ts";
import type { State, Surface } from "./surface.ts";

/** Which pictures are to be taken, and in which browser. */
export interface Wish {
  readonly browser: BrowserName;
  readonly surfaces: readonly Surface[];
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  /** Whether axe is asked about each picture, too. */
  readonly axe: boolean;
  /** Whether that is the whole gallery. */
  readonly isWhole: boolean;
}

/**
 * Reads "--firefox --axe --only popup --only options/backup --lang fr --theme dark --width 400". Each but the first two may
 * be given several times. Forced colours and the zoomed window are looked at only where they are named. Throws a sentence that names what there is, for what there is not.
 */
export function readArguments(args: readonly string[], gallery: readonly Surface[]): Wish {
  const many = { type: "string", multiple: true } as const;
  const flag = { type: "boolean" } as const;
  const options = { firefox: flag, axe: flag, only: many, lang: many, theme: many, width: many } as const;
  const {
    firefox = false,
    axe = false,
    only = [],
    lang = [],
    theme = [],
    width = [],
  } = parseArgs({ args: [...args], options }).values;
  const browser = firefox ? "firefox" : "chromium";
  if (firefox && (axe || theme.includes("forced")))
    throw new Error("Axe and forced colours are looked at in Chromium.");
  const widths = [...new Set(gallery.flatMap(({ windows }) => windows.map(({ width }) => String(width))))];
  const wantedWidths = width.map((one) => among(widths, one, "width"));
  const chosen = only.map((one) => among(namesIn(gallery), one, "surface or state"));
  return {
    browser,
    surfaces: gallery
      .map((surface) => seenIn(browser, surface))
      .flatMap((each) => narrowed(each, chosen, wantedWidths)),
    languages: allOr(
      LANGUAGES,
      lang.map((one) => among(LANGUAGES, languageIn(one), "language")),
    ),
    themes: allOr(
      USUAL_THEMES,
      theme.map((one) => among(THEMES, one, "theme")),
    ),
    axe,
    isWhole: [only, lang, theme, width].every(({ length }) => length === 0),
  };
}

/** "zh-CN" is what the messages' folder and the browsers call it. */
function languageIn(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? lang;
}

function namesIn(gallery: readonly Surface[]): string[] {
  return gallery.flatMap(({ name, states }) => [name, ...states.map((state) => `${name}/${state.name}`)]);
}

function among<Known extends string>(known: readonly Known[], wanted: string, noun: string): Known {
  const found = known.find((one) => one === wanted);
  if (found === undefined) throw new Error(`There is no ${noun} "${wanted}". There are: ${known.join(", ")}.`);
  return found;
}

function allOr<One>(all: readonly One[], some: readonly One[]): readonly One[] {
  return some.length === 0 ? all : some;
}

function seenIn(browser: BrowserName, surface: Surface): Surface {
  return { ...surface, states: surface.states.filter((state) => (state.browser ?? browser) === browser) };
}

/** The surface with what is left of it; none where nothing is. */
function narrowed(surface: Surface, chosen: readonly string[], widths: readonly string[]): Surface[] {
  const isWanted = (state: State) =>
    chosen.length === 0 || chosen.includes(surface.name) || chosen.includes(`${surface.name}/${state.name}`);
  const states = surface.states.filter(isWanted);
  const windows = surface.windows.filter(({ width, isZoomed }) =>
    widths.length === 0 ? !isZoomed : widths.includes(String(width)),
  );
  return states.length === 0 || windows.length === 0 ? [] : [{ ...surface, states, windows }];
}
