import { describe, expect } from "vitest";
import { lampMuseum, wellMuseum } from "../fixtures/accounts.ts";
import { addAccount, asked, LOUVRE, LOUVRE_PAGE, openOptions, pressOn, textOf, waitForPageText } from "./acts.ts";
import { hostState, press, waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { story } from "./story.ts";

const LANGUAGE_CHOICE = 'select:has(option[value="auto"])';

describe("the popup", () => {
  story("shows the current tab's museum first, and tracks it", async ({ page, session }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "No museum is tracked yet");
    expect(await textOf(popup)).toContain("Louvre Museum this tab · not tracked 203,517");
    await pressOn(popup, "Track Louvre Museum");
    await waitForPageText(popup, "+138.4% since 19 Dec 2017");
    expect(await textOf(popup)).toMatch(
      /Tracked museums 1 museum .*Louvre Museum .*203,517 \+138\.4% since 19 Dec 2017/,
    );
    expect(await popup.$$eval("svg.sparkline .thread", (threads) => threads.length)).toBe(1);
  });

  story("shows what was tracked in the case, without being reloaded", async ({ page, session }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await waitForPageText(popup, "No museum is tracked yet");
    await press(page, "Track");
    await waitForPageText(popup, "Tracked museums");
    await waitForText(page, "Untrack");
  });

  story("shows the answer that one tab got in the other tab too", async ({ page, replica, session }) => {
    const late = replica.hold((path, { asker }) => asker === "other" && path.startsWith("/ajax/"));
    await page.goto(LOUVRE_PAGE);
    await late.arrived;
    const second = await session.browser.newPage();
    await second.goto(LOUVRE_PAGE);
    await waitForState(second, "loading", LOUVRE);
    late.release();
    await waitForState(second, "ready", LOUVRE);
    await waitForText(second, "203,517 followers");
    await waitForText(page, "203,517 followers");
    expect(asked(replica)).toHaveLength(1);
  });

  story("changes nothing about a question to Weibo that is under way", async ({ page, replica, session }) => {
    const late = replica.hold((path, { asker }) => asker === "other" && path.startsWith("/ajax/"));
    await page.goto(LOUVRE_PAGE);
    await late.arrived;
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await pressOn(popup, "Track Louvre Museum");
    await waitForText(page, "Untrack");
    expect((await hostState(page)).state).toBe("loading");
    late.release();
    await waitForState(page, "ready", LOUVRE);
    await waitForText(page, "203,517 followers");
    expect(asked(replica)).toHaveLength(1);
  });

  story("tracks an account nobody listed, and its case appears on the page at once", async ({ page, session }) => {
    await page.goto(`https://weibo.com/u/${lampMuseum.uid}`);
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await pressOn(popup, "Track");
    await waitForState(page, "ready", `weibo:${lampMuseum.uid}`);
    await waitForText(page, lampMuseum.screenName);
    await waitForPageText(popup, lampMuseum.screenName);
  });
});

describe("the options", () => {
  story("add an account by its address or its uid, and say so", async ({ page, session }) => {
    const options = await openOptions(session);
    await addAccount(options, `https://weibo.com/u/${wellMuseum.uid}?refer_flag=1`);
    await waitForPageText(options, `${wellMuseum.uid} is tracked now.`);
    await addAccount(options, "5549047567");
    await waitForPageText(options, "Louvre Museum is tracked now.");
    await page.goto(`https://weibo.com/u/${wellMuseum.uid}`);
    await waitForState(page, "ready", `weibo:${wellMuseum.uid}`);
    await waitForPageText(options, wellMuseum.screenName);
  });

  story("compute anew what is kept ready, and say that it agrees with the snapshots", async ({ session }) => {
    const options = await openOptions(session);
    await pressOn(options, "Check and rebuild");
    await waitForPageText(options, "Everything agrees with the snapshots.");
  });

  story("refuse what is no account, and keep what was typed", async ({ session }) => {
    const options = await openOptions(session);
    await addAccount(options, "https://weibo.com/u/page/follow/5549047567");
    await waitForPageText(options, "this page of Weibo is no account’s own");
    expect(await options.$eval("#accounts textarea", (field) => field.value)).toContain("page/follow");
  });

  story("remove an account, and undo it", async ({ session }) => {
    const options = await openOptions(session);
    await addAccount(options, "louvremuseum");
    await waitForPageText(options, "Louvre Museum is tracked now.");
    await pressOn(options, "Remove Louvre Museum");
    await waitForPageText(options, "No account is tracked yet.");
    expect(await textOf(options)).toContain("Louvre Museum is tracked no longer. Its history is kept.");
    await pressOn(options, "Undo");
    await options.waitForSelector('[aria-label="Remove Louvre Museum"]');
  });

  story("change the language everywhere at once", async ({ page, session }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    const options = await openOptions(session);
    await options.select(LANGUAGE_CHOICE, "fr");
    await waitForPageText(options, "Comptes suivis");
    await waitForText(page, "Musée du Louvre");
    await waitForText(page, "203 517 abonnés");
    await options.select(LANGUAGE_CHOICE, "zh");
    await waitForText(page, "卢浮宫博物馆");
    await waitForText(page, "203,517 粉丝（20.4万）");
    expect(await options.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  });
});
