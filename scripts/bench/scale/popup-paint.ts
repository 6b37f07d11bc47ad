import type { BrowserSession } from "../../browsers/launch.ts";

declare global {
  var rowsPaintedMs: number | undefined;
}

/** Milliseconds from the popup's opening to the frame in which its first rows are there, once a run. */
export async function popupPaints({ browser, extensionUrl }: BrowserSession, runs: number): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(".tracked li")) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            globalThis.rowsPaintedMs = performance.now();
          }),
        );
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${extensionUrl}popup.html`);
    await page.waitForFunction(() => globalThis.rowsPaintedMs !== undefined, { timeout: 120_000 });
    measured.push((await page.evaluate(() => globalThis.rowsPaintedMs)) ?? Number.NaN);
    await page.close();
  }
  return measured;
}
