import { existsSync, readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { person } from "../fixtures/accounts.ts";
import { addAccount, openOptions, waitForPageText } from "./acts.ts";
import { overlayText, press, waitForState } from "./driver/overlay.ts";
import { story } from "./story.ts";

/** Real answers of Weibo are other people's pages: they lie beside some checkouts, never in one. */
const CAPTURED = new URL("../../../shared/captures/ajax-profile-info-6052479595-2023.json", import.meta.url);
const UID = "6052479595";

describe.skipIf(!existsSync(CAPTURED))(
  "a real answer of Weibo (skipped where the captured answers are not at hand)",
  () => {
    story("is shown for a tracked account, exact to the digit", async ({ page, replica, session }) => {
      replica.accounts.put({ ...person, uid: UID, body: readFileSync(CAPTURED, "utf8") });
      const options = await openOptions(session);
      await addAccount(options, UID);
      await waitForPageText(options, `${UID} is tracked now.`);
      await page.goto(`https://weibo.com/u/${UID}`);
      await waitForState(page, "ready", `weibo:${UID}`);
      const text = await overlayText(page);
      expect(text).toContain("246,776 followers");
      expect(text).toMatch(/246,776 followers exact · /);
      await press(page, "Untrack");
    });
  },
);
