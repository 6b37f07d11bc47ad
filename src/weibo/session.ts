import type { Refusal } from "../core/reading.ts";
import { wordIn } from "./fields.ts";

/** What came back from Weibo, before anybody looked at what it says. */
export interface Answer {
  readonly status: number;
  /** A redirect that was not followed: Weibo sends visitors without a session to its passport. */
  readonly redirected: boolean;
  readonly text: string;
}

/** How Weibo is reached: by a path of its origin; null when it cannot be reached. */
export type Asker = (path: string) => Promise<Answer | null>;

const THROTTLE_STATUSES: readonly number[] = [414, 418, 429];

/** The refusal that an answer is; null when it is an answer to be read. Evidence: answers seen 2018 to 2026. */
export function refusalOf(answer: Answer, body: unknown): Refusal | null {
  if (answer.redirected || answer.status === 432) return { kind: "login" };
  if (THROTTLE_STATUSES.includes(answer.status)) return { kind: "paused", why: "throttle" };
  const { ok, url, errno, message } = saidIn(body);
  // Weibo's own script stumbled over the question: it lacks what Weibo wants by now, and asking later does not help.
  if (answer.status >= 500 && !message.startsWith("Cannot read propert")) return { kind: "offline" };
  if (ok === -100) return url.includes("geetest") ? { kind: "paused", why: "captcha" } : { kind: "login" };
  if (errno === "100005") return { kind: "paused", why: "throttle" };
  if (message.includes("请登录")) return { kind: "login" };
  if (body === undefined && answer.text.includes("Sina Visitor System")) return { kind: "login" };
  if (body === undefined) return { kind: "unrecognised", field: "answer", found: kindOf(answer.text) };
  if (answer.status !== 200) return { kind: "unrecognised", field: "status", found: String(answer.status) };
  return null;
}

/** The body as JSON; undefined when it is none. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindOf(text: string): string {
  if (text.length >= 1e7) return "more than 10 MB";
  if (text.trim() === "") return "nothing";
  return text.trimStart().startsWith("<") ? "a page instead of data" : "text that is no JSON";
}

function saidIn(body: unknown) {
  const fields = typeof body === "object" && body !== null ? (body as { readonly [name: string]: unknown }) : {};
  return {
    ok: fields.ok,
    url: wordIn(fields.url),
    errno: wordIn(fields.errno),
    message: wordIn(fields.msg) || wordIn(fields.message),
  };
}
