import { resolve } from "node:path";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import type { BrowserName } from "./find.ts";
import { launchFirefox } from "./firefox.ts";
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
  /** Installs it anew; resolves once it runs. */
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
  const { browser, install } = await launch(executablePath, { ...options, extensionDir });
  try {
    const { id, extensionUrl } = await install();
    const uninstall = () => browser.uninstallExtension(id);
    const reinstall = async () => void (await install());
    return {
      name: options.browser,
      browser,
      extensionUrl,
      uninstall,
      install: reinstall,
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
