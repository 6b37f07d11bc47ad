import { describe, expect } from "vitest";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { palaceMuseum } from "../fixtures/accounts.ts";
import { dumpOf, readDump } from "../store/databases.ts";
import { holdingsOf } from "../store/holdings.ts";
import { asked, followersLink, goWithin, LOUVRE, LOUVRE_PAGE } from "./acts.ts";
import { heldIn, layDatabase, leftBy, letGo, openBarePage } from "./driver/database.ts";
import { hostState, press, waitForNoOverlay, waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { updateExtension } from "./driver/update.ts";
import { story, type World } from "./story.ts";

const PALACE = `weibo:${palaceMuseum.uid}`;

describe("what each version left in a browser", () => {
  story("opens in this one with nothing lost", async ({ session }) => {
    const bare = await openBarePage(session);
    for (let version = 1; version <= UPGRADES.length; version += 1) {
      await layDatabase(bare, leftBy(version));
      await letGo(bare);
      const popup = await openExtensionPage(session, "popup.html", { background: true });
      await popup.waitForSelector(".tools");
      await popup.close();
      const held = await heldIn(bare);
      expect(held.version).toBe(UPGRADES.length);
      expect(holdingsOf(readDump(held.rows))).toEqual(holdingsOf(dumpOf(version)));
    }
  });
});

describe("a case that an update finds on a page", () => {
  const openedBefore = async ({ page, session }: World) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    return updateExtension(session);
  };

  story(
    "says to reload the page, and does nothing else: no message, no question, nothing written",
    async (world) => {
      const { page, replica } = world;
      const bare = await openedBefore(world);
      const before = await heldIn(bare);
      await press(page, "Track");
      await waitForState(page, "reload", LOUVRE);
      await waitForText(page, "Vitrine was updated. Reload the page to go on.");
      await goWithin(page, "/gugongweb");
      await waitForNoOverlay(page);
      await page.waitForSelector(followersLink(palaceMuseum.uid));
      expect((await hostState(page)).present).toBe(false);
      expect(await heldIn(bare)).toEqual(before);
      await page.reload();
      await waitForState(page, "ready", PALACE);
      expect(asked(replica)).toHaveLength(2);
    },
    ["chromium"],
  );

  story(
    "is replaced where the browser lays the new detector into open pages itself",
    async (world) => {
      const { page, replica } = world;
      await openedBefore(world);
      await press(page, "Track");
      await waitForText(page, "Untrack");
      expect(await page.$$("vitrine-overlay")).toHaveLength(1);
      expect(asked(replica)).toHaveLength(1);
    },
    ["firefox"],
  );
});
