import type { Page } from "puppeteer-core";
import { openExtensionPage } from "../../../tests/e2e/driver/pages.ts";
import { openReplica } from "../../../tests/replica/replica.ts";
import { launchWithExtension } from "../../browsers/launch.ts";
import type { Figure } from "../figure.ts";
import { writeCsv } from "./csv.ts";
import { probedExtension } from "./extension.ts";
import type { Watched } from "./files-probe.ts";
import { accountDaysOf, type Size } from "./sector.ts";

declare global {
  var files: typeof import("./files-probe.ts")["files"];
}

/** Seconds; a file of fewer account-days has no budget. */
const IMPORT_BUDGET = 10;
const EXPORT_BUDGET = 5;
const BUDGETED = 1_000_000;
const CSV = "out/bench.csv";

/** In Chromium: a file of so many account-days is imported by a store that has none of them, exported, and backed up. */
export async function fileFigures(size: Size): Promise<Figure[]> {
  const replica = await openReplica();
  const session = await launchWithExtension({
    browser: "chromium",
    headless: true,
    replicaPort: replica.port,
    extensionDir: await probedExtension(),
  });
  try {
    const page = await openExtensionPage(session, "probe.html");
    const rows = accountDaysOf(size).toLocaleString("en");
    const imported = await importInto(page, size, `import of ${rows} account-days from CSV`);
    const exported = await page.evaluate(() => files.exportAll());
    const { made, previewed } = await page.evaluate(() => files.backup());
    return [
      ...imported,
      ...figuresOf(`export of ${rows} account-days as CSV`, checked(exported, size), budgetFor(size, EXPORT_BUDGET)),
      ...figuresOf(`backup of ${rows} account-days`, made),
      ...figuresOf("preview of its restore", checked(previewed, size)),
    ];
  } finally {
    await session.close();
    await replica.close();
  }
}

/** What an import costs through the extension's own code, on the page with the field for files. */
export async function importInto(page: Page, size: Size, name: string): Promise<Figure[]> {
  await writeCsv(CSV, size);
  const field = await page.waitForSelector("input");
  await field?.uploadFile(CSV);
  const imported = await page.evaluate(() => files.importChosen());
  return figuresOf(name, checked(imported, size), budgetFor(size, IMPORT_BUDGET));
}

function budgetFor(size: Size, seconds: number): number | undefined {
  return accountDaysOf(size) < BUDGETED ? undefined : seconds;
}

/** A figure of work that was not done says nothing. */
function checked(watched: Watched, size: Size): Watched {
  if (watched.came === accountDaysOf(size)) return watched;
  throw new Error(`Of ${accountDaysOf(size)} account-days ${watched.came} came through.`);
}

function figuresOf(name: string, { ms, silentMs }: Watched, budget?: number): Figure[] {
  return [
    { name, measured: ms / 1000, unit: "s", ...(budget === undefined ? {} : { budget }) },
    { name: `${name}: longest the page did not answer`, measured: silentMs, unit: "ms" },
  ];
}
