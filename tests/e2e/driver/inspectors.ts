import type { Page } from "puppeteer-core";
import { bidiOf } from "../../../scripts/browsers/bidi.ts";
import { chromiumInspector } from "./chromium-inspector.ts";
import { firefoxInspector } from "./firefox-inspector.ts";
import type { Inspector } from "./inspector.ts";

/** The inspector that speaks the page's browser's protocol. */
export function inspectorOf(page: Page): Inspector {
  const bidi = bidiOf(page.browser());
  return bidi ? firefoxInspector(page, bidi) : chromiumInspector(page);
}
