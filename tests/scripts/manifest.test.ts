import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deriveManifest } from "../../scripts/manifest.ts";

type Json = Readonly<Record<string, unknown>>;

function readJson(name: string): Json {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
}

const source = readJson("manifest.json");
const packageJson = readJson("package.json");
const chrome = deriveManifest(source, packageJson, "chrome");
const firefox = deriveManifest(source, packageJson, "firefox");

describe("the manifest", () => {
  it("for Chrome runs the background as a service worker and says nothing to Firefox", () => {
    expect(chrome.background).toEqual({ service_worker: "background.js", type: "module" });
    expect(chrome.minimum_chrome_version).toMatch(/^\d+$/);
    expect(chrome).not.toHaveProperty("browser_specific_settings");
  });

  it("for Firefox runs the background as an event page and says nothing to Chrome", () => {
    expect(firefox.background).toEqual({ scripts: ["background.js"], type: "module" });
    expect(firefox).toHaveProperty("browser_specific_settings.gecko.id");
    expect(firefox).not.toHaveProperty("minimum_chrome_version");
  });

  it("tells Firefox that no data are collected", () => {
    expect(firefox).toHaveProperty("browser_specific_settings.gecko.data_collection_permissions", {
      required: ["none"],
    });
  });

  it.each([
    ["Chrome", chrome],
    ["Firefox", firefox],
  ])("for %s has the version of the package", (_browser, manifest) => {
    expect(manifest.version).toBe(packageJson.version);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("is the same for both in everything else", () => {
    const { background: _worker, minimum_chrome_version: _least, optional_permissions: _two, ...ofChrome } = chrome;
    const { background: _page, browser_specific_settings: _gecko, optional_permissions: _one, ...ofFirefox } = firefox;
    expect(ofChrome).toEqual(ofFirefox);
    const { version: _version, ...rest } = ofChrome;
    expect(source).toMatchObject(rest);
  });

  it("lets files be saved and notifications shown only once the reader has said so; Chrome's worker needs a hidden document for it", () => {
    expect(chrome.permissions).toEqual(["alarms", "scripting", "unlimitedStorage"]);
    expect(chrome.optional_permissions).toEqual(["downloads", "offscreen", "notifications"]);
    expect(firefox.optional_permissions).toEqual(["downloads", "notifications"]);
  });

  it("leaves the one it comes from as it was", () => {
    expect(source).toEqual(readJson("manifest.json"));
  });

  it("asks for Weibo's desktop site under both its names and for its mobile site, over a secure connection, and for no other", () => {
    expect(chrome.host_permissions).toEqual(["https://weibo.com/*", "https://www.weibo.com/*", "https://m.weibo.cn/*"]);
    expect(chrome).toHaveProperty("content_scripts.0.matches", chrome.host_permissions);
  });

  it("lets its own pages load nothing from elsewhere and ask nobody but Weibo; an image may also be one they made", () => {
    expect(source).toHaveProperty(
      "content_security_policy.extension_pages",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https://weibo.com",
    );
  });
});
