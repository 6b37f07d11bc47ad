import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchAddress } from "../../src/weibo/watch.ts";

const page = { href: "https://weibo.com/u/5549047567" };
let heard: EventTarget;
let changed: ReturnType<typeof vi.fn<() => void>>;

function browserWith(navigation: EventTarget | undefined) {
  vi.stubGlobal("window", { navigation });
}

beforeEach(() => {
  vi.useFakeTimers();
  page.href = "https://weibo.com/u/5549047567";
  heard = new EventTarget();
  changed = vi.fn<() => void>();
  vi.stubGlobal("location", page);
  vi.stubGlobal("addEventListener", heard.addEventListener.bind(heard));
  vi.stubGlobal("removeEventListener", heard.removeEventListener.bind(heard));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a change of address inside Weibo's page", () => {
  it("is told by the Navigation API, each once", () => {
    const navigation = new EventTarget();
    browserWith(navigation);
    watchAddress(changed);
    navigation.dispatchEvent(new Event("currententrychange"));
    expect(changed).not.toHaveBeenCalled();
    page.href = "https://weibo.com/louvremuseum";
    navigation.dispatchEvent(new Event("currententrychange"));
    heard.dispatchEvent(new Event("popstate"));
    expect(changed).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is found within half a second where that is missing", () => {
    browserWith(undefined);
    watchAddress(changed);
    vi.advanceTimersByTime(5_000);
    expect(changed).not.toHaveBeenCalled();
    page.href = "https://weibo.com/louvremuseum";
    vi.advanceTimersByTime(500);
    expect(changed).toHaveBeenCalledOnce();
  });

  it("is heard of at once when the reader goes back", () => {
    browserWith(undefined);
    watchAddress(changed);
    page.href = "https://weibo.com/";
    heard.dispatchEvent(new Event("popstate"));
    expect(changed).toHaveBeenCalledOnce();
  });

  it.each([new EventTarget(), undefined])("is no longer told once the watch has stopped", (navigation) => {
    browserWith(navigation);
    watchAddress(changed)();
    page.href = "https://weibo.com/louvremuseum";
    navigation?.dispatchEvent(new Event("currententrychange"));
    heard.dispatchEvent(new Event("popstate"));
    vi.advanceTimersByTime(5_000);
    expect(changed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
