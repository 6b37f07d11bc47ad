import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { HOSTS } from "../../tests/replica/hosts.ts";
import type { Installed, LaunchOptions } from "./launch.ts";
import { readManifest } from "./manifest.ts";

const WINDOW = { width: 1366, height: 900 };
const START_MS = 20_000;

export async function launchChromium(executablePath: string, options: LaunchOptions) {
  const { headless, replicaPort, profile, extensionDir, window = WINDOW, language } = options;
  if (profile !== undefined && options.downloads !== undefined) saveInto(options.downloads, profile);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: replicaPort !== null,
    defaultViewport: headless ? window : null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    ...(language === undefined ? {} : { env: { ...process.env, LANGUAGE: language } }),
    args: chromiumArguments(options, window),
  });
  return {
    browser,
    install: async (): Promise<Installed> => {
      const id = await browser.installExtension(extensionDir);
      return { id, extensionUrl: `chrome-extension://${id}/` };
    },
    toRun: (installed: Installed) => toRun(browser, extensionDir, installed),
  };
}

/** Only the profile's own preferences leave an extension its say about a file's name. */
function saveInto(folder: string, profile: string): void {
  const preferences = { download: { default_directory: folder, prompt_for_download: false } };
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}

function chromiumArguments({ replicaPort, language, dark }: LaunchOptions, window: typeof WINDOW): string[] {
  return [
    // Chromium will not start as root with its sandbox; on the real internet an ordinary reader keeps it.
    ...(replicaPort !== null || process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    `--window-size=${window.width},${window.height}`,
    ...(replicaPort === null ? [] : [`--host-resolver-rules=${resolverRules(replicaPort)}`]),
    ...(language === undefined ? [] : [`--lang=${language}`, `--accept-lang=${language}`]),
    ...(dark ? ["--force-dark-mode"] : []),
  ];
}

/** Weibo's hosts are the replica; every other name is unknown, so that nothing leaves loopback. */
function resolverRules(port: number): string {
  const weibo = HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [...weibo, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"].join(", ");
}

async function toRun(browser: Browser, extensionDir: string, { extensionUrl }: Installed): Promise<void> {
  if (readManifest(extensionDir).background?.service_worker === undefined) return;
  const isItsWorker = (target: { type(): string; url(): string }) =>
    target.type() === "service_worker" && target.url().startsWith(extensionUrl);
  await browser.waitForTarget(isItsWorker, { timeout: START_MS });
}
