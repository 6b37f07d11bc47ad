import { htmlReply, jsonReply, jsonText, type Outcome, type Reply, redirectReply } from "./reply.ts";

/** How Weibo answers its own page, and anyone else who asks. */
export type Mode =
  | "normal"
  | "logged-out"
  | "login-wall"
  | "visitor"
  | "throttled"
  | "captcha"
  | "changed"
  | "html"
  | "broken"
  | "down";

/** What is sent in this mode instead of the whole answer; each body has the form of a captured or reported one. */
export function answerIn(mode: Mode, whole: Reply, address: string): Outcome {
  const encoded = encodeURIComponent(address);
  switch (mode) {
    case "normal":
    case "changed":
      return whole;
    case "logged-out":
      return jsonReply({ ok: -100, url: `https://weibo.com/login.php?url=${encoded}` });
    case "login-wall":
      return jsonReply({ ok: 0, message: "前方有点拥堵，请登录后使用" }, 403);
    case "visitor":
      return redirectReply(`https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&url=${encoded}`);
    case "throttled":
      return htmlReply(TOO_LARGE, 414);
    case "captcha":
      return jsonReply({
        ok: -100,
        errno: "-100",
        msg: "",
        url: `https://m.weibo.cn/api/geetest?url=${encoded}`,
        extra: "",
      });
    case "html":
      return htmlReply("<!doctype html><html><head><title>微博</title></head><body><div id=app></div></body></html>");
    case "broken":
      return jsonText(whole.body.slice(0, Math.floor(whole.body.length / 2)), whole.status);
    case "down":
      return "cut";
  }
}

const TOO_LARGE = `<html>
<head><title>414 Request-URI Too Large</title></head>
<body bgcolor="white"><h1>414 Request-URI Too Large</h1>
<p>The requested URL's length exceeds the capacity limit for this server.</p></body>
</html>`;

export const VISITOR_PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Sina Visitor System</title></head><body></body></html>`;
