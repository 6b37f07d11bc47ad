import type { Uid } from "../core/museum.ts";
import { type Fields, fieldsOf, wordIn } from "./fields.ts";
import { mobileDataOf, type NothingTold } from "./mobile-answer.ts";
import { cursorIn, listIn, type PostPage, pageOf } from "./post-list.ts";
import { type NotRecognised, recognised } from "./recognised.ts";

/** How getIndex is asked for one more page: since 2020 by the last id, before that by the number of the page. */
export type CardCursor = { readonly sinceId: string } | { readonly page: string };

const POST = "9";
const GROUP = "11";

/**
 * m.weibo.cn/api/container/getIndex?containerid=107603UID: posts are among cards of other things, alone or in groups.
 * Last seen August 2022; without a session of the mobile site it has answered nothing since August 2025.
 */
export function readCards(body: unknown, uid: Uid, nowMs: number): PostPage<CardCursor> | NothingTold | NotRecognised {
  return recognised(() => {
    const data = mobileDataOf(fieldsOf(body));
    if (data === null) return { kind: "nothing-told" };
    const statuses = statusesIn(data, "cards", "data.cards");
    return pageOf(statuses, uid, nowMs, statuses.length === 0 ? null : nextIn(data.object("cardlistInfo")));
  });
}

function statusesIn(fields: Fields, name: string, path: string): Fields[] {
  return listIn(fields, name, path).flatMap((card, at) => {
    const type = wordIn(card.raw("card_type"));
    if (type === POST) return [card.object("mblog")];
    return type === GROUP ? statusesIn(card, "card_group", `${path}.${at}.card_group`) : [];
  });
}

function nextIn(info: Fields): CardCursor | null {
  const sinceId = cursorIn(info, "since_id");
  if (sinceId !== null) return { sinceId };
  const page = cursorIn(info, "page");
  return page === null ? null : { page };
}
