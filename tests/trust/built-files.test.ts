import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.ts";

const DIRECTORY = fileURLToPath(new URL("../../src/directory", import.meta.url));
/** Names of formats, which nobody ever connects to. */
const NAMES_OF_FORMATS: readonly string[] = ["http://www.w3.org", "http://schemas.openxmlformats.org"];

let folder: string;
let texts: readonly (readonly [path: string, text: string])[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vitrine-built-"));
  await bundle(folder);
  texts = textsBelow(folder).filter(([path]) => /\.(js|html|css|json)$/.test(path));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the built files", () => {
  it("are those of both browsers", () => {
    const paths = texts.map(([path]) => path);
    for (const path of ["chrome/background.js", "firefox/content.js", "chrome/overlay.js", "firefox/options.html"])
      expect(paths).toContain(path);
  });

  it.each([
    [
      "turns text into markup",
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc|DOMParser)\b/,
    ],
    ["runs a text", /\beval\(|\bFunction\(["'`]|new Function\b|set(Timeout|Interval)\(["'`]|javascript:/],
    [
      "fetches a script",
      /\bimport\(|importScripts\(|createElement\(["'`]script|new (Shared)?Worker\(|\.wasm\b|WebAssembly/,
    ],
    ["loads from elsewhere", /<script[^>]+src="(?!\w+\.js")|<link[^>]+href="(?!\w+\.css")|@import|url\((?!["']?data:)/],
    ["keeps a line open to anybody", /new (WebSocket|EventSource|RTCPeerConnection|WebTransport)\b|sendBeacon/],
  ])("have nothing that %s", (_what, pattern) => {
    const found = texts.flatMap(([path, text]) =>
      [...text.matchAll(new RegExp(pattern, "g"))].map(([it]) => `${path}: ${it}`),
    );
    expect(found).toEqual([]);
  });

  it("name no address but Weibo's, those of the directory's sources, and names of formats", () => {
    const allowed = new Set([...sitesOfManifest(), ...sitesOfDirectory(), ...NAMES_OF_FORMATS]);
    const named = new Set(texts.flatMap(([, text]) => sitesIn(text)));
    expect(named).toContain("https://weibo.com");
    expect([...named].filter((site) => !allowed.has(site))).toEqual([]);
  });

  it.each(["chrome", "firefox"])("let the extension's own pages run and reach nothing else: %s", (browser) => {
    const { content_security_policy, ...manifest } = JSON.parse(read(join(folder, browser, "manifest.json")));
    expect(Object.keys(content_security_policy)).toEqual(["extension_pages"]);
    const policy: string = content_security_policy.extension_pages;
    expect(policy).not.toMatch(/unsafe|http:|\*|blob:|wasm/);
    expect(policy.split("; ").toSorted()).toEqual([
      "connect-src https://weibo.com",
      "default-src 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    for (const door of ["externally_connectable", "web_accessible_resources", "sandbox", "user_scripts"])
      expect(manifest).not.toHaveProperty(door);
  });
});

describe("a link", () => {
  /** Our own pages; an account's page, which `pageOf` gives; what `secureAddress` let pass. */
  const SAFE = /^(`#|`(report|compare)\.html\?|pageOf\(|secure\b)/;
  /** `urlOfPost` gives it, and there is nothing else to be opened in a list of our own pages. */
  const NAMED: readonly string[] = ["overlay/more/best-posts.tsx: post.url", "welcome/done.tsx: href"];

  it("leads to https or to a page of our own, wherever one is drawn", () => {
    const links = textsBelow(fileURLToPath(new URL("../../src", import.meta.url)))
      .filter(([path]) => path.endsWith(".tsx"))
      .flatMap(([path, text]) => [...text.matchAll(/\bhref=\{([^}]*)/g)].map(([, href = ""]) => ({ path, href })));
    expect(links.length).toBeGreaterThan(8);
    const others = links.filter(({ href }) => !SAFE.test(href)).map(({ path, href }) => `${path}: ${href}`);
    expect(others.toSorted()).toEqual(NAMED);
  });
});

/** Every origin that a text names; what is put together while it runs begins with one of them, or has none. */
function sitesIn(text: string): string[] {
  return Array.from(text.matchAll(/\b(?:https?|wss?|ftp):\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?/gi), ([site]) => site);
}

function sitesOfManifest(): string[] {
  const { host_permissions } = JSON.parse(read(fileURLToPath(new URL("../../manifest.json", import.meta.url))));
  return sitesIn(host_permissions.join(" "));
}

function sitesOfDirectory(): string[] {
  return textsBelow(DIRECTORY).flatMap(([path, text]) => (path.endsWith(".json") ? sitesIn(text) : []));
}

function textsBelow(root: string): (readonly [path: string, text: string])[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path), read(path)]);
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}
