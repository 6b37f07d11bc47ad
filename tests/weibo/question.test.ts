import { afterEach, describe, expect, it, vi } from "vitest";
import { exactly } from "../../src/core/count.ts";
import type { AccountAddress } from "../../src/core/museum.ts";
import { fetchAnswer } from "../../src/weibo/fetch-answer.ts";
import { readAnswer } from "../../src/weibo/profile-answer.ts";
import { profilePath } from "../../src/weibo/profile-path.ts";
import { BRIDGE_UID, bridge, bridgeAnswer, bridgeDomain } from "./answer.ts";

const ORIGIN = "https://www.weibo.com";

/** What Weibo says of an account; null when it cannot be reached, or nobody waits any more. */
async function said(address: AccountAddress) {
  const answer = await fetchAnswer(ORIGIN + profilePath(address));
  return answer && readAnswer(answer, address);
}

type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

function weiboAnswers(fetch: Fetch) {
  const asked = vi.fn(fetch);
  vi.stubGlobal("fetch", asked);
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("Weibo", () => {
  it("is asked once, on the page's own origin, as the page itself asks", async () => {
    const asked = weiboAnswers(async () => Response.json(bridgeAnswer()));
    await said(bridge);
    expect(asked).toHaveBeenCalledOnce();
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(String(url)).toBe("https://www.weibo.com/ajax/profile/info?uid=7012345678");
    expect(init).toMatchObject({ redirect: "manual", headers: { "x-requested-with": "XMLHttpRequest" } });
    expect(init?.method ?? "GET").toBe("GET");
    expect(init?.body).toBeUndefined();
  });

  it("is asked by the domain while the uid is not known", async () => {
    const asked = weiboAnswers(async () => Response.json(bridgeAnswer()));
    const answer = await said(bridgeDomain);
    expect(String(asked.mock.calls[0]?.[0])).toBe("https://www.weibo.com/ajax/profile/info?custom=shiqiaobowuguan");
    expect(answer).toMatchObject({ kind: "reading", reading: { followers: exactly(85_372) } });
  });

  it.each<[AccountAddress, string]>([
    [{ kind: "uid", uid: BRIDGE_UID }, "uid=7012345678"],
    [{ kind: "domain", domain: "shiqiaobowuguan" }, "custom=shiqiaobowuguan"],
    [{ kind: "nick", nick: "石桥博物馆" }, "screen_name=%E7%9F%B3%E6%A1%A5%E5%8D%9A%E7%89%A9%E9%A6%86"],
    [{ kind: "nick", nick: "5549047567" }, "screen_name=5549047567"],
    [{ kind: "nick", nick: "a&uid=1#?" }, "screen_name=a%26uid%3D1%23%3F"],
  ])("is asked for %j by its own word", (address, question) => {
    expect(profilePath(address)).toBe(`/ajax/profile/info?${question}`);
  });

  it("is asked by the nickname where nothing else is known", async () => {
    const asked = weiboAnswers(async () => Response.json(bridgeAnswer()));
    const answer = await said({ kind: "nick", nick: "石桥博物馆" });
    expect(new URL(String(asked.mock.calls[0]?.[0])).searchParams.get("screen_name")).toBe("石桥博物馆");
    expect(answer).toMatchObject({ kind: "reading", reading: { uid: BRIDGE_UID } });
    const other = await said({ kind: "nick", nick: "灯塔博物馆" });
    expect(other).toMatchObject({ kind: "unrecognised", field: "data.user.screen_name" });
  });

  it.each<[string, () => Response, object]>([
    ["logs the reader out", () => Response.json({ ok: -100, url: "https://weibo.com/login.php" }), { kind: "login" }],
    ["asks to slow down", () => new Response("", { status: 414 }), { kind: "paused", why: "throttle" }],
    ["answers with a page", () => new Response("<html></html>"), { kind: "unrecognised", field: "answer" }],
    ["has changed", () => Response.json({ ok: 1, data: {} }), { kind: "unrecognised", field: "data.user" }],
  ])("that %s is a refusal", async (_what, answer, expected) => {
    weiboAnswers(async () => answer());
    expect(await said(bridge)).toMatchObject(expected);
  });

  it("that sends visitors to its passport is not followed: it says to log in", async () => {
    weiboAnswers(async () => {
      const response = new Response("");
      Object.defineProperties(response, { type: { value: "opaqueredirect" }, status: { value: 0 } });
      return response;
    });
    expect(await said(bridge)).toEqual({ kind: "login" });
  });

  it("that cannot be reached, or breaks off, says nothing", async () => {
    weiboAnswers(async () => {
      throw new TypeError("Failed to fetch");
    });
    expect(await said(bridge)).toBeNull();
    const breaking = new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) });
    weiboAnswers(async () => new Response(breaking));
    expect(await said(bridge)).toBeNull();
  });
});
