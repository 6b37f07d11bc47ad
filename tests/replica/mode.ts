import { noSuchUser, nothingHere, parameterMissing, postGone } from "./refusals.ts";
import { htmlReply, jsonReply, jsonText, type Outcome, type Reply, redirectReply } from "./reply.ts";

/**
 * How Weibo answers its own page, and anyone else who asks. "normal" is a reader who is logged in; the others are what
 * Weibo was captured or reported to answer instead, of 2018 to 2026.
 */
export type Mode =
  | "normal"
  | keyof typeof LOGINS
  | keyof typeof PAUSES
  | keyof typeof RIDDLES
  | "posts-want-login"
  | "changed"
  | "broken"
  | "down";

type Refuse = (address: string) => Reply;

/** Somebody must log in first. */
const LOGINS = {
  "logged-out": (address) => jsonReply({ ok: -100, url: `https://weibo.com/login.php?url=${address}` }),
  passport: (address) =>
    jsonReply({ ok: -100, url: `https://passport.weibo.com/sso/signin?entry=wapsso&r=${address}` }),
  "login-wall": () => jsonReply({ ok: 0, message: "前方有点拥堵，请登录后使用" }, 403),
  /** Sent on to the visitor system, which lets no other origin read its answer. */
  visitor: (address) =>
    redirectReply(`https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&url=${address}`),
  /** The visitor system's page in the answer's place. */
  "visitor-page": () => htmlReply(VISITOR_PAGE),
  /** m.weibo.cn since August 2025, to who has no session there. */
  "no-mobile-session": () => bare(432),
} satisfies Readonly<Record<string, Refuse>>;

/** Nobody should ask for a while. */
const PAUSES = {
  captcha: (address) =>
    jsonReply({ ok: -100, errno: "-100", msg: "", url: `https://m.weibo.cn/api/geetest?url=${address}`, extra: "" }),
  throttled: () => htmlReply(TOO_LARGE, 414),
  /** m.weibo.cn, 2019. */
  "too-frequent": () => jsonReply({ ok: 0, errno: "100005", msg: "请求过于频繁,歇歇吧" }, 403),
  /** m.weibo.cn, 2019 to 2020. */
  "too-fast": () => bare(418),
} satisfies Readonly<Record<string, Refuse>>;

/** Nobody can tell what it means. */
const RIDDLES = {
  "nothing-here": nothingHere,
  "no-such-user": noSuchUser,
  "post-gone": postGone,
  "parameter-missing": parameterMissing,
  /** To what was opened as a page. */
  forbidden: () => jsonReply({ error: "Forbidden" }, 403),
  html: () => htmlReply("<!doctype html><html><head><title>微博</title></head><body><div id=app></div></body></html>"),
} satisfies Readonly<Record<string, Refuse>>;

const REFUSALS: { readonly [mode: string]: Refuse | undefined } = { ...LOGINS, ...PAUSES, ...RIDDLES };

/** What is sent in this mode instead of the whole answer. */
export function answerIn(mode: Mode, whole: Reply, address: URL): Outcome {
  switch (mode) {
    case "normal":
    case "changed":
      return whole;
    case "broken":
      return jsonText(whole.body.slice(0, Math.floor(whole.body.length / 2)), whole.status);
    case "down":
      return "cut";
    case "posts-want-login":
      return visitorsAnswer(whole, address);
    default:
      return REFUSALS[mode]?.(encodeURIComponent(address.href)) ?? whole;
  }
}

/** Whether the page that is served in this mode knows its reader. */
export function isLoggedIn(mode: Mode): boolean {
  return mode !== "posts-want-login" && !(mode in LOGINS);
}

/** Lists of posts that only a session is shown; the profile, the waterfall and single posts are open. Seen September 2026. */
const WALLED: readonly string[] = ["/ajax/statuses/mymblog", "/ajax/feed/friendstimeline"];

function visitorsAnswer(whole: Reply, { pathname }: URL): Reply {
  if (WALLED.includes(pathname)) return LOGINS["login-wall"]();
  return pathname.startsWith("/api/") ? LOGINS["no-mobile-session"]() : whole;
}

function bare(status: number): Reply {
  return { status, headers: {}, body: "" };
}

const TOO_LARGE = `<html>
<head><title>414 Request-URI Too Large</title></head>
<body bgcolor="white"><h1>414 Request-URI Too Large</h1>
<p>The requested URL's length exceeds the capacity limit for this server.</p></body>
</html>`;

export const VISITOR_PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Sina Visitor System</title></head><body></body></html>`;
