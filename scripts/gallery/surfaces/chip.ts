import { waitForState } from "../../../tests/e2e/driver/overlay.ts";
import { lampMuseum } from "../../../tests/fixtures/accounts.ts";
import type { ReplicaAccount } from "../../../tests/replica/account.ts";
import { inventedMuseum } from "../museums.ts";
import { openWeibo, type Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";
import { ZOOMED } from "../windows.ts";

/** What offers to track an account that nobody listed. */
export const chip: Surface = {
  name: "chip",
  windows: [{ width: 1280, height: 720 }, { width: 400, height: 720 }, ZOOMED],
  states: [
    { name: "candidate", show: (scene) => candidate(scene, lampMuseum) },
    {
      name: "long-name",
      isAlike: true,
      show: (scene) =>
        candidate(scene, { ...lampMuseum, uid: "6052479021", screenName: inventedMuseum(0).zh.slice(0, 30) }),
    },
  ],
};

async function candidate(scene: Scene, account: ReplicaAccount): Promise<Shown> {
  scene.replica.accounts.put(account);
  const page = await openWeibo(scene, `https://weibo.com/u/${account.uid}`);
  await waitForState(page, "candidate");
  return { page, of: "window" };
}
