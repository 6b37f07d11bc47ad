import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Listener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

const listeners: Listener[] = [];
const replies: unknown[] = [];

beforeEach(() => {
  const addListener = (listener: Listener) => void listeners.push(listener);
  vi.stubGlobal("chrome", { runtime: { onMessage: { addListener } } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.resetModules();
  listeners.length = 0;
  replies.length = 0;
});

/** What the browser is told by the listener itself, whose reply may come later. */
async function heardBy(listener: (message: unknown) => Promise<unknown> | null): Promise<unknown> {
  const { onMessage } = await import("../src/browser.ts");
  onMessage(listener);
  return listeners[0]?.("a message", {}, (reply) => replies.push(reply));
}

describe("a message", () => {
  it("is answered later, and the browser is told to wait", async () => {
    expect(await heardBy((message) => Promise.resolve(`heard ${message}`))).toBe(true);
    await vi.waitFor(() => expect(replies).toEqual(["heard a message"]));
  });

  it("is left to others by who has nothing to say to it", async () => {
    expect(await heardBy(() => null)).toBeUndefined();
    expect(replies).toEqual([]);
  });

  it("has an end even where the answer fails, and the console says why", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await heardBy(() => Promise.reject(new Error("no store")))).toBe(true);
    await vi.waitFor(() => expect(replies).toEqual([undefined]));
    expect(said.mock.calls[0]?.[1]).toEqual(new Error("no store"));
  });
});
