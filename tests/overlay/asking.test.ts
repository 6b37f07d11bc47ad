import { afterEach, describe, expect, it, vi } from "vitest";
import type { Visit } from "../../src/messages.ts";
import { askWeibo } from "../../src/overlay/asking.ts";
import { BRIDGE_UID, bridge, bridgeAnswer } from "../weibo/answer.ts";

const VISIT = { card: { account: { key: `weibo:${BRIDGE_UID}`, uid: BRIDGE_UID, domain: null } } } as Visit;

/** A page whose question Weibo answers, and whose background replies to every message with this. */
function onPage(reply: unknown) {
  vi.stubGlobal("location", { origin: "https://weibo.com" });
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(bridgeAnswer())));
  vi.stubGlobal("chrome", { runtime: { id: "vitrine", sendMessage: async () => reply } });
}

afterEach(() => vi.unstubAllGlobals());

describe("asking Weibo", () => {
  it("tells when the account was removed before the answer came", async () => {
    onPage({ value: null });
    expect(await askWeibo(bridge, VISIT)).toBeNull();
  });

  it("fails aloud when the background could not record the answer", async () => {
    onPage({ error: "The disk is full" });
    await expect(askWeibo(bridge, VISIT)).rejects.toThrow("The disk is full");
  });
});
