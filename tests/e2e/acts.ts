import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { bidiOf } from "../../scripts/browsers/bidi.ts";
import type { BrowserSession } from "../../scripts/browsers/launch.ts";
import type { Replica } from "../replica/replica.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";

export const LOUVRE = "weibo:5549047567";
const TABLES_FIELD = 'input[type="file"]:not([accept=".gz"])';
export const LOUVRE_PAGE = "https://weibo.com/u/5549047567";

/**
 * The followers' counter in the head of this account's page. Our case may be there before Weibo's head is: a story that
 * needs the head waits for this.
 */
export function followersLink(uid: string): string {
  return `a[href="/u/page/follow/${uid}?relate=fans"]`;
}

/** What Vitrine, not Weibo's own page, has asked of Weibo so far. */
export function asked(replica: Replica): string[] {
  return replica.requests({ asker: "other" }).flatMap(({ path }) => (path.startsWith("/ajax/") ? [path] : []));
}

/** The text of an extension page on one line, any space as a plain one. */
export async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
}

export async function waitForPageText(page: Page, text: string, limitMs?: number): Promise<void> {
  let seen = "";
  await until(
    `the page to say "${text}"`,
    async () => {
      seen = await textOf(page);
      return seen.includes(text) ? true : null;
    },
    { seen: () => `It said: ${seen}`, ...(limitMs === undefined ? {} : { limitMs }) },
  );
}

/** Presses the button or link of an extension page with this accessible name, in front: a tab behind takes no clicks. */
export async function pressOn(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const button = await page.waitForSelector(
    `::-p-xpath(//*[self::button or self::a][@aria-label="${name}" or @title="${name}" or normalize-space()="${name}"])`,
  );
  await button?.click();
}

/** Gives the page a file as if a person had chosen it: its content stands here and on no disk. */
export async function chooseFile(page: Page, name: string, content: string, field = TABLES_FIELD): Promise<void> {
  const input = await page.waitForSelector(field);
  await input?.evaluate(
    (element, name, content) => {
      if (!(element instanceof HTMLInputElement)) throw new Error("No field for a file");
      const given = new DataTransfer();
      given.items.add(new File([content], name));
      element.files = given.files;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    content,
  );
}

/** Gives the options a backup by its field, as somebody who picked it does, and waits until it was looked through. */
export async function pickBackup(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "vitrine-backup-"));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await page.bringToFront();
    const field = await page.waitForSelector('input[type="file"][accept=".gz"]:not([disabled])');
    await (field as Awaited<ReturnType<typeof page.$<"input">>>)?.uploadFile(path);
    await page.waitForFunction(() => document.querySelector(".restore, section .outcome:not(:empty)") !== null);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Adds an account in the options by what a person would paste. */
export async function addAccount(options: Page, pasted: string): Promise<void> {
  const field = await options.waitForSelector("#accounts textarea");
  await field?.type(pasted);
  await options.keyboard.press("Enter");
}

export async function openOptions(session: BrowserSession): Promise<Page> {
  const options = await openExtensionPage(session, "options.html", { background: true });
  await options.waitForSelector("form");
  return options;
}

/** Weibo's page has settled once it shows something of its own. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector("#app")?.textContent ?? "") !== "");
}

/** What is on the clipboard, as a person gets it out: by pasting it into Weibo's own search field. */
export async function pasted(page: Page): Promise<string> {
  await page.focus("input[type=search]");
  await page.keyboard.down("Control");
  await page.keyboard.press("v");
  await page.keyboard.up("Control");
  return page.$eval("input[type=search]", (field) => (field as HTMLInputElement).value);
}

/** Moves inside Weibo's page as its own links do. */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => window.replicaGo(to), path);
}

/** How many account-years are stored, as the extension itself sees it. */
export async function storedYears(extensionPage: Page): Promise<number> {
  return extensionPage.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("vitrine");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const counting = db.transaction("series").objectStore("series").count();
          counting.onsuccess = () => {
            db.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** The addresses of all tabs. Firefox moves an extension's new tab to another process, where only it finds the tab again. */
export async function tabAddresses({ browser }: BrowserSession): Promise<string[]> {
  const bidi = bidiOf(browser);
  if (!bidi) return (await browser.pages()).map((page) => page.url());
  const tree = await bidi.send("browsingContext.getTree", { maxDepth: 0 });
  return [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url ?? "");
}
