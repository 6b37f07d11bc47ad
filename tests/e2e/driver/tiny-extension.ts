import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "../../../scripts/browsers/find.ts";

export interface TinyExtension {
  readonly dir: string;
  remove(): void;
}

/**
 * A whole extension in a temporary folder: a driver must be trusted before there is anything to drive.
 * A naive one makes its element in the page's document, where the page's own definition of it can open the shadow tree.
 */
export function makeTinyExtension(browser: BrowserName, { naive = false } = {}): TinyExtension {
  const dir = mkdtempSync(join(tmpdir(), "vitrine-tiny-"));
  const files = {
    "manifest.json": JSON.stringify(manifest(browser)),
    "background.js": BACKGROUND,
    "content.js": `const birthplace = ${naive ? "document" : 'document.implementation.createHTMLDocument("")'};${CONTENT}`,
    "popup.html":
      '<!doctype html><meta charset="utf-8"><title>Popup</title><body><p id="where"></p><script src="popup.js"></script>',
    "popup.js": POPUP,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

function manifest(browser: BrowserName) {
  const hosts = ["https://weibo.com/*", "https://www.weibo.com/*", "https://m.weibo.cn/*"];
  return {
    manifest_version: 3,
    name: "Tiny",
    version: "1.0",
    permissions: ["tabs"],
    host_permissions: hosts,
    background: browser === "chromium" ? { service_worker: "background.js" } : { scripts: ["background.js"] },
    content_scripts: [{ matches: hosts, js: ["content.js"], run_at: "document_idle" }],
    browser_specific_settings: { gecko: { id: "tiny@vitrine.test" } },
  };
}

const BACKGROUND = `
chrome.runtime.onMessage.addListener((message, sender, reply) => { reply("born " + bornAt); });
const bornAt = Date.now();
`;

/** Mounts what the real overlay mounts in outline: a host with its account and state, and a closed shadow tree. */
const CONTENT = `
const uid = /(\\d{5,})/.exec(location.pathname)?.[1];
const host = birthplace.createElement("vitrine-overlay");
const root = host.attachShadow({ mode: "closed" });
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const count = make("b", {}, "203\\u202f517");
const said = make("p", { role: "status" }, "untouched");
const say = (what) => (event) => { said.textContent = what + (event.isTrusted ? " by a hand" : " by a script"); };
const track = make("button", { type: "button" }, "Track this museum");
const icon = make("button", { type: "button", "aria-label": "Close" }, "×");
const folded = make("details", {}, make("summary", {}, "More"), make("p", {}, "best posts"));
const inner = make("div", {});
const deep = make("button", { type: "button" }, "Deep");
inner.attachShadow({ mode: "closed" }).append(deep);
deep.addEventListener("click", say("deep"));
track.addEventListener("click", say("tracked"));
track.addEventListener("mouseenter", say("hovered"));
icon.addEventListener("click", say("closed"));
icon.addEventListener("focus", say("focused"));
root.append(
  make("style", {}, ":host { position: fixed; top: 120px; right: 8px; background: #fff } .gone { display: none }"),
  make("section", { "aria-label": "Vitrine" },
    make("p", {}, count, " followers, ", "+", "1", "\\u00a0%"), make("p", { class: "gone" }, "invisible"),
    make("p", { hidden: "" }, "hidden"), folded, track, icon, inner, said),
);
if (uid) {
  host.dataset.account = "weibo:" + uid;
  host.dataset.state = "loading";
  document.documentElement.append(host);
  chrome.runtime.sendMessage("hello", () => { host.dataset.state = "ready"; });
}
new MutationObserver(() => { if (!host.isConnected && uid) document.documentElement.append(host); })
  .observe(document.documentElement, { childList: true });
`;

const POPUP = `
chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
  document.querySelector("#where").textContent = "active: " + (tab?.url ?? "none");
});
`;
