import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrowserName } from "../../../scripts/browsers/find.ts";
import { type BrowserSession, launchWithExtension } from "../../../scripts/browsers/launch.ts";
import { lampMuseum, louvre } from "../../fixtures/accounts.ts";
import { openReplica, type Replica } from "../../replica/replica.ts";
import {
  focusedName,
  hostState,
  hover,
  key,
  overlayText,
  overlayTree,
  press,
  waitForNoOverlay,
  waitForState,
  waitForText,
} from "./overlay.ts";
import { openExtensionPage } from "./pages.ts";
import { makeTinyExtension, type TinyExtension } from "./tiny-extension.ts";
import { killWorker } from "./worker.ts";

const LIMIT_MS = 60_000;
const LOUVRE = `https://weibo.com/u/${louvre.uid}`;
const LOUVRE_KEY = `weibo:${louvre.uid}`;

const shows = (page: Page, selector: string, text: string) =>
  page.waitForFunction((at, part) => document.querySelector(at)?.textContent.includes(part), {}, selector, text);

describe.each<BrowserName>(["chromium", "firefox"])("in %s", (name) => {
  let replica: Replica;
  let tiny: TinyExtension;
  let session: BrowserSession;
  let page: Page;

  beforeAll(async () => {
    replica = await openReplica();
    tiny = makeTinyExtension(name);
    session = await launchWithExtension({
      browser: name,
      headless: true,
      replicaPort: replica.port,
      extensionDir: tiny.dir,
    });
    page = await session.browser.newPage();
  }, LIMIT_MS);

  afterAll(async () => {
    await session?.close();
    await replica?.close();
    tiny?.remove();
  }, LIMIT_MS);

  beforeEach(async () => {
    Object.assign(replica, { mode: "normal", layout: "new", theme: "light", hostile: false });
    // The mouse stays where the last test left it.
    await page.mouse.move(0, 0);
  });

  const sees = (text: string) => shows(page, "#app", text);
  const open = async (address = LOUVRE) => {
    await page.goto(address);
    await waitForState(page, "ready");
  };

  test("the overlay's state and visible text are read through its closed root", { timeout: LIMIT_MS }, async () => {
    await page.goto("https://weibo.com/");
    await sees("首页");
    expect(await hostState(page)).toEqual({ present: false, account: null, state: null });
    expect(await overlayText(page)).toBe("");
    await open();
    expect(await hostState(page)).toEqual({ present: true, account: LOUVRE_KEY, state: "ready" });
    expect(await overlayText(page)).toBe("203 517 followers, +1 % More Track this museum × Deep untouched");
  });

  test("a press is a trusted one, by accessible name", { timeout: LIMIT_MS }, async () => {
    await open();
    await press(page, "Track this museum");
    await waitForText(page, "tracked by a hand");
    await press(page, "Close");
    await waitForText(page, /closed by a hand$/);
    await press(page, "More");
    await waitForText(page, "best posts");
    await press(page, "Deep");
    await waitForText(page, "deep by a hand");
    await hover(page, "Track this museum");
    await waitForText(page, "hovered by a hand");
  });

  test("keys move the focus, and the tree tells where it is", { timeout: LIMIT_MS }, async () => {
    await open();
    await press(page, "Track this museum");
    expect(await focusedName(page)).toBe("Track this museum");
    await key(page, "Tab");
    expect(await focusedName(page)).toBe("Close");
    await key(page, "Tab", { shift: true });
    expect(await focusedName(page)).toBe("Track this museum");
    const tree = await overlayTree(page);
    expect(tree.find(({ tag }) => tag === "section")).toMatchObject({ name: "Vitrine", role: null });
    const close = tree.find(({ attributes }) => attributes["aria-label"] === "Close");
    expect(close).toMatchObject({ tag: "button", name: "Close", text: "×", focused: false });
    expect(close?.box.width).toBeGreaterThan(10);
  });

  test("waiting in vain says what was seen", { timeout: LIMIT_MS }, async () => {
    await open();
    await expect(waitForText(page, "no such text", 300)).rejects.toThrow(
      /Waited 0.3 s .* It showed: 203 517 followers/,
    );
  });

  test("an extension page opens in front, or behind the active tab", { timeout: LIMIT_MS }, async () => {
    await open();
    await page.bringToFront();
    const popup = await openExtensionPage(session, "popup.html", { background: true });
    await shows(popup, "#where", `active: ${LOUVRE}`);
    await popup.close();
    const front = await openExtensionPage(session, "popup.html");
    await shows(front, "#where", `active: ${session.extensionUrl}popup.html`);
    await front.close();
  });

  test("a stopped worker is started by the next message", { timeout: LIMIT_MS }, async () => {
    await open();
    expect(await killWorker(session.browser)).toBe(name === "chromium");
    await open();
    expect(await overlayText(page)).toContain("203 517 followers");
  });

  test("nothing but loopback can be reached", { timeout: LIMIT_MS }, async () => {
    await open();
    const tried = await page.evaluate(() =>
      Promise.all(
        ["https://example.org/", "http://example.org/"].map((address) =>
          fetch(address, { mode: "cors" }).then(
            () => "reached",
            () => "out of reach",
          ),
        ),
      ),
    );
    expect(tried).toEqual(["out of reach", "out of reach"]);
  });

  describe("the replica's page", () => {
    test("asks like Weibo's own, and renders the header late", { timeout: LIMIT_MS }, async () => {
      const { arrived, release } = replica.hold((path) => path.startsWith("/ajax/profile/info"));
      await page.goto(LOUVRE);
      expect((await arrived).asker).toBe("page");
      expect(await page.$(`a[href="/u/page/follow/${louvre.uid}?relate=fans"]`)).toBeNull();
      release();
      const anchor = await page.waitForSelector(`._h4_1yc79_82 a[href="/u/page/follow/${louvre.uid}?relate=fans"]`);
      expect(await anchor?.evaluate((found) => found.textContent)).toBe("20.4万粉丝 ");
      expect(await page.title()).toBe("@卢浮宫博物馆的个人主页 - 微博");
    });

    test("goes from place to place without a load; the old header stays until the new is there", {
      timeout: LIMIT_MS,
    }, async () => {
      await page.goto(LOUVRE);
      await sees("卢浮宫博物馆官方微博");
      await page.evaluate(() => document.body.setAttribute("data-mark", ""));
      const { arrived, release } = replica.hold((path) => path.includes(lampMuseum.uid));
      await page.evaluate((path) => window.replicaGo(path), `/u/${lampMuseum.uid}`);
      await arrived;
      expect(page.url()).toBe(`https://weibo.com/u/${lampMuseum.uid}`);
      await sees("卢浮宫博物馆官方微博");
      release();
      await sees("灯下美术馆官方微博");
      await page.evaluate(() => history.back());
      await sees("卢浮宫博物馆官方微博");
      expect(await page.$("[data-mark]")).not.toBeNull();
    });

    test("wears another layout or theme when told", { timeout: LIMIT_MS }, async () => {
      replica.layout = "old";
      replica.theme = "dark";
      await page.goto("https://www.weibo.com/louvremuseum");
      await page.waitForSelector("html[data-theme=dark] .woo-theme-dark .ProfileHeader_h4_gcwJi [href*='relate=fans']");
      await page.evaluate(() => window.replicaTheme("light"));
      await page.waitForSelector("html[data-theme=light] .woo-theme-light");
      replica.layout = "changed";
      await page.reload();
      await sees("粉丝 20.4万");
      expect(await page.$("[href*='relate=fans'], [class*=h4_]")).toBeNull();
    });

    test("shows a hint, or nothing, when Weibo refuses", { timeout: LIMIT_MS }, async () => {
      replica.mode = "logged-out";
      await page.goto(LOUVRE);
      await sees("登录后查看更多精彩内容");
      for (const mode of ["visitor", "throttled", "captcha", "html", "broken", "down"] as const) {
        replica.mode = mode;
        await page.goto(LOUVRE);
        await page.waitForSelector(".rp-skeleton");
      }
      replica.mode = "changed";
      await page.goto(LOUVRE);
      await sees("20.4万");
    });

    test("is another one on m.weibo.cn", { timeout: LIMIT_MS }, async () => {
      await page.goto(`https://m.weibo.cn/u/${louvre.uid}`);
      await sees("粉丝 20.4万");
    });

    test("turned hostile, learns nothing from a careful extension", { timeout: LIMIT_MS }, async () => {
      replica.hostile = true;
      await open();
      await page.waitForFunction(() => window.hostileRemovals === 2);
      await waitForState(page, "ready", LOUVRE_KEY);
      expect(await overlayText(page)).toContain("203 517 followers");
      expect(await overlayText(page)).toContain("untouched");
      await press(page, "Track this museum");
      await waitForText(page, "tracked by a hand");
      expect(await page.evaluate(() => window.hostileLoot)).toEqual([]);
    });
  });

  test("a page that is left has no overlay", { timeout: LIMIT_MS }, async () => {
    await open();
    await page.goto("https://weibo.com/");
    await waitForNoOverlay(page);
  });
});

test("a hostile page robs a naive extension, or the replica's attack would prove nothing", {
  timeout: LIMIT_MS,
}, async () => {
  const replica = await openReplica({ hostile: true });
  const tiny = makeTinyExtension("chromium", { naive: true });
  const session = await launchWithExtension({
    browser: "chromium",
    headless: true,
    replicaPort: replica.port,
    extensionDir: tiny.dir,
  });
  try {
    const page = await session.browser.newPage();
    await page.goto(LOUVRE);
    await waitForState(page, "ready");
    expect(String(await page.evaluate(() => window.hostileLoot))).toMatch(/internals, .*203.517 followers/);
  } finally {
    await session.close();
    await replica.close();
    tiny.remove();
  }
});
