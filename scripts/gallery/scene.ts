import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "puppeteer-core";
import type { Language } from "../../src/core/texts.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { type Surface, say, type WordKey } from "../../src/ui/words.ts";
import { type OpenOptions, openExtensionPage } from "../../tests/e2e/driver/pages.ts";
import { openReplica, type Replica } from "../../tests/replica/replica.ts";
import { bidiOf } from "../browsers/bidi.ts";
import { extensionWithPage } from "../browsers/extension-with-page.ts";
import type { BrowserName } from "../browsers/find.ts";
import { type BrowserSession, launchWithExtension } from "../browsers/launch.ts";
import type { Theme } from "./picture.ts";

declare global {
  var holdings: typeof import("./holdings.ts")["holdings"];
}

/** Where states are brought about: a browser of one language with Vitrine in it, on a Weibo of its own. */
export interface Scene {
  readonly language: Language;
  readonly replica: Replica;
  readonly session: BrowserSession;
  /** The page of the extension on which `holdings` fills its store. */
  readonly store: Page;
  /** Takes the extension away from under the open pages, as the first half of an update does. */
  takeAway(): Promise<void>;
  /** A message of a surface, as its reader sees it. */
  word(surface: Surface, key: WordKey): string;
}

export interface Stage {
  /** As after a fresh installation: other tabs closed, Weibo as new, an empty store; Vitrine speaks this language. */
  clear(language: Language): Promise<Scene>;
  close(): Promise<void>;
}

type Scheme = Exclude<Theme, "forced">;

const NAME = "holdings";
const PATIENCE_MS = 10_000;
const BROWSER_LANGUAGES: { readonly [language in Language]: string } = { en: "en-GB", fr: "fr", zh: "zh-CN" };

/** The built extension with the page of holdings; gives its folder. */
export async function extensionFor(browser: BrowserName): Promise<string> {
  const target = browser === "chromium" ? "chrome" : "firefox";
  const folder = `out/gallery-extension-${target}`;
  const entry = fileURLToPath(new URL("./holdings.ts", import.meta.url));
  await extensionWithPage({ from: `dist/${target}`, folder, name: NAME, entries: [entry] });
  return folder;
}

export async function openStage(browser: BrowserName, extensionDir: string, language: Language): Promise<Stage> {
  const replica = await openReplica();
  const session = await launchWithExtension({
    browser,
    extensionDir,
    headless: true,
    replicaPort: replica.port,
    language: BROWSER_LANGUAGES[language],
  });
  let isGone = false;
  const takeAway = async () => {
    await session.uninstall();
    isGone = true;
  };
  return {
    async clear(language) {
      if (isGone) await session.install();
      isGone = false;
      const store = await openExtensionPage(session, `${NAME}.html`);
      const others = (await session.browser.pages()).filter((page) => page !== store);
      await Promise.all(others.map((page) => page.close()));
      replica.reset();
      await keepQuiet(store);
      await store.evaluate((spoken) => holdings.empty(spoken), language);
      const word = (surface: Surface, key: WordKey) => say(wordsOf(language, surface), key);
      return { language, replica, session, store, takeAway, word };
    },
    async close() {
      await session.close();
      await replica.close();
    },
  };
}

/** The collector's clock never rings: a state stays as it was brought about. */
async function keepQuiet(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { clearAll(): Promise<boolean> } } };
    await chrome.alarms.clearAll();
  });
}

/** Opens a page of the extension in front, or behind the active tab. */
export async function openPage({ session }: Scene, path: string, where: OpenOptions = {}): Promise<Page> {
  const page = await openExtensionPage(session, path, where);
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Opens a page of Weibo in front. */
export async function openWeibo({ session }: Scene, address: string): Promise<Page> {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  return page;
}

/**
 * Puts the page, and Weibo's where it is one, into a theme; resolves once that is painted. Forced colours are laid over the
 * dark one, where what forgets them is seen best.
 */
export async function wear(page: Page, theme: Theme): Promise<void> {
  const bidi = bidiOf(page.browser());
  const scheme = theme === "forced" ? "dark" : theme;
  if (bidi) await wearInFirefox(bidi, scheme);
  else await wearInChromium(page, scheme, theme === "forced");
  await page.evaluate((worn) => (window as Partial<Window>).replicaTheme?.(worn), scheme);
  await page.waitForFunction((worn) => matchMedia(`(prefers-color-scheme: ${worn})`).matches, {}, scheme);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const wardrobes = new WeakMap<Page, Promise<CDPSession>>();

/** Puppeteer itself emulates no forced colours. What was told ends with the session that told it. */
async function wearInChromium(page: Page, scheme: Scheme, isForced: boolean): Promise<void> {
  const wardrobe = wardrobes.get(page) ?? page.createCDPSession();
  wardrobes.set(page, wardrobe);
  const features = [
    { name: "prefers-color-scheme", value: scheme },
    { name: "forced-colors", value: isForced ? "active" : "none" },
  ];
  await (await wardrobe).send("Emulation.setEmulatedMedia", { features });
}

/** BiDi emulates no theme yet: Firefox is told so in its own scope. */
async function wearInFirefox(bidi: NonNullable<ReturnType<typeof bidiOf>>, scheme: Scheme): Promise<void> {
  const tree = { maxDepth: 0, "moz:scope": "chrome" };
  const { contexts } = await bidi.send<{ readonly contexts: readonly { readonly context: string }[] }>(
    "browsingContext.getTree",
    tree,
  );
  await bidi.send("script.evaluate", {
    expression: `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${scheme === "dark" ? 0 : 1})`,
    target: { context: contexts[0]?.context },
    awaitPromise: false,
  });
}
