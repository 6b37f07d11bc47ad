import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isOurPage, isOurScriptOnWeibo, type Sender } from "../../src/sender.ts";

const ID = "abcdefghijklmnopabcdefghijklmnop";
const ROOT = `chrome-extension://${ID}/`;
const OTHER = "ponmlkjihgfedcbaponmlkjihgfedcba";
const self = { id: ID, root: ROOT };

describe("whoever sends a message", () => {
  it.each<[string, Sender, "script" | "page" | "nobody"]>([
    ["our script on an account's page", { id: ID, url: "https://weibo.com/u/5549047567", frameId: 0 }, "script"],
    ["our script on the site's other name", { id: ID, url: "https://www.weibo.com/louvre", frameId: 0 }, "script"],
    ["our script on the mobile site", { id: ID, url: "https://m.weibo.cn/u/5549047567", frameId: 0 }, "script"],
    ["our options", { id: ID, url: `${ROOT}options.html`, frameId: 0 }, "page"],
    ["a page of another extension", { id: OTHER, url: `chrome-extension://${OTHER}/options.html` }, "nobody"],
    ["another extension that gives a Weibo page as its own", { id: OTHER, url: "https://weibo.com/u/1" }, "nobody"],
    ["another extension that gives our page as its own", { id: OTHER, url: `${ROOT}options.html` }, "nobody"],
    ["a page whose id begins as ours", { id: ID, url: `chrome-extension://${ID}x/options.html` }, "nobody"],
    ["a frame of Weibo's in Weibo's page", { id: ID, url: "https://weibo.com/ajax/side", frameId: 7 }, "nobody"],
    ["a frame of another origin", { id: ID, url: "https://ads.example/", frameId: 3 }, "nobody"],
    ["a page of another origin", { id: ID, url: "https://weibo.com.example/u/5549047567", frameId: 0 }, "nobody"],
    ["Weibo over an open connection", { id: ID, url: "http://weibo.com/u/5549047567", frameId: 0 }, "nobody"],
    ["another host of Weibo's", { id: ID, url: "https://passport.weibo.com/", frameId: 0 }, "nobody"],
    ["a document without an origin", { id: ID, url: "about:srcdoc", frameId: 0 }, "nobody"],
    ["somebody whose address is none", { id: ID, url: "weibo", frameId: 0 }, "nobody"],
    ["somebody without an address", { id: ID, frameId: 0 }, "nobody"],
    ["somebody without an id", { url: "https://weibo.com/u/5549047567", frameId: 0 }, "nobody"],
  ])("is judged by what the browser says of it: %s", (_who, sender, judged) => {
    expect(isOurScriptOnWeibo(sender, self)).toBe(judged === "script");
    expect(isOurPage(sender, self)).toBe(judged === "page");
  });
});

describe("the background", () => {
  const SRC = fileURLToPath(new URL("../../src", import.meta.url));
  const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(SRC, path), "utf8")] as const);

  it("listens to no other extension and no web page", () => {
    const open = /on(Message|Connect)External|\.onConnect\b|externally_connectable|onUserScriptMessage/;
    expect(sources.filter(([, text]) => open.test(text)).map(([path]) => path)).toEqual([]);
  });

  it("judges the sender wherever it listens", () => {
    const listening = sources.filter(([, text]) => /^\s*onMessage\(/m.test(text));
    expect(listening.length).toBeGreaterThan(2);
    expect(listening.filter(([, text]) => !/isOur(Page|ScriptOnWeibo)\(sender, /.test(text))).toEqual([]);
  });
});
