import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { hostileBackup } from "../fixtures/hostile-backup.ts";
import { HOSTILE_TEXTS } from "../fixtures/hostile-texts.ts";
import { asked, LOUVRE, LOUVRE_PAGE, openOptions, pickBackup, pressOn, textOf, waitForPageText } from "./acts.ts";
import { overlayText, overlayTree, waitForState } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

/** What a colleague's backup may call its museums: short, so that each is seen whole. */
const NAMES = HOSTILE_TEXTS.map(([, text]) => text).filter((text) => text.length < 60);

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
      replica.accounts.set("5549047567", { screenName: `卢\u202e浮\u0000\ud83c宫${"W".repeat(170)}` });
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

describe("a hostile backup", () => {
  story(
    "is shown as text on every page of ours: nothing in it acts, turns the words round or becomes a link",
    async (world) => {
      const { session } = world;
      const options = await openOptions(session);
      await pickBackup(options, "colleague.gz", await hostileBackup(NAMES));
      await waitForPageText(options, "colleague.gz: made on");
      await pressOn(options, "Restore");
      await waitForPageText(options, "Restored from colleague.gz.");
      await expectHarmless(options);
      for (const [address, shown = ""] of [
        ["popup.html", `${NAMES.length} museums`],
        ["report.html?museum=hostile-0", NAMES[0]],
        ["compare.html?museums=hostile-0,hostile-1", NAMES[1]],
      ] as const) {
        const page = await openExtensionPage(session, address);
        await waitForPageText(page, shown);
        await expectHarmless(page);
        await page.close();
      }
    },
  );
});

/** Nothing was made of a name but text, and whatever can be followed leads to https or to a page of our own. */
async function expectHarmless(page: Page): Promise<void> {
  const { made, links, text, home } = await page.evaluate(() => ({
    made: document.querySelectorAll("img, iframe, object, embed, script:not([src]), [onerror], [onmouseover]").length,
    links: Array.from(document.links, ({ href }) => href),
    text: document.body.innerText + document.title,
    home: `${location.protocol}//${location.host}/`,
  }));
  expect(made).toBe(0);
  expect(links.filter((href) => !href.startsWith("https://") && !href.startsWith(home))).toEqual([]);
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0\p{Cs}]/u);
}
