import { type Fields, wordIn } from "./fields.ts";

/**
 * "这里还没有内容": the mobile site says so at the end of a list, of an account that is not there or is shown to nobody
 * without a login, and when it quietly asks to slow down. Nobody can tell which, so it is no list without posts.
 */
export interface NothingTold {
  readonly kind: "nothing-told";
}

/** The data of an answer of the mobile site; null where it says that there is nothing. */
export function mobileDataOf(answer: Fields): Fields | null {
  const ok = answer.raw("ok");
  if (ok === 0 && wordIn(answer.raw("msg")).includes("没有内容")) return null;
  return ok === 1 ? answer.object("data") : answer.refuse("ok");
}
