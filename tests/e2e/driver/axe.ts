import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { chromiumInspector } from "./chromium-inspector.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong, as "rule: element": with a page of ours, or with what Vitrine put on Weibo's. WCAG 2.2's size of targets, which axe
 * leaves out unless asked, is looked at too. In Chromium alone: axe works in a world of its own beside the page, in which a
 * closed root is opened to it.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const inspector = chromiumInspector(page);
  const host = await inspector.findHost();
  const source = `async function (...roots) { ${AXE}\nreturn (${lookAtAll})(globalThis.axe, roots); }`;
  return JSON.parse(await inspector.call(source, host?.roots ?? []));
}

// Runs in the browser.
async function lookAtAll(axe: typeof import("axe-core"), roots: readonly ShadowRoot[]): Promise<string> {
  for (const root of roots) Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
  const { violations } = await axe.run(roots[0]?.host ?? document, { rules: { "target-size": { enabled: true } } });
  return JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
}
