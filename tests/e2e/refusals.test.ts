import { describe, expect } from "vitest";
import type { Mode } from "../replica/mode.ts";
import { asked, LOUVRE, LOUVRE_PAGE, openOptions, storedYears } from "./acts.ts";
import { overlayText, press, waitForState } from "./driver/overlay.ts";
import { story, type World } from "./story.ts";

/** What Weibo does, the state of the case, and what it says. Those that pause are told apart below. */
const REFUSALS: readonly [Mode, string, string][] = [
  ["logged-out", "login", "Weibo wants you to log in"],
  ["login-wall", "login", "Weibo wants you to log in"],
  ["visitor", "login", "Weibo wants you to log in"],
  ["changed", "unrecognised", "its answer was not recognised (data.user.followers_count: missing)"],
  ["html", "unrecognised", "its answer was not recognised (answer: a page instead of data)"],
  ["broken", "unrecognised", "its answer was not recognised (answer: text that is no JSON)"],
  ["down", "offline", "Weibo could not be reached"],
];

async function expectRefusal({ page, replica, session }: World, refusals: typeof REFUSALS): Promise<void> {
  const options = await openOptions(session);
  const before = await storedYears(options);
  for (const [mode, state, sentence] of refusals) {
    replica.mode = mode;
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, state, LOUVRE);
    const text = await overlayText(page);
    expect(text).toContain(sentence);
    expect(text).toContain("The figures shown are those known until 19 Dec 2017");
    expect(text).toContain("85,372 followers");
    expect(await storedYears(options)).toBe(before);
  }
}

describe("when Weibo does not answer", () => {
  story("the case says so, shows the cached figures, and records nothing", (world) => expectRefusal(world, REFUSALS));

  story("but wants a captcha, the case asks the reader to solve it", (world) =>
    expectRefusal(world, [["captcha", "paused", "Weibo wants a captcha solved"]]),
  );

  story("but asks to slow down, the case says that it will", (world) =>
    expectRefusal(world, [["throttled", "paused", "Weibo asks to slow down"]]),
  );

  story("a throttle keeps Vitrine quiet on every page, until the reader insists", async ({ page, replica }) => {
    replica.mode = "throttled";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "paused", LOUVRE);
    replica.mode = "normal";
    await page.reload();
    await waitForState(page, "paused", LOUVRE);
    await page.goto("https://weibo.com/gugongweb");
    await waitForState(page, "paused", "weibo:~palace-museum");
    expect(asked(replica)).toHaveLength(1);
    await press(page, "Try again");
    await waitForState(page, "ready");
    expect(asked(replica)).toHaveLength(2);
  });
});
