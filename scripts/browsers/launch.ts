import { resolve } from "node:path";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import type { BrowserName } from "./find.ts";
import { launchFirefox } from "./firefox.ts";
import { closeFirstPage, hasFirstPage } from "./first-page.ts";
import { ensureBrowser } from "./install.ts";

export interface LaunchOptions {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** The replica that plays Weibo, and then nothing else can be reached; null is the real internet. */
  readonly replicaPort: number | null;
  /** A folder to keep cookies and stored figures in; without it everything is forgotten at close. */
  readonly profile?: string;
  readonly extensionDir: string;
  readonly window?: { readonly width: number; readonly height: number };
  /** As the browser's reader set it: "fr", "zh-CN". Without its language pack a browser keeps its English interface. */
  readonly language?: string;
  readonly dark?: boolean;
  /** A folder that files are saved in without a question. Chromium wants a profile with it. */
  readonly downloads?: string;
}

export interface BrowserSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** "chrome-extension://ID/" or "moz-extension://UUID/". */
  readonly extensionUrl: string;
  /** Removes the extension with all it stored. */
  uninstall(): Promise<void>;
  /** Installs it anew; resolves once it runs and, as after the launch, the page that it greets a newcomer with is closed. */
  install(): Promise<void>;
  close(): Promise<void>;
}

/** The extension in a browser: its id there, and where its pages are. */
export interface Installed {
  readonly id: string;
  readonly extensionUrl: string;
}

/** Starts a browser with the unpacked extension in it; resolves once the extension runs. */
export async function launchWithExtension(options: LaunchOptions): Promise<BrowserSession> {
  const executablePath = ensureBrowser(options.browser);
  const launch = options.browser === "chromium" ? launchChromium : launchFirefox;
  const extensionDir = resolve(options.extensionDir);
  const { browser, install, toRun } = await launch(executablePath, { ...options, extensionDir });
  // The page that greets a newcomer opens once the extension runs. In a profile that is kept the reader may be no newcomer.
  const greets = options.profile === undefined && hasFirstPage(extensionDir);
  const start = async () => {
    const installed = await install();
    await (greets ? closeFirstPage(browser, installed) : toRun(installed));
    return installed;
  };
  try {
    const { id, extensionUrl } = await start();
    return {
      name: options.browser,
      browser,
      extensionUrl,
      uninstall: () => browser.uninstallExtension(id),
      install: async () => void (await start()),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
