import { afterAll, expect, test } from "vitest";
import { type Theme, USUAL_THEMES } from "../../scripts/gallery/picture.ts";
import { extensionFor, openStage, type Stage } from "../../scripts/gallery/scene.ts";
import { pose } from "../../scripts/gallery/shoot.ts";
import { SURFACES } from "../../scripts/gallery/surfaces.ts";
import { LANGUAGES } from "../../src/core/texts.ts";
import { faultsOf } from "./driver/axe.ts";

/** The whole gallery is gone through. */
const LIMIT_MS = 300_000;

const STATES = SURFACES.flatMap(({ name, windows, states }) =>
  states
    .filter(({ isAlike = false }) => !isAlike)
    .map((state) => ({
      title: `${name}/${state.name}`,
      show: state.show,
      windows: windows.filter(({ width }) => state.widths?.includes(width) ?? true),
    })),
);

let stage: Stage | null = null;

afterAll(() => stage?.close());

/**
 * From state to state the reader is another: languages, themes and windows take turns, so that a surface meets them all. What
 * axe judges is the same in both browsers: it is asked in one.
 */
test(
  "axe finds nothing wrong with any surface in any state",
  async () => {
    stage = await openStage("chromium", await extensionFor("chromium"), "en");
    const found: Record<string, readonly string[]> = {};
    for (const [i, { title, show, windows }] of STATES.entries()) {
      const [language, theme] = [turn(LANGUAGES, i), turn<Theme>(USUAL_THEMES, i)];
      const window = turn(windows, Math.floor(i / USUAL_THEMES.length));
      const { page } = await show(await stage.clear(language));
      await pose(page, window, theme);
      const faults = await faultsOf(page);
      if (faults.length > 0) found[`${title}, ${language}, ${theme}, ${window.width} px`] = faults;
    }
    expect(found).toEqual({});
  },
  LIMIT_MS,
);

/** One after the other, over and over. */
function turn<One>(all: readonly One[], i: number): One {
  const one = all[i % all.length];
  if (one === undefined) throw new Error("There is nobody to take turns");
  return one;
}
