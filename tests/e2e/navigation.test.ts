import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { louvre, palaceMuseum, person } from "../fixtures/accounts.ts";
import { shortId } from "../replica/post-id.ts";
import { asked, followersLink, goWithin, LOUVRE, LOUVRE_PAGE, settle } from "./acts.ts";
import { type Leftovers, leftoversOf } from "./driver/leftovers.ts";
import { hostState, overlayText, press, waitForNoOverlay, waitForState, waitForText } from "./driver/overlay.ts";
import { until } from "./driver/until.ts";
import { story } from "./story.ts";

const PALACE = `weibo:${palaceMuseum.uid}`;
const LOUVRE_PATH = `/u/${louvre.uid}`;
const POST = louvre.posts[1]?.mid ?? "";

/** Marks the host and Weibo's header, to see whether the same are there later. */
async function mark(page: Page): Promise<void> {
  await page.$$eval("vitrine-overlay, .rp-profile", (found) => {
    for (const element of found) element.setAttribute("data-mark", "");
  });
}

async function marked(page: Page): Promise<string[]> {
  return page.$$eval("[data-mark]", (found) => found.map((element) => element.localName));
}

describe("moving inside Weibo's page", () => {
  story(
    "from profile to profile to home and back shows each museum's own case, and none elsewhere",
    async ({ page }) => {
      await page.goto("https://weibo.com/");
      await settle(page);
      await goWithin(page, LOUVRE_PATH);
      await waitForState(page, "ready", LOUVRE);
      await goWithin(page, "/gugongweb");
      await waitForState(page, "ready", PALACE);
      await goWithin(page, "/");
      await waitForNoOverlay(page);
      await page.goBack();
      await waitForState(page, "ready", PALACE);
      await page.goBack();
      await waitForState(page, "ready", LOUVRE);
      expect(await overlayText(page)).toContain("Louvre Museum");
    },
  );

  story("to a post laid over the profile and back leaves the case as it is", async ({ page, replica }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await page.waitForSelector(".rp-profile");
    await mark(page);
    await goWithin(page, `${LOUVRE_PATH}?layerid=${POST}`);
    await page.waitForSelector(".rp-layer");
    await waitForState(page, "ready", LOUVRE);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".rp-layer") === null);
    await waitForState(page, "ready", LOUVRE);
    expect((await marked(page)).toSorted()).toEqual(["section", "vitrine-overlay"]);
    expect(asked(replica)).toHaveLength(1);
  });

  story("to a post's own page takes the case away, and back brings it again without asking", async (world) => {
    const { page, replica } = world;
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await goWithin(page, `/${louvre.uid}/${shortId(POST)}`);
    await waitForNoOverlay(page);
    await page.goBack();
    await waitForState(page, "ready", LOUVRE);
    expect(asked(replica)).toHaveLength(1);
  });

  story("by several steps of the history at once shows where they lead", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    for (const path of [`/u/${person.uid}`, "/gugongweb", "/hot/weibo/102803"]) await goWithin(page, path);
    await waitForNoOverlay(page);
    const stepsTo = async (steps: number, account: string | null) => {
      await page.evaluate((count) => history.go(count), steps);
      await (account === null ? waitForNoOverlay(page) : waitForState(page, "ready", account));
    };
    await stepsTo(-3, LOUVRE);
    await stepsTo(2, PALACE);
    await stepsTo(-1, null);
    await stepsTo(-1, LOUVRE);
    await stepsTo(3, null);
    await stepsTo(-1, PALACE);
    expect(await overlayText(page)).toContain("Palace Museum");
  });

  story("ten times without waiting shows the case of the last alone, and asks once for each at most", async (world) => {
    const { page, replica } = world;
    await page.goto("https://weibo.com/");
    await settle(page);
    const stops = [LOUVRE_PATH, "/gugongweb", "/", LOUVRE_PATH, `/u/${person.uid}`];
    const ten = [...stops, "/gugongweb", LOUVRE_PATH, "/", LOUVRE_PATH, "/gugongweb"];
    await page.evaluate((paths) => {
      for (const path of paths) window.replicaGo(path);
    }, ten);
    await waitForState(page, "ready", PALACE);
    expect(await overlayText(page)).toContain("10,284,316 followers");
    expect(await accountsShown(page)).toEqual([PALACE]);
    expect(asked(replica)).toEqual([...new Set(asked(replica))]);
  });

  story("while the header of the account before still stands shows the next account's case", async (world) => {
    const { page, replica } = world;
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await page.waitForSelector(".rp-profile");
    await mark(page);
    const late = replica.hold((path, { asker }) => asker === "page" && path.includes("custom=gugongweb"));
    await goWithin(page, "/gugongweb");
    await late.arrived;
    await waitForState(page, "ready", PALACE);
    expect(await marked(page)).toEqual(["section"]);
    expect(await overlayText(page)).not.toContain("203,517");
    late.release();
    await page.waitForFunction(() => document.querySelector(".rp-profile[data-mark]") === null);
    expect(await hostState(page)).toMatchObject({ account: PALACE, state: "ready" });
    expect(await overlayText(page)).toContain("10,284,316 followers");
  });

  story(
    "keeps an answer that comes after the reader has left, and asks for nobody twice",
    async ({ page, replica }) => {
      const late = replica.hold((path, { asker }) => asker === "other" && path.includes("uid=5549047567"));
      await page.goto(LOUVRE_PAGE);
      await late.arrived;
      await waitForState(page, "loading", LOUVRE);
      await goWithin(page, "/gugongweb");
      await waitForState(page, "ready", PALACE);
      await page.goBack();
      await waitForState(page, "loading", LOUVRE);
      late.release();
      await waitForState(page, "ready", LOUVRE);
      expect(asked(replica)).toEqual([...new Set(asked(replica))]);
      await goWithin(page, "/gugongweb");
      await waitForState(page, "ready", PALACE);
      const text = await overlayText(page);
      expect(text).toContain("Palace Museum");
      expect(text).not.toContain("203,517");
    },
  );
});

