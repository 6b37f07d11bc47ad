import { jsonReply, type Reply } from "./reply.ts";

/** The end of a list, an account shown to nobody without a login, or a throttle that does not say so. */
export function nothingHere(): Reply {
  return jsonReply({ ok: 0, msg: "这里还没有内容", data: { cards: [] } });
}

export function noSuchUser(): Reply {
  return jsonReply({ ok: 0, msg: "用户不存在" });
}

export function postGone(): Reply {
  return jsonReply({ ok: 0, errno: "20101", msg: "该微博不存在" });
}

/** The question lacks something: Weibo's own script stumbles over it. */
export function parameterMissing(): Reply {
  return jsonReply({ ok: 0, message: "Cannot read properties of undefined (reading 'slice')" }, 500);
}
