import { describe, expect } from "vitest";
import { asked, LOUVRE, LOUVRE_PAGE, textOf, waitForPageText } from "./acts.ts";
import { overlayText, overlayTree, waitForState } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

describe("a hostile page", () => {
  story("neither reads the case nor makes it act, and the case comes back when it is removed", async (world) => {
    const { page, replica, session } = world;
    replica.hostile = true;
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await until("the page to have removed the case", async () =>
      page.evaluate(() => (window.hostileRemovals > 0 ? true : null)),
    );
    await waitForState(page, "ready", LOUVRE);
    expect(await overlayText(page)).toContain("203,517 followers");
    expect(await page.evaluate(() => window.hostileLoot)).toEqual([]);
    expect(asked(replica)).toHaveLength(1);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "No museum is tracked yet");
    expect(await textOf(popup)).toContain("not tracked");
  });

  story(
    "cannot rewrite the case by a name: marks that turn the text round are gone, and long names are cut",
    async (world) => {
      const { page, replica } = world;
      replica.accounts.set("5549047567", { screenName: `卢\u202e浮宫${"W".repeat(180)}` });
      await page.goto(LOUVRE_PAGE);
      await waitForState(page, "ready", LOUVRE);
      const text = await overlayText(page);
      expect(text).toContain("@卢浮宫W");
      expect(text).not.toContain("\u202e");
      const [region] = (await overlayTree(page)).filter(({ name }) => name === "Vitrine");
      expect(region?.box?.width).toBeLessThanOrEqual(344);
    },
  );
});