/** The accounts of all the hosts there are; there should never be two. */
async function accountsShown(page: Page): Promise<(string | null)[]> {
  return page.$$eval("vitrine-overlay", (hosts) => hosts.map((host) => host.getAttribute("data-account")));
}

const TOUR = [
  [LOUVRE_PATH, LOUVRE],
  ["/gugongweb", PALACE],
  ["/", null],
  [`/u/${person.uid}`, null],
  ["/louvremuseum", LOUVRE],
] as const;

/** Goes so many times to the next stop of the tour, and at each finds its one case ready, or none. */
async function travel(page: Page, times: number): Promise<void> {
  for (let stop = 0; stop < times; stop += 1) {
    const [path, account] = TOUR[stop % TOUR.length] ?? TOUR[0];
    await goWithin(page, path);
    const shown = await page.waitForFunction(
      (expected) => {
        const hosts = [...document.querySelectorAll("vitrine-overlay")];
        const isRight = hosts.every((host) => host.getAttribute("data-account") === expected);
        const isReady = hosts.some((host) => host.getAttribute("data-state") === "ready");
        return isRight && isReady === (expected !== null) ? { hosts: hosts.length } : null;
      },
      {},
      account,
    );
    expect([path, await shown.jsonValue()]).toEqual([path, { hosts: account === null ? 0 : 1 }]);
    await shown.dispose();
  }
}

/** The parts stay open for the whole tour: each case asks for what they show, and the script that draws them is laid again. */
async function openParts(page: Page): Promise<void> {
  await goWithin(page, LOUVRE_PATH);
  await waitForState(page, "ready", LOUVRE);
  await press(page, "Neighbours in the ranking");
  await waitForText(page, "No neighbour");
  await press(page, "Posting rhythm");
  await waitForText(page, "No post of");
}

/**
 * The tour ends at the Louvre's, whose case may be there before Weibo's own page is. A handle that were kept would keep
 * the whole header from being forgotten.
 */
async function leftoversAtRest(page: Page): Promise<Leftovers> {
  const link = await page.waitForSelector(`.rp-profile ${followersLink(louvre.uid)}`);
  await link?.dispose();
  await waitForText(page, "Projected from");
  return leftoversOf(page);
}

describe("moving inside Weibo's page all day long", () => {
  story("leaves nothing behind: one case at most at each stop, and none of what was", async (world) => {
    const { name, page, replica } = world;
    replica.headerFrames = 1;
    await page.goto("https://weibo.com/");
    await settle(page);
    await openParts(page);
    await travel(page, 10);
    if (name === "firefox") return travel(page, 50);
    const before = await leftoversAtRest(page);
    await travel(page, 50);
    let after = before;
    await until(
      "nothing to be left of fifty navigations",
      async () => {
        after = await leftoversAtRest(page);
        const isLeft = (what: keyof Leftovers) => after[what] > before[what];
        return isLeft("nodes") || isLeft("listeners") || isLeft("documents") ? null : true;
      },
      { seen: () => `Before: ${JSON.stringify(before)}, after: ${JSON.stringify(after)}.` },
    );
  });
});
