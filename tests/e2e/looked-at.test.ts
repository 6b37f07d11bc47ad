import { afterAll, expect, test } from "vitest";
import { type Theme, USUAL_THEMES } from "../../scripts/gallery/picture.ts";
import { extensionFor, openStage, type Stage } from "../../scripts/gallery/scene.ts";
import { pose } from "../../scripts/gallery/shoot.ts";
import type { State } from "../../scripts/gallery/surface.ts";
import { SURFACES } from "../../scripts/gallery/surfaces.ts";
import { LANGUAGES } from "../../src/core/texts.ts";
import { faultsOf } from "./driver/axe.ts";

/** A surface has a dozen states that are looked at, each of which is brought about anew. */
const LIMIT_MS = 180_000;

let stage: Promise<Stage> | null = null;

afterAll(async () => (await stage)?.close());

/**
 * From state to state the reader is another: languages, themes and windows take turns, so that a surface meets them all. What
 * axe judges is the same in both browsers: it is asked in one.
 */
test.each(SURFACES.filter(({ states }) => states.some(isLookedAt)))(
  "axe finds nothing wrong with $name in any state",
  async ({ windows, states }) => {
    stage ??= openStageOfAll();
    const found: Record<string, readonly string[]> = {};
    for (const [i, state] of states.filter(isLookedAt).entries()) {
      const [language, theme] = [turn(LANGUAGES, i), turn<Theme>(USUAL_THEMES, i)];
      const wanted = windows.filter(({ width }) => state.widths?.includes(width) ?? true);
      const window = turn(wanted, Math.floor(i / USUAL_THEMES.length));
      const { page } = await state.show(await (await stage).clear(language));
      await pose(page, window, theme);
      const faults = await faultsOf(page);
      if (faults.length > 0) found[`${state.name}, ${language}, ${theme}, ${window.width} px`] = faults;
    }
    expect(found).toEqual({});
  },
  LIMIT_MS,
);

function isLookedAt({ isAlike = false }: State): boolean {
  return !isAlike;
}

async function openStageOfAll(): Promise<Stage> {
  return openStage("chromium", await extensionFor("chromium"), "en");
}

/** One after the other, over and over. */
function turn<One>(all: readonly One[], i: number): One {
  const one = all[i % all.length];
  if (one === undefined) throw new Error("There is nobody to take turns");
  return one;
}
