import { describe, expect } from "vitest";
import { lampMuseum, palaceMuseum, wellMuseum } from "../fixtures/accounts.ts";
import { addAccount, asked, openOptions, pressOn, waitForPageText } from "./acts.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { longStory, type World } from "./story.ts";

const PROFILE = (uid: string) => `/ajax/profile/info?uid=${uid}`;
const POSTS = (uid: string) => `/ajax/statuses/mymblog?uid=${uid}&page=1&feature=0`;

const TWO = [wellMuseum.uid, lampMuseum.uid];

/** What Vitrine asked of Weibo, and when. */
function questions(replica: World["replica"]) {
  return replica.requests({ asker: "other" }).filter(({ path }) => path.startsWith("/ajax/"));
}

async function track({ session }: World, uids: readonly string[]) {
  const options = await openOptions(session);
  for (const uid of uids) {
    await addAccount(options, uid);
    await waitForPageText(options, `${uid} is tracked now.`);
  }
  const popup = await openExtensionPage(session, "popup.html", { background: true });
  await waitForPageText(popup, "Read now");
  return popup;
}

describe("the collector", () => {
  longStory("reads the tracked museums one after the other, at a person's pace", async (world) => {
    const popup = await track(world, TWO);
    await pressOn(popup, "Read now");
    await waitForPageText(popup, "Beijing time. 4 of at most 100 questions", 45_000);
    expect(asked(world.replica)).toEqual([...TWO.map(PROFILE), ...TWO.map(POSTS)]);
    const instants = questions(world.replica).map(({ at }) => at);
    instants.slice(1).forEach((at, i) => {
      expect(at - (instants[i] ?? 0)).toBeGreaterThanOrEqual(6_000);
    });
    await pressOn(popup, "Read now");
    await waitForPageText(popup, "All tracked museums were read today already.");
    expect(asked(world.replica)).toHaveLength(4);
  });

  longStory("asks no more than the reader allows a day, and leaves the rest for tomorrow", async (world) => {
    const options = await openOptions(world.session);
    await options.bringToFront();
    await options.focus("input[type=number]");
    for (const _digit of "100") await options.keyboard.press("Backspace");
    await options.keyboard.type("2");
    await options.keyboard.press("Tab");
    const popup = await track(world, TWO);
    await waitForPageText(popup, "0 of at most 2 questions");
    await pressOn(popup, "Read now");
    await waitForPageText(popup, "Left for tomorrow: 2. The limit of 2 questions a day is reached.", 25_000);
    expect(asked(world.replica)).toEqual([PROFILE(wellMuseum.uid), PROFILE(lampMuseum.uid)]);
  });

  longStory("asks through an open tab of Weibo, as the page itself would", async (world) => {
    await world.page.goto("https://weibo.com/");
    const popup = await track(world, TWO);
    await pressOn(popup, "Read now");
    const request = await world.replica.awaitRequest({ asker: "other", path: PROFILE(wellMuseum.uid) });
    expect(request.headers["sec-fetch-site"]).toBe("same-origin");
    expect(request.headers.referer).toBe("https://weibo.com/");
  });

  longStory("stops at a login wall, says what to do, and goes on when the reader says so", async (world) => {
    const popup = await track(world, TWO);
    world.replica.mode = "logged-out";
    await pressOn(popup, "Read now");
    await waitForPageText(popup, "Weibo wants a login");
    // The news moves what stands below it.
    await waitForPageText(popup, "The daily reading stopped");
    expect(asked(world.replica)).toHaveLength(1);
    world.replica.mode = "normal";
    await pressOn(popup, "Go on");
    await waitForPageText(popup, "1 of 4", 15_000);
    expect(asked(world.replica)).toEqual([PROFILE(wellMuseum.uid), PROFILE(wellMuseum.uid)]);
  });

  longStory("passes over what it does not understand, and stops at the third", async (world) => {
    const popup = await track(world, [...TWO, palaceMuseum.uid]);
    world.replica.mode = "changed";
    await pressOn(popup, "Read now");
    await waitForPageText(popup, "Weibo’s answers were not recognised", 40_000);
    expect(asked(world.replica)).toHaveLength(3);
    await waitForPageText(popup, "Copy a report");
  });
});
