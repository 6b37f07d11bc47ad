import { describe, expect } from "vitest";
import { palaceMuseum } from "../fixtures/accounts.ts";
import { asked, goWithin, LOUVRE, LOUVRE_PAGE, openOptions, pasted, storedYears, waitForPageText } from "./acts.ts";
import { overlayText, press, waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { story } from "./story.ts";

const FIELD = "data.user.followers_count: missing";

describe("when Weibo has changed", () => {
  story("its answer but not its page, the page is the second reader: rounded, and marked so", async (world) => {
    const { page, replica, session } = world;
    replica.mode = "changed";
    await page.goto(LOUVRE_PAGE);
    await waitForText(page, "≈ 204,000 followers");
    await waitForState(page, "unrecognised", LOUVRE);
    const text = await overlayText(page);
    expect(text).toContain(`its answer was not recognised (${FIELD})`);
    expect(text).toMatch(/Since \d+ \w+ \d{4}, \d\d:\d\d Beijing time\./);
    expect(text).toContain("The followers shown are those of the page itself.");
    expect(text).toMatch(/rounded: 203,500 to 204,499 · .* · Weibo’s page/);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "≈");
    replica.mode = "normal";
    await page.bringToFront();
    await press(page, "Try again");
    await waitForText(page, "203,517 followers");
    await waitForState(page, "ready", LOUVRE);
  });

  story("both, the case says since when, keeps the old figures, and records nothing", async (world) => {
    const { page, replica, session } = world;
    const options = await openOptions(session);
    const before = await storedYears(options);
    Object.assign(replica, { mode: "changed", layout: "changed" });
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "unrecognised", LOUVRE);
    expect(await overlayText(page)).toContain("The figures shown are those known until 19 Dec 2017");
    expect(await overlayText(page)).toContain("85,372 followers");
    expect(await storedYears(options)).toBe(before);
  });

  story("a report of it can be copied, without a name or a number of anybody's", async ({ page, replica }) => {
    Object.assign(replica, { mode: "changed", layout: "changed" });
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "unrecognised", LOUVRE);
    await press(page, "Copy a report");
    await waitForText(page, "Copied");
    const report = await pasted(page);
    expect(report).toContain("field: data.user.followers_count");
    expect(report).toContain("account: weibo:5549047567");
    expect(report).toContain("data: {user: {");
    expect(report).not.toMatch(/卢浮宫|203|SUB=|cookie/i);
  });

  story("in the middle of a session, what was read stays and what comes is not misread", async (world) => {
    const { page, replica, session } = world;
    const options = await openOptions(session);
    await page.bringToFront();
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const before = await storedYears(options);
    replica.mode = "changed";
    await goWithin(page, "/gugongweb");
    await waitForState(page, "unrecognised", "weibo:~palace-museum");
    expect(await storedYears(options)).toBe(before);
    await goWithin(page, "/u/5549047567");
    await waitForState(page, "ready", LOUVRE);
    expect(await overlayText(page)).toContain("203,517 followers");
    replica.mode = "normal";
    await goWithin(page, "/gugongweb");
    await waitForState(page, "ready", `weibo:${palaceMuseum.uid}`);
    expect(asked(replica)).toHaveLength(3);
  });
});
