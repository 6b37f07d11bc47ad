import { describe, expect } from "vitest";
import { louvre } from "../fixtures/accounts.ts";
import { LOUVRE, LOUVRE_PAGE } from "./acts.ts";
import { hostState, overlayText, waitForState } from "./driver/overlay.ts";
import { story } from "./story.ts";

const MOBILE_PAGES = [
  "/u/5549047567",
  "/profile/5549047567",
  "/p/2304135549047567_-_WEIBO_SECOND_PROFILE_WEIBO",
  `/n/${encodeURIComponent(louvre.screenName)}`,
];

describe("the mobile site", () => {
  story(
    "shows a museum's case from what is kept, a pill at first, and is asked for nothing",
    async ({ page, replica }) => {
      await page.goto(LOUVRE_PAGE);
      await waitForState(page, "ready", LOUVRE);
      const asked = replica.requests({ asker: "other" }).length;
      for (const path of MOBILE_PAGES) {
        await page.goto(`https://m.weibo.cn${path}`);
        await waitForState(page, "ready", LOUVRE);
        expect([path, await overlayText(page)]).toEqual([path, expect.stringMatching(/203,517/)]);
      }
      expect(replica.requests({ asker: "other" })).toHaveLength(asked);
    },
  );

  story("shows nothing on anybody else's page, nor on a post", async ({ page, replica }) => {
    for (const path of ["/", "/u/6052479004", "/u/6052479003", "/detail/4750217209449536", "/status/Ll4nuDEfS"]) {
      await page.goto(`https://m.weibo.cn${path}`);
      await page.waitForFunction(() => (document.querySelector("#app")?.textContent ?? "") !== "");
      expect([path, (await hostState(page)).present]).toEqual([path, false]);
    }
    expect(replica.requests({ asker: "other" })).toEqual([]);
  });
});
