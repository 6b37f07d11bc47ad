import type { PostReading } from "../core/post-reading.ts";
import { type Fields, fieldsOf, wordIn } from "./fields.ts";
import type { Mid } from "./post-id.ts";
import { type NotRecognised, recognised } from "./recognised.ts";
import { isGone, midIn, readStatus } from "./status.ts";

/** `gone`: deleted, or never there. */
export type PostAnswer =
  | { readonly kind: "post"; readonly post: PostReading }
  | { readonly kind: "gone" }
  | NotRecognised;

const NOT_THERE = "20101";

/** /ajax/statuses/show?id=MID (the status at the top) or m.weibo.cn/statuses/show (in `data`). Last seen September 2026. */
export function readPost(body: unknown, asked: Mid, nowMs: number): PostAnswer {
  return recognised(() => {
    const answer = fieldsOf(body);
    if (answer.raw("ok") !== 1)
      return wordIn(answer.raw("errno")) === NOT_THERE ? { kind: "gone" } : answer.refuse("ok");
    const status = answer.optionalObject("data") ?? answer;
    if (!isAsked(status, asked)) return status.refuse("id");
    return isGone(status) ? { kind: "gone" } : { kind: "post", post: readStatus(status, nowMs) };
  });
}

/** Posts of 2010 are found by a longer `mid` too, which is not their id. */
function isAsked(status: Fields, asked: Mid): boolean {
  return midIn(status) === asked || status.raw("mid") === asked;
}
