import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { dayOf } from "../../src/core/day.ts";
import { type KeptPost, keptOf } from "../../src/core/kept-post.ts";
import type { AccountKey, Uid } from "../../src/core/museum.ts";
import { louvre } from "../fixtures/accounts.ts";
import type { ReplicaPost } from "../replica/post.ts";
import { shortId } from "../replica/post-id.ts";
import { asked, goWithin, LOUVRE, LOUVRE_PAGE, tabAddresses } from "./acts.ts";
import { overlayText, overlayTree, press, waitForState, waitForText } from "./driver/overlay.ts";
import { openExtensionPage } from "./driver/pages.ts";
import { until } from "./driver/until.ts";
import { story, type World } from "./story.ts";

const HOUR_MS = 3_600_000;

describe("the folded parts of the case", () => {
  story("once opened, are open at the next museum too, and ask nothing of Weibo", async ({ page, replica }) => {
    replica.mode = "logged-out";
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "login", LOUVRE);
    expect(await overlayText(page)).not.toContain("behind");
    const before = asked(replica);
    await press(page, "Neighbours in the ranking");
    await waitForText(page, "2 Army Museum (Invalides) ≈ 60,000 20,373 to 30,372 behind · pace unknown");
    await press(page, "Posting rhythm");
    await waitForText(page, "Press “Track”");
    expect(asked(replica)).toEqual(before);
    await goWithin(page, "/gugongweb");
    await waitForText(page, /1 Palace Museum ≈ 10,150,000 2 National Museum of China.*Posting rhythm No post of/);
    expect(await open(page)).toEqual(["Neighbours in the ranking", "Posting rhythm"]);
  });

  story("lead to the best post, on its own page", async (world) => {
    const { page, session } = world;
    await page.goto(LOUVRE_PAGE);
    await waitForState(page, "ready", LOUVRE);
    await keepPosts(world);
    await press(page, "7 d");
    await press(page, "Best posts");
    const best = "黎塞留馆今天的光：九点一刻，庭院里的雕像先醒了。#一天一件#";
    await waitForText(page, "interactions 2,481 (reposts 312, comments 128, likes 2,041)");
    await press(page, best);
    await until("the post to open", async () => {
      const addresses = await tabAddresses(session);
      return addresses.includes(`https://weibo.com/${louvre.uid}/${shortId(louvre.posts[1]?.mid ?? "")}`) || null;
    });
  });
});

/** The parts by their titles, and something that each shows of the Louvre. */
const PARTS: Readonly<Record<string, string>> = {
  Milestones: "100,000 followers",
  "Neighbours in the ranking": "No neighbour",
  "Best posts": "interactions 2,481",
  "Posting rhythm": "Too few posts",
  Engagement: "Interactions per post",
};

/** The titles of the parts that stand open. */
async function open(page: Page): Promise<string[]> {
  const titles = (await overlayTree(page)).filter(({ name }) => name in PARTS);
  return titles.filter(({ attributes }) => attributes["aria-expanded"] === "true").map(({ name }) => name);
}

/** The Louvre's posts, as they were read this hour: put into the store as the collector would. */
async function keepPosts({ session }: World): Promise<void> {
  const now = Date.now();
  const posts = louvre.posts.map((post, i) => keptBy(post, now - (i + 1) * HOUR_MS, now));
  const popup = await openExtensionPage(session, "popup.html", { background: true });
  await popup.evaluate(
    (records) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("vitrine");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction("posts", "readwrite");
          for (const { sightings, ...post } of records)
            tx.objectStore("posts").put({ ...post, sightings: new Uint8Array(sightings) });
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    posts.map((post) => ({ ...post, sightings: [...post.sightings] })),
  );
  await popup.close();
}

function keptBy(
  { mid, text, reposts, comments, likes, pinned }: ReplicaPost,
  createdAt: number,
  now: number,
): KeptPost {
  const reading = {
    mid,
    uid: louvre.uid as Uid,
    createdAt,
    day: dayOf(createdAt),
    text,
    reposts: exactly(reposts),
    comments: exactly(comments),
    likes: exactly(likes),
    plays: null,
    views: null,
    pinned,
    promoted: false,
    kind: "original",
    originalDeleted: false,
    media: "picture",
  } as const;
  return keptOf(LOUVRE as AccountKey, reading, now);
}
