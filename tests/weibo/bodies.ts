import type { Uid } from "../../src/core/museum.ts";
import type { Mid } from "../../src/weibo/post-id.ts";
import { saved } from "../fixtures/saved.ts";
import { BRIDGE_UID, bridgeAnswer, type Json } from "./answer.ts";
import { captured, isCaptured } from "./captures.ts";
import {
  BRIDGE_MID,
  deletedOriginal,
  desktopStatus,
  mobileStatus,
  strangersStatus,
  videoPage,
} from "./status-answer.ts";

/** An answer as Weibo gives it, and whom and what it was asked for. */
export interface Body {
  readonly name: string;
  readonly body: Json;
  readonly uid: Uid;
  readonly mid: Mid;
}

const second = { idstr: "5362000000000302", id: 5362000000000302, mid: "5362000000000302" };
const video = { page_info: videoPage({ online_users: "903万次观看", online_users_number: 9_031_442 }) };
const mixed = {
  mix_media_info: { items: [{ type: "video", id: "v", data: { media_info: { online_users: "1204次播放" } } }] },
};
const desktopList: Json = [
  desktopStatus({ isTop: 1, mblogtype: 2, title: { text: "置顶" }, reads_count: 30 }),
  strangersStatus(),
  desktopStatus({ ...second, ...video, attitudes_count: "100万+" }),
  desktopStatus({ ...second, idstr: "5362000000000303", ...mixed, retweeted_status: deletedOriginal }),
];

const INVENTED: readonly (readonly [name: string, body: Json])[] = [
  ["a profile", bridgeAnswer()],
  ["a list of posts", { ok: 1, data: { since_id: "5362000000000302kp2", list: desktopList, total: 3 } }],
  ["a list for visitors", { ok: 1, data: { list: desktopList, next_cursor: 5345145356816203 } }],
  ["a post", { ok: 1, ...desktopStatus(video) }],
  ["a post of the mobile site", { ok: 1, data: mobileStatus({ attitudes_count: "693.2万" }) }],
  [
    "a list of the mobile site",
    {
      ok: 1,
      data: {
        cards: [
          { card_type: 9, mblog: mobileStatus() },
          { card_type: 11, card_group: [{ card_type: 9, mblog: mobileStatus({ id: "5362000000000302" }) }] },
        ],
        cardlistInfo: { since_id: 4806110650831915 },
      },
    },
  ],
  [
    "a profile of the mobile site",
    {
      ok: 1,
      data: {
        userInfo: {
          id: Number(BRIDGE_UID),
          screen_name: "石桥博物馆",
          verified: true,
          verified_type: 7,
          verified_reason: "石桥博物馆官方微博",
          followers_count: "8.5万",
          follow_count: 96,
          statuses_count: 4_382,
        },
      },
    },
  ],
  ["a refusal", { ok: -100, errno: "-100", msg: "请登录", url: "https://m.weibo.cn/api/geetest?x" }],
  ["an answer that tells nothing", { ok: 0, msg: "这里还没有内容", data: { cards: [] } }],
];

const CAPTURED: readonly (readonly [name: string, uid: string, mid: string])[] = [
  ["ajax-profile-info-6052479595-2023.json", "6052479595", BRIDGE_MID],
  ["m-getindex-cards-6074526225-2022.json", "6074526225", "4806111732961615"],
  ["m-getindex-user-1669879400-2019.json", "1669879400", BRIDGE_MID],
  ["m-getindex-user-6593199887-2022.json", "6593199887", BRIDGE_MID],
  ["m-getindex-user-87wan-2022.json", BRIDGE_UID, BRIDGE_MID],
  ["m-statuses-show-HyZVegYAP-2019.json", "5973737418", "4383411844046171"],
  ["scrubbed-ajax-getWaterFallContent-2026.json", "900000006", "5300000000000007"],
  ["err-ajax-mymblog-403-loginwall-2026.json", BRIDGE_UID, BRIDGE_MID],
  ["err-ajax-ok-100-login-2026.json", BRIDGE_UID, BRIDGE_MID],
  ["err-m-getindex-no-content.json", BRIDGE_UID, BRIDGE_MID],
  ["err-status-20101-notexist-2026.json", BRIDGE_UID, BRIDGE_MID],
];

const SAVED = saved("json").map(({ name, text }) => [`the saved ${name}`, JSON.parse(text) as Json] as const);

/** Answers in every shape that is read: invented, saved, and the captured ones where they are beside this checkout. */
export const BODIES: readonly Body[] = [
  ...[...INVENTED, ...SAVED].map(([name, body]) => ({ name, body, uid: BRIDGE_UID, mid: BRIDGE_MID as Mid })),
  ...CAPTURED.filter(([name]) => isCaptured(name)).map(([name, uid, mid]) => ({
    name: `the captured ${name}`,
    body: JSON.parse(captured(name)) as Json,
    uid: uid as Uid,
    mid: mid as Mid,
  })),
  ...feedOf2022(),
];

/** The captured feed holds its posts at the top, as a list of another kind: laid into that of an account. */
function feedOf2022(): Body[] {
  const name = "ajax-feed-2statuses-2022.json";
  if (!isCaptured(name)) return [];
  const { statuses }: { statuses: Json } = JSON.parse(captured(name));
  const body: Json = { ok: 1, data: { list: statuses, since_id: "4750206484616141kp2" } };
  return [{ name: `the captured ${name}`, body, uid: "3612749480" as Uid, mid: "4750217209449536" as Mid }];
}
