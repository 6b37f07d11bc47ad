import { describe, expect } from "vitest";
import { wellMuseum } from "../fixtures/accounts.ts";
import { addAccount, asked, goWithin, LOUVRE, LOUVRE_PAGE, openOptions, pressOn, waitForPageText } from "./acts.ts";
import { overlayText, press, waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { killBackground } from "./driver/worker.ts";
import { story } from "./story.ts";

describe("with the worker killed between any two steps", () => {
  story(
    "nothing is lost, and nothing is asked twice",
    async ({ page, replica, session }) => {
      const kill = () => killBackground(session);
      const late = replica.hold((path, { asker }) => asker === "other" && path.includes("uid=5549047567"));
      await page.goto(LOUVRE_PAGE);
      await late.arrived;
      expect(await kill()).toBe(true);
      late.release();
      await waitForState(page, "ready", LOUVRE);
      await kill();
      await press(page, "Track");
      await waitForText(page, "Untrack");
      await kill();
      await press(page, "90 d");
      await waitForText(page, "Nothing known near");
      await kill();
      const options = await openOptions(session);
      await addAccount(options, wellMuseum.uid);
      await waitForPageText(options, `${wellMuseum.uid} is tracked now.`);
      await kill();
      await goWithin(page, `/u/${wellMuseum.uid}`);
      await waitForState(page, "ready", `weibo:${wellMuseum.uid}`);
      await kill();
      // The popup is of the tab that was in front last: the museum's, and no other.
      await options.close();
      const popup = await openExtensionPage(session, "popup.html", { background: true });
      // Behind another tab the rows are not laid out.
      await popup.bringToFront();
      await waitForPageText(popup, "Louvre Museum");
      await pressOn(popup, `Untrack ${wellMuseum.screenName}`);
      await popup.waitForSelector(`[aria-label="Track ${wellMuseum.screenName}"]`);
      await kill();
      await page.goto(LOUVRE_PAGE);
      await waitForState(page, "ready", LOUVRE);
      expect(await overlayText(page)).toContain("203,517 followers");
      expect(await overlayText(page)).toContain("Untrack");
      expect(asked(replica)).toEqual(["/ajax/profile/info?uid=5549047567", `/ajax/profile/info?uid=${wellMuseum.uid}`]);
    },
    ["chromium"],
  );
});
