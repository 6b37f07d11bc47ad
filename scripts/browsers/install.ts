import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { type BrowserName, findBrowser } from "./find.ts";

const PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: "chromium", firefox: "firefox-esr" };
const TITLES: Readonly<Record<BrowserName, string>> = {
  chromium: "Chromium, Chrome or Edge (or set CHROMIUM to its path)",
  firefox: "Firefox (or set FIREFOX to its path)",
};
/** Without it every Chinese name is a row of boxes, on the screen and in the pictures. */
const CHINESE_FONT = "fonts-noto-cjk";

/** The path of the browser, installing it first on Debian as root. Throws one sentence of what to install otherwise. */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  const missing = [...(found ? [] : [PACKAGES[name]]), ...(isFontMissing() ? [CHINESE_FONT] : [])];
  if (missing.length > 0 && mayInstall()) aptInstall(missing);
  const path = found ?? findBrowser(name);
  if (!path) throw new Error(`Please install ${TITLES[name]}.`);
  return path;
}

function mayInstall(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

/** Only asked where it can be mended: elsewhere the system's own Chinese fonts do. */
function isFontMissing(): boolean {
  const folder = "/usr/share/fonts/opentype/noto";
  return mayInstall() && !(existsSync(folder) && readdirSync(folder).some((file) => file.includes("CJK")));
}

function aptInstall(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(" and ")} with apt-get; this happens once.`);
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...packages]);
}

function apt(words: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["-q", ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`apt-get ${words.join(" ")} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
