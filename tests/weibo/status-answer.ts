import { BRIDGE_UID, type Json } from "./answer.ts";

export type JsonObject = { [name: string]: Json };
/** Fields to change; undefined takes one away. */
export type Changes = { readonly [name: string]: Json | undefined };

/** The instant from which the tests look: 21 November 2026, noon in Beijing. */
export const NOW = Date.parse("2026-11-21T12:00:00+08:00");

export const BRIDGE_MID = "5362000000000301";

function changed(whole: JsonObject, changes: Changes): JsonObject {
  const kept = Object.entries({ ...whole, ...changes }).filter(
    (field): field is [string, Json] => field[1] !== undefined,
  );
  return Object.fromEntries(kept);
}

/** An invented post of the invented museum, field for field in the shape of weibo.com's statuses. */
export function desktopStatus(changes: Changes = {}): JsonObject {
  const status: JsonObject = {
    visible: { type: 0, list_id: 0 },
    created_at: "Thu Nov 19 09:30:05 +0800 2026",
    id: Number(BRIDGE_MID),
    idstr: BRIDGE_MID,
    mid: BRIDGE_MID,
    mblogid: "RitAUMVez",
    user: {
      id: 7012345678,
      idstr: BRIDGE_UID,
      screen_name: "石桥博物馆",
      verified: true,
      verified_type: 7,
      domain: "",
    },
    can_edit: false,
    text_raw: "新展开幕：\n一座桥有多少个名字？\u200b",
    text: "新展开幕：<br />一座桥有多少个名字？",
    textLength: 34,
    source: "微博网页版",
    pic_ids: [],
    pic_num: 0,
    geo: null,
    number_display_strategy: { apply_scenario_flag: 3, display_text_min_number: 1_000_000, display_text: "100万+" },
    reposts_count: 57,
    comments_count: 22,
    attitudes_count: 1_410,
    isLongText: false,
    mblogtype: 0,
    region_name: "发布于 河北",
  };
  return changed(status, changes);
}

/** The same post in the shape of m.weibo.cn's. */
export function mobileStatus(changes: Changes = {}): JsonObject {
  const status: JsonObject = {
    visible: { type: 0, list_id: 0 },
    created_at: "Thu Nov 19 09:30:05 +0800 2026",
    id: BRIDGE_MID,
    mid: BRIDGE_MID,
    bid: "RitAUMVez",
    text: '新展开幕：<br />一座桥有多少个名字？<a href="/status/5362000000000301">全文</a>',
    textLength: 34,
    source: "",
    pic_ids: [],
    user: { id: 7012345678, screen_name: "石桥博物馆", verified_type: 7, followers_count: "8.5万", follow_count: 96 },
    reposts_count: 57,
    comments_count: 22,
    attitudes_count: 1_410,
    isLongText: true,
    mblogtype: 0,
    pic_num: 0,
  };
  return changed(status, changes);
}

/** A post of somebody else's. */
export function strangersStatus(changes: Changes = {}): JsonObject {
  return desktopStatus({
    idstr: "5362000000000999",
    id: 5362000000000999,
    mid: "5362000000000999",
    user: { id: 7099999999, idstr: "7099999999", screen_name: "卖灯笼的" },
    ...changes,
  });
}

/** What is left of a deleted original: neither its author nor its counts. */
export const deletedOriginal: JsonObject = {
  visible: { type: 0, list_id: 0 },
  created_at: "Mon Nov 16 20:00:00 +0800 2026",
  id: 5360000000000111,
  idstr: "5360000000000111",
  mid: "5360000000000111",
  mblogid: "RhCPtcOzN",
  user: null,
  text_raw: "抱歉，此微博已被作者删除。",
  deleted: "1",
};

export function videoPage(media: JsonObject): JsonObject {
  return { type: "11", object_type: "video", page_url: "sinaweibo://infopage", media_info: media };
}
