import { describe, expect } from "vitest";
import { louvre, wellMuseum } from "../fixtures/accounts.ts";
import { lyonMuseum } from "../fixtures/strangers.ts";
import {
  addAccount,
  asked,
  followersLink,
  goWithin,
  LOUVRE,
  LOUVRE_PAGE,
  openOptions,
  waitForPageText,
} from "./acts.ts";
import { hostState, overlayText, waitForNoOverlay, waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { story } from "./story.ts";

const WELL = `weibo:${wellMuseum.uid}`;
const LYON = `weibo:${lyonMuseum.uid}`;

describe("a tracked museum", () => {
  story(
    "is found by its nickname and its domain, which its page tells, and then remembered",
    async ({ page, session, replica }) => {
      const options = await openOptions(session);
      await addAccount(options, wellMuseum.uid);
      await waitForPageText(options, `${wellMuseum.uid} is tracked now.`);
      await page.goto(`https://weibo.com/n/${encodeURIComponent(wellMuseum.screenName)}`);
      await waitForState(page, "ready", WELL);
      await page.goto(`https://weibo.com/${wellMuseum.domain}`);
      await waitForState(page, "ready", WELL);
      expect(asked(replica)).toEqual([`/ajax/profile/info?uid=${wellMuseum.uid}`]);
      const popup = await openExtensionPage(session, "popup.html", { background: true });
      await waitForPageText(popup, wellMuseum.screenName);
    },
  );

  story("that took another name and domain is the same museum, with its history", async ({ page, replica }) => {
    await page.goto("https://weibo.com/louvremuseum");
    await waitForState(page, "ready", LOUVRE);
    replica.accounts.set("5549047567", { domain: "louvreparis", screenName: "巴黎卢浮宫" });
    await page.goto("https://weibo.com/louvreparis");
    await waitForState(page, "ready", LOUVRE);
    await waitForText(page, "Louvre Museum @巴黎卢浮宫 · France");
    expect(await overlayText(page)).toContain("203,517 followers");
    await page.goto(`https://weibo.com/n/${encodeURIComponent("巴黎卢浮宫")}`);
    await waitForState(page, "ready", LOUVRE);
    // The old address is nobody's now: whoever takes it is not taken for the Louvre.
    replica.accounts.put({ ...lyonMuseum, domain: "louvremuseum" });
    await page.goto("https://weibo.com/louvremuseum");
    await waitForState(page, "candidate", LYON);
  });

  story("is not taken for the account whose page comes after its own", async ({ page, replica }) => {
    replica.accounts.put(lyonMuseum);
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const counter = await page.waitForSelector(followersLink(louvre.uid));
    const late = replica.hold((path, { asker }) => asker === "page" && path.includes(`custom=${lyonMuseum.domain}`));
    await goWithin(page, `/${lyonMuseum.domain}`);
    await late.arrived;
    // The head of the Louvre is still there, and so are its counters.
    expect(await counter?.evaluate((link) => link.isConnected)).toBe(true);
    await waitForNoOverlay(page);
    await counter?.evaluate((link) => link.setAttribute("title", "changed"));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect((await hostState(page)).present).toBe(false);
    late.release();
    await waitForState(page, "candidate", LYON);
    expect(await overlayText(page)).not.toContain("Louvre");
  });
});
