import { PARTS } from "../../../src/core/part.ts";
import type { WordKey } from "../../../src/ui/words.ts";
import { waitForState, waitForText } from "../../../tests/e2e/driver/overlay.ts";
import { lampMuseum } from "../../../tests/fixtures/accounts.ts";
import { withPosts } from "../../../tests/fixtures/prolific.ts";
import type { ReplicaAccount } from "../../../tests/replica/account.ts";
import { inventedMuseum, uidOf } from "../museums.ts";
import { openWeibo, type Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";

/** What lies folded in the case, all of it open, in a window as high as that takes. */
export const parts: Surface = {
  name: "overlay-parts",
  windows: [
    { width: 1280, height: 3000 },
    { width: 400, height: 3000 },
  ],
  states: [
    { name: "opened", show: withEverything },
    { name: "nothing-known", show: withNothing },
  ],
};

/** An invented museum of thirty, with posts of the last hundred days. */
async function withEverything(scene: Scene): Promise<Shown> {
  const last = new Date(Date.now() - 3_600_000).toISOString();
  const museum = { ...lampMuseum, uid: uidOf(2), screenName: inventedMuseum(2).zh };
  await scene.store.evaluate(() => holdings.follow(30));
  const account = withPosts(
    { ...museum, followers: inventedMuseum(2).followers + 41 },
    { posts: 120, everyHours: 19, last },
  );
  scene.replica.accounts.put(account);
  await scene.store.evaluate((uid) => holdings.read(uid, 95), account.uid);
  return opened(scene, account, "more_per_post");
}

async function withNothing(scene: Scene): Promise<Shown> {
  await scene.store.evaluate((uid) => holdings.track(uid), lampMuseum.uid);
  return opened(scene, lampMuseum, "more_posts_come");
}

async function opened(scene: Scene, { uid }: ReplicaAccount, sign: WordKey): Promise<Shown> {
  await scene.store.evaluate((all) => holdings.set({ opened: all, period: "90d" }), PARTS);
  const page = await openWeibo(scene, `https://weibo.com/u/${uid}`);
  await waitForState(page, "ready");
  await waitForText(page, scene.word("more", sign).split(/[{\s]/)[0] ?? "");
  return { page, of: "window" };
}
