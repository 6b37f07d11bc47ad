import type { AccountDirectory } from "./account.ts";
import type { Assets } from "./assets.ts";
import { desktopAnswer } from "./desktop-api.ts";
import { mobileAnswer } from "./mobile-api.ts";
import { answerIn, isLoggedIn, VISITOR_PAGE } from "./mode.ts";
import { fileReply, htmlReply, jsonReply, type Outcome, type Reply, redirectReply } from "./reply.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { ReplicaSettings } from "./settings.ts";
import { shellPage } from "./shell.ts";

export interface World {
  readonly settings: ReplicaSettings;
  readonly accounts: AccountDirectory;
  readonly assets: Assets;
}

/** Which of Weibo's hosts is meant, and what it answers. */
export function route(request: LoggedRequest, world: World): Outcome {
  const address = new URL(request.path, `https://${request.host || "weibo.com"}`);
  switch (request.host) {
    case "weibo.com":
    case "www.weibo.com":
      return desktop(request, address, world);
    case "m.weibo.cn":
      return mobile(address, world);
    case "passport.weibo.com":
      return htmlReply(VISITOR_PAGE);
    default:
      return { status: 421, headers: {}, body: `The replica does not play ${request.host}.` };
  }
}

function desktop(request: LoggedRequest, address: URL, world: World): Outcome {
  if (!address.pathname.startsWith("/ajax/")) return pageOrAsset(address, world);
  // Opened as a page, an address of the API is refused by the real Weibo too.
  if (request.headers["sec-fetch-mode"] === "navigate") return jsonReply({ error: "Forbidden" }, 403);
  const { mode } = world.settings;
  return answerIn(mode, desktopAnswer(address, world.accounts, mode === "changed"), address);
}

function mobile(address: URL, world: World): Outcome {
  if (address.pathname.startsWith("/api/") || address.pathname === "/statuses/show") {
    return answerIn(world.settings.mode, mobileAnswer(address, world.accounts), address);
  }
  const nickname = /^\/n\/([^/]+)/.exec(address.pathname)?.[1];
  const named = nickname ? world.accounts.byScreenName(decodeURIComponent(nickname)) : null;
  return named ? redirectReply(`/u/${named.uid}`) : pageOrAsset(address, world);
}

function pageOrAsset(address: URL, { settings, assets }: World): Reply {
  switch (address.pathname) {
    case "/replica/app.js":
      return fileReply("text/javascript", assets.app);
    case "/replica/style.css":
      return fileReply("text/css", assets.style);
    case "/favicon.ico":
      return { status: 204, headers: {}, body: "" };
  }
  const { layout, theme, headerFrames, mode } = settings;
  return htmlReply(
    shellPage({
      settings: { layout, theme, headerFrames },
      loggedIn: isLoggedIn(mode),
      firstScript: settings.hostile ? assets.hostile : null,
    }),
  );
}
