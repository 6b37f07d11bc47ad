import type { BrowserSession } from "../../browsers/launch.ts";

declare global {
  var paintedMs: number | undefined;
}

/** Milliseconds from a page's opening to the frame in which what is waited for is there, once a run. */
export async function paintsOf(
  { browser, extensionUrl }: BrowserSession,
  path: string,
  awaited: string,
  runs: number,
): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument((selector) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            globalThis.paintedMs = performance.now();
          }),
        );
      });
      observer.observe(document, { childList: true, subtree: true });
    }, awaited);
    await page.goto(extensionUrl + path);
    await page.waitForFunction(() => globalThis.paintedMs !== undefined, { timeout: 120_000 });
    measured.push((await page.evaluate(() => globalThis.paintedMs)) ?? Number.NaN);
    await page.close();
  }
  return measured;
}
