import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

interface Whereabouts {
  /** An environment variable that overrules the search. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly paths: readonly string[];
}

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chromium: {
    variable: "CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"],
    paths: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
  },
  firefox: {
    variable: "FIREFOX",
    commands: ["firefox-esr", "firefox"],
    paths: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
};

/** The path of an installed browser, or null. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, paths } = WHEREABOUTS[name];
  const chosen = process.env[variable];
  const onPath = commands.flatMap((command) => searchPath().map((folder) => join(folder, command)));
  return [...(chosen ? [chosen] : []), ...onPath, ...paths].find(isExecutable) ?? null;
}

function searchPath(): readonly string[] {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
