import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { scrub } from "../../scripts/capture/scrub.ts";
import type { PageProfile } from "../../src/weibo/page-profile.ts";
import { lampMuseum, louvre } from "../fixtures/accounts.ts";
import { saved } from "../fixtures/saved.ts";
import { BRIDGE_UID } from "../weibo/answer.ts";
import { followersLink, goWithin, LOUVRE_PAGE } from "./acts.ts";
import { story } from "./story.ts";

/** What our reader reads of the page as it stands. */
async function readPage(page: Page, uid: string): Promise<PageProfile | null> {
  const entry = fileURLToPath(new URL("../../src/weibo/page-profile.ts", import.meta.url));
  const options = { bundle: true, write: false, format: "iife", globalName: "reader", target: "es2022" } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  const source = `(() => { ${outputFiles[0]?.text ?? ""}\nreturn JSON.stringify(reader.readPage(document, "${uid}")); })()`;
  return JSON.parse(String(await page.evaluate(source)));
}

/** The header of the Louvre's page as `npm run capture` makes it a fixture: names and uid replaced, counts kept. */
async function saveHeader(page: Page): Promise<string> {
  const header = await page.$eval(".rp-profile", ({ outerHTML }) => outerHTML);
  return scrub(new TextEncoder().encode(header), { [louvre.uid]: BRIDGE_UID }).text;
}

async function readSaved(page: Page, header: string): Promise<PageProfile | null> {
  await page.setContent(header);
  return readPage(page, BRIDGE_UID);
}

const LOUVRE_READ: Omit<PageProfile, "uid"> = {
  followers: { value: 204_000, precision: "weibo" },
  following: { value: 96, precision: "exact" },
  interactions: { value: 513_000, precision: "weibo" },
  screenName: louvre.screenName,
  verifiedReason: louvre.verification?.reason ?? null,
  verifiedAs: "organisation",
};

describe("the rendered page of an account", () => {
  for (const layout of ["new", "old"] as const) {
    story(`is read in the ${layout} layout, at whatever address`, async ({ page, replica }) => {
      replica.layout = layout;
      for (const address of [
        LOUVRE_PAGE,
        "https://weibo.com/louvremuseum",
        `https://weibo.com/n/${louvre.screenName}`,
      ]) {
        await page.goto(address);
        await page.waitForSelector(followersLink(louvre.uid));
        expect(await readPage(page, louvre.uid)).toEqual({ uid: louvre.uid, ...LOUVRE_READ });
      }
      const invented = { uid: BRIDGE_UID, screenName: expect.any(String), verifiedReason: expect.any(String) };
      expect(await readSaved(page, await saveHeader(page))).toEqual({ ...LOUVRE_READ, ...invented });
    });
  }

  for (const { name, text } of saved("html")) {
    story(`is read whole in the saved ${name}`, async ({ page }) => {
      const profile = await readSaved(page, text);
      expect(profile).not.toBeNull();
      expect(Object.entries(profile ?? {}).filter(([, part]) => part === null)).toEqual([]);
    });
  }

  story("tells nothing in a layout that nobody knows", async ({ page, replica }) => {
    replica.layout = "changed";
    await page.goto(LOUVRE_PAGE);
    await page.waitForFunction(
      (name) => document.querySelector("#app")?.textContent?.includes(name),
      {},
      "粉丝 20.4万",
    );
    expect(await readPage(page, louvre.uid)).toBeNull();
  });

  story("is not taken for the next account's while the header of the one before still stands", async (world) => {
    const { page, replica } = world;
    await page.goto(LOUVRE_PAGE);
    await page.waitForSelector(followersLink(louvre.uid));
    const late = replica.hold((path, { asker }) => asker === "page" && path.includes(`uid=${lampMuseum.uid}`));
    await goWithin(page, `/u/${lampMuseum.uid}`);
    await late.arrived;
    expect(await page.$(followersLink(louvre.uid))).not.toBeNull();
    expect(await readPage(page, lampMuseum.uid)).toBeNull();
    late.release();
    await page.waitForSelector(followersLink(lampMuseum.uid));
    expect((await readPage(page, lampMuseum.uid))?.screenName).toBe(lampMuseum.screenName);
  });

  story("stands unchanged below a post that is laid over it", async ({ page }) => {
    await page.goto(LOUVRE_PAGE);
    await page.waitForSelector(followersLink(louvre.uid));
    await page.$eval(followersLink(louvre.uid), (link) => link.setAttribute("data-mark", ""));
    await goWithin(page, `/u/${louvre.uid}?layerid=${louvre.posts[1]?.mid}`);
    await page.waitForSelector(".rp-layer .rp-post");
    expect(await readPage(page, louvre.uid)).toEqual({ uid: louvre.uid, ...LOUVRE_READ });
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".rp-layer") === null);
    expect(await page.$("[data-mark]")).not.toBeNull();
  });
});
