import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../../scripts/browsers/find.ts";
import { type BrowserSession, launchWithExtension } from "../../../scripts/browsers/launch.ts";
import { openExtensionPage } from "./pages.ts";

/** A browser with Vitrine that saves files in a folder of its own, and gives what it is asked for without a question. */
export interface SavingBrowser {
  readonly session: BrowserSession;
  /** The files below the folder of downloads, by their paths in it. */
  saved(): Promise<ReadonlyMap<string, Buffer>>;
  close(): Promise<void>;
}

export async function launchSaving(name: BrowserName, replicaPort: number): Promise<SavingBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "vitrine-saving-"));
  const [downloads, profile, extensionDir] = [
    join(folder, "downloads"),
    join(folder, "profile"),
    join(folder, "built"),
  ];
  await mkdir(downloads);
  await cp(name === "chromium" ? "dist/chrome" : "dist/firefox", extensionDir, { recursive: true });
  const launch = () =>
    launchWithExtension({ browser: name, headless: true, replicaPort, extensionDir, downloads, profile });
  const session = name === "chromium" ? await launchAcquainted(launch, extensionDir) : await launch();
  return {
    session,
    saved: () => filesBelow(downloads),
    close: async () => {
      await session.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * No driver can answer Chromium's own question, but what an extension had it is given without one: Vitrine is installed with
 * its optional permissions as required ones, then as it is. What is taken away afterwards would be asked for.
 */
async function launchAcquainted(launch: () => Promise<BrowserSession>, extensionDir: string): Promise<BrowserSession> {
  const path = join(extensionDir, "manifest.json");
  const asBuilt = await readFile(path, "utf8");
  const { optional_permissions: optional, ...manifest } = JSON.parse(asBuilt);
  await writeFile(path, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...optional] }));
  const session = await launch();
  await writeFile(path, asBuilt);
  await session.install();
  return session;
}

/** Takes the permission to save files away, as somebody does in the browser's settings. */
export async function takePermissionAway(session: BrowserSession): Promise<void> {
  const page = await openExtensionPage(session, "popup.html");
  await page.evaluate(async () => {
    const { permissions, runtime } = (globalThis as unknown as { readonly chrome: Chrome }).chrome;
    await permissions.remove({ permissions: runtime.getManifest().optional_permissions });
  });
  await page.close();
}

/** Lets the reader say no to the next question. */
export async function refuseToSave(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { readonly browser?: Chrome; readonly chrome: Chrome };
    const { permissions } = browser ?? chrome;
    const { request } = permissions;
    permissions.request = () => {
      permissions.request = request;
      return Promise.resolve(false);
    };
  });
}

interface Chrome {
  readonly permissions: {
    request(what: { readonly permissions: readonly string[] }): Promise<boolean>;
    remove(what: { readonly permissions: readonly string[] }): Promise<boolean>;
  };
  readonly runtime: { getManifest(): { readonly optional_permissions: readonly string[] } };
}

async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const)),
  );
}
