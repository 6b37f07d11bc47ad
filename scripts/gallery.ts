// npm run gallery [-- --firefox] [-- --axe --only popup --lang fr --theme dark --width 400]: every surface in every state, as
// pictures with an index page, and what axe finds wrong with it. All of it takes a few minutes.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { ensureBrowser } from "./browsers/install.ts";
import { bundle } from "./bundle.ts";
import { readArguments, type Wish } from "./gallery/arguments.ts";
import { type Failure, indexPage } from "./gallery/index-page.ts";
import { fileOf, pictureIn } from "./gallery/picture.ts";
import { extensionFor, openStage } from "./gallery/scene.ts";
import { shootAll } from "./gallery/shoot.ts";
import { inOrder, SURFACES } from "./gallery/surfaces.ts";

async function gallery(wish: Wish): Promise<void> {
  const folder = wish.browser === "chromium" ? "out/gallery" : "out/gallery-firefox";
  ensureBrowser(wish.browser);
  await bundle();
  const extension = await extensionFor(wish.browser);
  if (wish.isWhole) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const failures: Failure[] = [];
  const faults: Failure[] = [];
  for (const language of wish.languages) {
    const stage = await openStage(wish.browser, extension, language);
    try {
      const { taken, ...found } = await shootAll(stage, wish, language, folder);
      failures.push(...found.failures);
      faults.push(...found.faults);
      console.log(`${language}: ${taken} pictures`);
    } finally {
      await stage.close();
    }
  }
  await writeIndex(folder, failures, faults);
  report("Not made", failures);
  report("Found by axe", faults);
}

function report(what: string, failures: readonly Failure[]): void {
  for (const { picture, reason } of failures) console.error(`${what}: ${fileOf(picture)}: ${reason}`);
  if (failures.length > 0) process.exitCode = 1;
}

/** The index shows the pictures of earlier runs too: a part of the gallery can be taken anew. */
async function writeIndex(folder: string, failures: readonly Failure[], faults: readonly Failure[]): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const pictures = inOrder(files.flatMap((file) => pictureIn(file) ?? []));
  const page = `${folder}/index.html`;
  await writeFile(page, indexPage(pictures, failures, faults));
  console.log(`${pictures.length} pictures: ${page}`);
}

try {
  await gallery(readArguments(process.argv.slice(2), SURFACES));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
