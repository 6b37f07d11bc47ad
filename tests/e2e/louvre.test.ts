import { describe, expect } from "vitest";
import { asked, LOUVRE, LOUVRE_PAGE, pasted } from "./acts.ts";
import { focusedName, key, overlayText, overlayTree, press, waitForState, waitForText } from "./driver/overlay.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

const COPY = "Copy as a sentence with its source";

describe("the Louvre's case", () => {
  story("shows the year 2017 from what was published, when Weibo tells nothing", async ({ page, replica }) => {
    replica.mode = "logged-out";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "login", LOUVRE);
    const text = await overlayText(page);
    for (const shown of [
      "Louvre Museum",
      "85,372 followers",
      "19 Dec 2017",
      "+20,342",
      "+31.3%",
      "1 Jan 2017 → 19 Dec 2017",
    ]) {
      expect(text).toContain(shown);
    }
    expect(text).toMatch(/Non-Chinese 1st of 3 .*France 1st of 3/);
    expect(text).toContain("Sina Weibo award 2017");
  });

  story(
    "then shows what Weibo answers, with today's date, and the growth across the gap",
    async ({ page, replica }) => {
      replica.mode = "logged-out";
      await page.goto(LOUVRE_PAGE);
      await waitForState(page, "login", LOUVRE);
      replica.mode = "normal";
      await press(page, "Try again");
      await waitForState(page, "ready", LOUVRE);
      await waitForText(page, "203,517 followers");
      const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "Asia/Shanghai" }).format(
        new Date(),
      );
      const text = await overlayText(page);
      expect(text).toContain(`exact · ${today}`);
      expect(text).toContain("@卢浮宫博物馆");
      expect(text).toContain("+118,145");
      expect(text).toContain(`19 Dec 2017 → ${today}`);
    },
  );

  story("tells where each figure comes from, when asked", async ({ page, replica }) => {
    replica.mode = "logged-out";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "login", LOUVRE);
    await press(page, "exact · 19 Dec 2017 · CLIC France");
    await waitForText(page, "Le musée du Louvre reçoit le prix");
    await press(page, "1 Jan 2017 → 19 Dec 2017 · 58 a day");
    await waitForText(page, "Growth = last − first = 85,372 − 65,030");
    await press(page, "Non-Chinese 1st of 3 change of place unknown ≈\u00a044.7% of the followers of all of them");
    await waitForText(page, "Museums whose country is not China");
    await waitForText(page, "Army Museum (Invalides) ≈ 60,000, Musée d'Orsay ≈ 45,800");
  });

  story("puts a figure on the clipboard as a sentence with its source, by keyboard", async ({ page, replica }) => {
    replica.mode = "logged-out";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "login", LOUVRE);
    const growth = "1 Jan 2017 → 19 Dec 2017 · 58 a day";
    await press(page, growth);
    await waitForText(page, "A day: +20,342 in 352 days = +57.8.");
    expect(await focusedName(page)).toBe(growth);
    while ((await focusedName(page)) !== COPY) await key(page, "Tab");
    await key(page, "Enter");
    await waitForText(page, "Copied");
    await key(page, "Escape");
    await until("the focus to return to the figure", async () => ((await focusedName(page)) === growth ? true : null));
    expect(await overlayText(page)).not.toContain("A day:");
    expect(await pasted(page)).toMatch(
      /^Between 1 January 2017 and 19 December 2017, the Louvre Museum .*65,030 to 85,372 followers on Weibo, a change of \+20,342 \(\+31\.28%\) in 352 days \(.*exact.*CLIC France.*computed with Vitrine\)\.$/,
    );
  });

  story("tells of the award what it was given for, when, and by whom", async ({ page, replica }) => {
    replica.mode = "logged-out";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "login", LOUVRE);
    await press(page, await nameStarting(page, "Sina Weibo award 2017"));
    await waitForText(page, "20 Dec 2017");
    const text = await overlayText(page);
    expect(text).toContain("49");
    expect(text).toContain("31.28");
  });

  story(
    "is asked of Weibo once a day, however often the page is opened, in two tabs",
    async ({ page, replica, session }) => {
      await page.goto(LOUVRE_PAGE);
      await waitForState(page, "ready", LOUVRE);
      await page.reload();
      await waitForState(page, "ready", LOUVRE);
      const second = await session.browser.newPage();
      await second.goto("https://www.weibo.com/louvremuseum");
      await waitForState(second, "ready", LOUVRE);
      expect(asked(replica)).toEqual(["/ajax/profile/info?uid=5549047567"]);
    },
  );

  story("keeps what the reader picks while Weibo is being asked", async ({ page, replica }) => {
    const late = replica.hold((path, { asker }) => asker === "other" && path.startsWith("/ajax/"));
    await page.goto(LOUVRE_PAGE);
    await late.arrived;
    await press(page, "All");
    await waitForText(page, "4 Jun 2015 → 19 Dec 2017");
    late.release();
    await waitForState(page, "ready", LOUVRE);
    await waitForText(page, "203,517 followers");
    expect(await overlayText(page)).toContain("4 Jun 2015 →");
  });

  story("keeps the period the reader picked, and whether it is folded", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await press(page, "All");
    await waitForText(page, "4 Jun 2015 →");
    await press(page, "Minimise");
    await page.reload();
    await waitForState(page, "ready", LOUVRE);
    expect(await overlayText(page)).not.toContain("Report");
    await press(page, await nameStarting(page, "Open Vitrine: Louvre Museum, followers 203,517"));
    await waitForText(page, "4 Jun 2015 →");
  });
});

/** The whole accessible name of the control whose name begins so. */
async function nameStarting(page: Parameters<typeof overlayTree>[0], start: string): Promise<string> {
  const names = (await overlayTree(page)).map(({ name }) => name);
  return names.find((name) => name.startsWith(start)) ?? start;
}
