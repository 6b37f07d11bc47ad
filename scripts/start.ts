// npm start [-- --firefox] [-- --live]: Vitrine in a browser, on a replica of Weibo or on Weibo itself.
import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { overlayText, waitForState } from "../tests/e2e/driver/overlay.ts";
import { openExtensionPage } from "../tests/e2e/driver/pages.ts";
import { openReplica } from "../tests/replica/replica.ts";
import type { BrowserName } from "./browsers/find.ts";
import { ensureBrowser } from "./browsers/install.ts";
import { type BrowserSession, launchWithExtension } from "./browsers/launch.ts";
import { bundle } from "./bundle.ts";

const LOUVRE = "https://weibo.com/u/5549047567";
const OUT = "out";

const { values: options } = parseArgs({ options: { firefox: { type: "boolean" }, live: { type: "boolean" } } });
const name: BrowserName = options.firefox ? "firefox" : "chromium";
const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(): Promise<void> {
  ensureBrowser(name);
  console.log(`Built in ${(await bundle()).toFixed(1)} s`);
  if (options.live) return startLive();
  const replica = await openReplica();
  try {
    const session = await launch(replica.port);
    await (hasDisplay ? showWindow(session) : describeSurfaces(session));
  } finally {
    await replica.close();
  }
}

/** The real Weibo, with a profile that is kept: log in once, and the figures grow from day to day. */
async function startLive(): Promise<void> {
  if (!hasDisplay) throw new Error("The real Weibo needs a window to log in, and there is no display here.");
  await showWindow(await launch(null));
}

function launch(replicaPort: number | null): Promise<BrowserSession> {
  return launchWithExtension({
    browser: name,
    headless: !hasDisplay,
    replicaPort,
    extensionDir: name === "chromium" ? "dist/chrome" : "dist/firefox",
    ...(replicaPort === null ? { profile: `.profile/${name}` } : {}),
  });
}

async function showWindow({ browser }: BrowserSession): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(LOUVRE, { waitUntil: "domcontentloaded" });
  console.log("Vitrine is open. Close the browser to end.");
  await new Promise((resolve) => browser.once("disconnected", resolve));
}

/** Without a display: what each surface says, in words and as a picture. */
async function describeSurfaces(session: BrowserSession): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const page = await session.browser.newPage();
  await page.goto(LOUVRE);
  await waitForState(page, "ready");
  await page.screenshot({ path: `${OUT}/overlay.png` });
  say("The overlay", await overlayText(page));
  for (const [surface, size, content] of [
    ["popup", { width: 400, height: 580 }, "section"],
    ["options", { width: 900, height: 900 }, "form"],
  ] as const) {
    const opened = await openExtensionPage(session, `${surface}.html`, { background: true });
    await opened.setViewport(size);
    await opened.waitForSelector(content);
    await opened.screenshot({ path: `${OUT}/${surface}.png` });
    say(`The ${surface}`, await opened.evaluate(() => document.body.innerText.replace(/\s+/g, " ")));
  }
  console.log(
    `\nPictures of all three are in ${OUT}/. The replica's figure of today is invented; those of 2017 are published.`,
  );
  await session.close();
}

function say(surface: string, text: string): void {
  console.log(`\n${surface} says:\n  ${text}`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
