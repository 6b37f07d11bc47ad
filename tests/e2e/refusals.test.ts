import { describe, expect } from "vitest";
import type { Mode } from "../replica/mode.ts";
import { asked, LOUVRE, LOUVRE_PAGE, openOptions, storedYears } from "./acts.ts";
import { overlayText, press, waitForState } from "./driver/overlay.ts";
import { story, type World } from "./story.ts";

const LOGIN = "Weibo wants you to log in";
const unrecognised = (what: string) => `its answer was not recognised (${what})`;

/** What Weibo does, the state of the case, and what it says. */
const REFUSALS: readonly [Mode, string, string][] = [
  ["logged-out", "login", LOGIN],
  ["passport", "login", LOGIN],
  ["login-wall", "login", LOGIN],
  ["visitor", "login", LOGIN],
  ["visitor-page", "login", LOGIN],
  ["no-mobile-session", "login", LOGIN],
  // An end of a list, an account shown to nobody, or a quiet throttle: nobody can tell, so the case does not guess.
  ["nothing-here", "unrecognised", unrecognised("ok: 0")],
  ["no-such-user", "unrecognised", unrecognised("ok: 0")],
  ["post-gone", "unrecognised", unrecognised("ok: 0")],
  ["forbidden", "unrecognised", unrecognised("status: 403")],
  ["parameter-missing", "unrecognised", unrecognised("status: 500")],
  ["html", "unrecognised", unrecognised("answer: a page instead of data")],
  ["broken", "unrecognised", unrecognised("answer: text that is no JSON")],
  ["down", "offline", "Weibo could not be reached"],
];

/** After one of these Weibo is not asked for a while, so each is met after a fresh installation. */
const PAUSES: readonly [Mode, string, string][] = [
  ["captcha", "paused", "Weibo wants a captcha solved"],
  ["throttled", "paused", "Weibo asks to slow down"],
  ["too-frequent", "paused", "Weibo asks to slow down"],
  ["too-fast", "paused", "Weibo asks to slow down"],
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

  for (const pause of PAUSES) {
    story(`but wants to be left alone (${pause[0]}), the case says so and that it will be`, (world) =>
      expectRefusal(world, [pause]),
    );
  }

  story("for lists of posts without a login, the figure of the profile is read all the same", async (world) => {
    const { page, replica } = world;
    replica.mode = "posts-want-login";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    expect(await overlayText(page)).toContain("203,517 followers");
  });

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
