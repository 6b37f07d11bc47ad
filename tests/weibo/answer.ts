import type { AccountAddress, Uid } from "../../src/core/museum.ts";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export const BRIDGE_UID = "7012345678" as Uid;
export const bridge: AccountAddress = { kind: "uid", uid: BRIDGE_UID };
export const bridgeDomain: AccountAddress = { kind: "domain", domain: "shiqiaobowuguan" };

/** An invented museum's answer, field for field in the shape of Weibo's. */
export function bridgeAnswer(): { ok: Json; data: { user: { [name: string]: Json }; [name: string]: Json } } {
  return {
    ok: 1,
    data: {
      user: {
        id: 7012345678,
        idstr: BRIDGE_UID,
        pc_new: 0,
        screen_name: "石桥博物馆",
        profile_url: `/u/${BRIDGE_UID}`,
        verified: true,
        verified_type: 7,
        verified_type_ext: 0,
        verified_reason: "石桥博物馆官方微博",
        domain: "shiqiaobowuguan",
        weihao: "",
        status_total_counter: {
          total_cnt_format: "51.3万",
          comment_cnt: "38,951",
          repost_cnt: "61,204",
          like_cnt: "412,880",
          total_cnt: "513,035",
        },
        description: "一座讲桥的博物馆。",
        location: "河北 石家庄",
        gender: "m",
        followers_count: 85_372,
        followers_count_str: "8.5万",
        friends_count: 96,
        statuses_count: 4_382,
        url: "",
        icon_list: [{ type: "vip", data: { mbrank: 6 } }],
        is_star: "0",
        is_muteuser: false,
      },
      tabList: [{ name: "home", tabName: "精选" }],
      blockText: "",
    },
  };
}

/** The answer with fields of its user changed; undefined takes a field away. */
export function bridgeWith(changes: { readonly [name: string]: Json | undefined }): Json {
  const { ok, data } = bridgeAnswer();
  const kept = Object.entries({ ...data.user, ...changes }).filter(
    (field): field is [string, Json] => field[1] !== undefined,
  );
  return { ok, data: { ...data, user: Object.fromEntries(kept) } };
}
