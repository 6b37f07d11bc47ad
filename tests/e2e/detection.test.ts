import { describe, expect } from "vitest";
import { brandShop, newsroom, palaceMuseum, person, superTopicPath } from "../fixtures/accounts.ts";
import { asked, LOUVRE, LOUVRE_PAGE, settle } from "./acts.ts";
import { hostState, overlayText, waitForState } from "./driver/overlay.ts";
import { story } from "./story.ts";

const ELSEWHERE = [
  "/",
  "/hot/weibo/102803",
  superTopicPath,
  `/u/${person.uid}`,
  `/${brandShop.uid}`,
  `/${newsroom.domain || newsroom.uid}`,
  "/u/page/follow/5549047567?relate=fans",
  "/5549047567/FjaQwvX4p",
];

describe("a museum's page", () => {
  for (const path of ["/u/5549047567", "/5549047567", "/louvremuseum", "/LouvreMuseum?tabtype=album#feedtop"]) {
    story(`is recognised at ${path}`, async ({ page }) => {
      await page.goto(`https://weibo.com${path}`);
      await waitForState(page, "ready", LOUVRE);
    });
  }

  story("that was listed by its domain alone gets its uid from Weibo's answer", async ({ page, replica }) => {
    await page.goto("https://weibo.com/gugongweb");
    await waitForState(page, "ready", `weibo:${palaceMuseum.uid}`);
    expect(await overlayText(page)).toContain("10,284,316 followers");
    expect(asked(replica)).toEqual(["/ajax/profile/info?custom=gugongweb"]);
    await page.goto(`https://weibo.com/u/${palaceMuseum.uid}`);
    await waitForState(page, "ready", `weibo:${palaceMuseum.uid}`);
    expect(await overlayText(page)).toContain("Palace Museum");
  });
});

describe("a museum's page that was open before Vitrine was installed", () => {
  story("shows its case without a reload", async ({ page, session }) => {
    await page.goto("https://weibo.com/");
    await settle(page);
    await session.uninstall();
    await page.goto(LOUVRE_PAGE);
    await settle(page);
    expect((await hostState(page)).present).toBe(false);
    await session.install();
    await waitForState(page, "ready", LOUVRE);
  });
});

describe("anywhere else on Weibo", () => {
  story("there is no node and no request", async ({ page, replica }) => {
    for (const path of ELSEWHERE) {
      await page.goto(`https://weibo.com${path}`);
      await settle(page);
      expect([path, (await hostState(page)).present]).toEqual([path, false]);
    }
    // The case of a museum comes up at last: whatever the other pages would have shown is long since there.
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    expect(asked(replica)).toEqual(["/ajax/profile/info?uid=5549047567"]);
  });
});
