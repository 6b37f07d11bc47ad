import { describe, expect } from "vitest";
import { LOUVRE, LOUVRE_PAGE, settle } from "./acts.ts";
import { focusedName, key, overlayText, overlayTree, waitForState } from "./driver/overlay.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

describe("the case on the page", () => {
  story("follows the page's theme while it is open", async ({ page, replica }) => {
    replica.theme = "dark";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const theme = async () =>
      (await overlayTree(page)).find(({ name }) => name === "Vitrine")?.attributes["data-theme"];
    expect(await theme()).toBe("dark");
    await page.evaluate(() => window.replicaTheme("light"));
    await until("the case to be light", async () => ((await theme()) === "light" ? true : null));
  });

  story("is one region with the name Vitrine, in a closed shadow root", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    expect((await overlayTree(page)).filter(({ tag, name }) => tag === "section" && name === "Vitrine")).toHaveLength(
      1,
    );
    expect(await page.$eval("vitrine-overlay", (host) => [host.shadowRoot, host.textContent])).toEqual([null, ""]);
  });

  story("is used by keyboard alone", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    // Past the last of Weibo's own controls comes the case.
    await settle(page);
    await page.focus(".rp-back button:last-child");
    await until("the focus to reach the case", async () => {
      await key(page, "Tab");
      return (await focusedName(page)) === "Minimise" ? true : null;
    });
    await key(page, "Enter");
    await until("the case to be folded", async () => ((await overlayText(page)).includes("Report") ? null : true));
  });
});
