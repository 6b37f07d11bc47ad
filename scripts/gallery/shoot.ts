import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page, ScreenshotClip } from "puppeteer-core";
import type { Language } from "../../src/core/texts.ts";
import { faultsOf } from "../../tests/e2e/driver/axe.ts";
import type { Wish } from "./arguments.ts";
import type { Failure } from "./index-page.ts";
import { fileOf, type Picture, type Theme } from "./picture.ts";
import { type Stage, wear } from "./scene.ts";
import type { Shown, State, Surface, Window } from "./surface.ts";

/** Around a part of a page, in px. */
const MARGIN = 16;

interface Outcome {
  readonly taken: number;
  /** What axe finds wrong, where it was asked. */
  readonly faults: readonly Failure[];
  readonly failures: readonly Failure[];
}

/** Takes every picture that is wished for in one language; gives those that could not be taken, and what axe finds wrong. */
export async function shootAll(stage: Stage, wish: Wish, language: Language, folder: string): Promise<Outcome> {
  let taken = 0;
  const failures: Failure[] = [];
  const faults: Failure[] = [];
  for (const { surface, state, pictures } of statesIn(wish, language)) {
    const left = new Set(pictures);
    try {
      const shown = await state.show(await stage.clear(language));
      for (const picture of pictures) {
        await shoot(shown, picture, windowOf(surface, picture), join(folder, fileOf(picture)));
        if (wish.axe) faults.push(...(await faultsOf(shown.page)).map((reason) => ({ picture, reason })));
        left.delete(picture);
        taken += 1;
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(...[...left].map((picture) => ({ picture, reason })));
    }
  }
  return { taken, failures, faults };
}

interface Sitting {
  readonly surface: Surface;
  readonly state: State;
  readonly pictures: readonly Picture[];
}

function statesIn({ surfaces, themes }: Wish, language: Language): Sitting[] {
  return surfaces.flatMap((surface) =>
    surface.states.map((state) => {
      const widths = surface.windows.map(({ width }) => width).filter((width) => state.widths?.includes(width) ?? true);
      const pictures = widths.flatMap((width) =>
        themes.map((theme) => ({ surface: surface.name, state: state.name, language, theme, width })),
      );
      return { surface, state, pictures };
    }),
  );
}

function windowOf({ windows }: Surface, { width }: Picture): Window {
  const found = windows.find((one) => one.width === width);
  if (!found) throw new Error(`No window is ${width} pixels wide.`);
  return found;
}

async function shoot({ page, of }: Shown, { theme }: Picture, window: Window, path: string) {
  await mkdir(dirname(path), { recursive: true });
  const file = path as `${string}.png`;
  await pose(page, window, theme);
  if (of === "window" || of === "page") return void (await page.screenshot({ path: file, fullPage: of === "page" }));
  await page.screenshot({ path: file, clip: await framed(page, of.part) });
}

/** In front, in a window and a theme. */
export async function pose(page: Page, { width, height, isZoomed = false }: Window, theme: Theme): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width, height, deviceScaleFactor: isZoomed ? 2 : 1 });
  await wear(page, theme);
}

/** Where the first element that fits stands on its page, with a margin around it. */
async function framed(page: Page, selector: string): Promise<ScreenshotClip> {
  const part = await page.waitForSelector(selector);
  if (!part) throw new Error(`Nothing fits ${selector}`);
  return part.evaluate((element, margin) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const left = Math.max(0, x + scrollX - margin);
    const top = Math.max(0, y + scrollY - margin);
    return { x: left, y: top, width: width + 2 * margin, height: height + 2 * margin };
  }, MARGIN);
}
