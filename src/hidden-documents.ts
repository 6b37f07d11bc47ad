// Chromium's hidden documents, which the types of the browser's functions do not know.
import type { HiddenDocuments } from "./backup/hidden-document.ts";
import { browser } from "./browser.ts";

const URL_OF_DOCUMENT = "offscreen.html";

interface Chromium {
  readonly offscreen?: {
    createDocument(document: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
  readonly runtime: { getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]> };
}

/** null without their permission, and in Firefox, whose background is a document itself. */
export function hiddenDocuments(): HiddenDocuments | null {
  const { offscreen, runtime } = browser as unknown as Chromium;
  if (!offscreen) return null;
  return {
    open: () =>
      offscreen.createDocument({
        url: URL_OF_DOCUMENT,
        reasons: ["BLOBS"],
        justification: "Gives the backup's file an address, so that it can be saved.",
      }),
    close: async () => {
      const open = await runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] });
      if (open.length > 0) await offscreen.closeDocument();
    },
  };
}
