import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { awaitHead, isAt, type Links, leave, newcomerAmong, type Trail } from "../../src/weibo/page-head.ts";
import type { PageProfile } from "../../src/weibo/page-profile.ts";
import { uid } from "../store/snapshots.ts";
import { BRIDGE_UID } from "./answer.ts";

const OTHER_UID = "7012345679";
const fans = (of: string) => `/u/page/follow/${of}?relate=fans`;
const link = (name: string) => ({ name }) as unknown as Element;
const [first, second, third] = [link("first"), link("second"), link("third")];
const links = (...each: readonly (readonly [Element, string])[]): Links => new Map(each);

const trailOf = (address: string | null, ...each: readonly (readonly [Element, string])[]): Trail => {
  const trail: Trail = new WeakMap();
  leave(address, links(...each), trail);
  return trail;
};

describe("after a navigation inside Weibo's page", () => {
  it.each<[string, Links, string | null]>([
    ["the head before, still mounted, tells nothing", links([first, fans(OTHER_UID)]), null],
    ["a head beside it is the new account's", links([first, fans(OTHER_UID)], [second, fans(BRIDGE_UID)]), BRIDGE_UID],
    ["a head in its place is the new account's", links([second, fans(BRIDGE_UID)]), BRIDGE_UID],
    ["the same head that leads elsewhere now is the new account's", links([first, fans(BRIDGE_UID)]), BRIDGE_UID],
    ["one account shown twice is one", links([second, fans(BRIDGE_UID)], [third, fans(BRIDGE_UID)]), BRIDGE_UID],
    ["two accounts are nobody", links([second, fans(BRIDGE_UID)], [third, fans("7099999999")]), null],
    ["a link to something else is nobody", links([second, `/u/page/follow/${BRIDGE_UID}?relate=`]), null],
    ["nothing is nobody", links(), null],
  ])("%s", (_what, now, found) => {
    expect(newcomerAmong(now, "domain/shiqiao", trailOf("domain/dengta", [first, fans(OTHER_UID)]))).toBe(found);
  });

  it("a head that was put away and comes back is the account's it was, wherever the reader went in between", () => {
    const trail = trailOf("domain/dengta", [first, fans(OTHER_UID)]);
    const back = links([first, fans(OTHER_UID)]);
    leave(null, links(), trail);
    expect(newcomerAmong(back, "domain/shiqiao", trail)).toBeNull();
    leave("domain/shiqiao", back, trail);
    expect(newcomerAmong(back, "domain/shiqiao", trail)).toBeNull();
    expect(newcomerAmong(back, "domain/dengta", trail)).toBe(OTHER_UID);
  });

  it("nothing that stood at another address is ever taken for the new account's", () => {
    const each = fc.array(fc.tuple(fc.constantFrom(first, second, third), fc.constantFrom(BRIDGE_UID, OTHER_UID)));
    fc.assert(
      fc.property(each, fc.constantFrom("uid/1", "nick/石桥", null), (pairs, address) => {
        const all = pairs.map(([element, of]) => [element, fans(of)] as const);
        expect(newcomerAmong(links(...all), "domain/shiqiao", trailOf(address, ...all))).toBeNull();
      }),
    );
  });
});

describe("the head at an address", () => {
  const head: PageProfile = {
    uid: BRIDGE_UID,
    followers: exactly(9),
    following: null,
    interactions: null,
    screenName: "石桥博物馆",
    verifiedReason: null,
    verifiedAs: null,
  };

  it("by uid is the account's own", () => {
    expect(isAt({ kind: "uid", uid: BRIDGE_UID }, head, "微博")).toBe(true);
    expect(isAt({ kind: "uid", uid: uid(OTHER_UID) }, head, "微博")).toBe(false);
  });

  it("by nickname shows that name", () => {
    expect(isAt({ kind: "nick", nick: "石桥博物馆" }, head, "微博")).toBe(true);
    expect(isAt({ kind: "nick", nick: "石桥" }, head, "微博")).toBe(false);
    expect(isAt({ kind: "nick", nick: "石桥博物馆" }, { ...head, screenName: null }, "微博")).toBe(false);
  });

  it("by nickname shows it in whatever case", () => {
    expect(isAt({ kind: "nick", nick: "BRIDGEmuseum" }, { ...head, screenName: "BridgeMuseum" }, "微博")).toBe(true);
  });

  it("by domain is the one that the page's title names: a page of Weibo's own may show the reader's card", () => {
    const domain = { kind: "domain", domain: "shiqiao" } as const;
    expect(isAt(domain, head, "@石桥博物馆的个人主页 - 微博")).toBe(true);
    expect(isAt(domain, head, "微博")).toBe(false);
    expect(isAt(domain, { ...head, screenName: null }, "@石桥博物馆的个人主页 - 微博")).toBe(false);
  });
});

describe("waiting for a head", () => {
  const watching = new Set<object>();
  const sought = { address: { kind: "uid", uid: BRIDGE_UID }, name: "uid/1", isEnough: () => true } as const;
  const wait = (signal: AbortSignal) => awaitHead({ ...sought, trail: new WeakMap() }, signal);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("document", { querySelectorAll: () => [] });
    vi.stubGlobal(
      "MutationObserver",
      class {
        observe() {
          watching.add(this);
        }
        disconnect() {
          watching.delete(this);
        }
      },
    );
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("ends after half a minute without one, and the page is watched no longer", async () => {
    const head = wait(new AbortController().signal);
    expect(watching.size).toBe(1);
    vi.advanceTimersByTime(30_000);
    expect(await head).toBeNull();
    expect([watching.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it("ends when the reader has gone elsewhere", async () => {
    const gone = new AbortController();
    const head = wait(gone.signal);
    gone.abort();
    expect(await head).toBeNull();
    expect(await wait(gone.signal)).toBeNull();
    expect([watching.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
