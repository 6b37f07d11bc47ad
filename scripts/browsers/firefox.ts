import puppeteer, { type Browser } from "puppeteer-core";
import { bidiOf, contextOf } from "./bidi.ts";
import { firefoxPreferences } from "./firefox-preferences.ts";
import type { Installed, LaunchOptions } from "./launch.ts";
import { readManifest } from "./manifest.ts";

const WINDOW = { width: 1366, height: 900 };
/** Firefox draws an add-on's UUID at random; a fixed one makes its pages' address known, and keeps its storage. */
const UUID = "5b1f0a52-7a3e-4c58-9d43-6f2f5a0c7e11";

export async function launchFirefox(executablePath: string, options: LaunchOptions) {
  const { headless, replicaPort, profile, extensionDir, window = WINDOW } = options;
  const addonId = readManifest(extensionDir).browser_specific_settings?.gecko?.id;
  if (!addonId) throw new Error(`${extensionDir}/manifest.json needs browser_specific_settings.gecko.id for Firefox.`);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless,
    acceptInsecureCerts: replicaPort !== null,
    defaultViewport: headless ? window : null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    // A release build asks Mozilla for settings whatever its preferences say, unless this lets puppeteer's dead address in.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    args: ["--remote-allow-system-access", `--width=${window.width}`, `--height=${window.height}`],
    extraPrefsFirefox: firefoxPreferences(options, addonId, UUID),
  });
  return {
    browser,
    install: async (): Promise<Installed> => ({
      id: await browser.installExtension(extensionDir),
      extensionUrl: `moz-extension://${UUID}/`,
    }),
    toRun: (installed: Installed) => toRun(browser, installed),
  };
}

/** Its own address answers only once it runs. */
async function toRun(browser: Browser, { extensionUrl }: Installed): Promise<void> {
  const page = await browser.newPage({ background: true });
  const url = `${extensionUrl}manifest.json`;
  await bidiOf(browser)?.send("browsingContext.navigate", { context: contextOf(page), url, wait: "interactive" });
  await page.close();
}
