import { ask } from "./ask.ts";
import { avatar, card, element } from "./element.ts";
import type { View } from "./views.ts";

interface MobileUser {
  readonly screen_name: string;
  readonly verified_reason: string;
  readonly description: string;
  readonly follow_count: number;
  readonly followers_count: string;
}

/** m.weibo.cn is an app of its own: other classes, and only the rounded count. */
export async function mobileView(path: string): Promise<View> {
  const uid = /^\/(?:u|profile)\/(\d+)/.exec(path)?.[1];
  if (!uid) return { title: "微博", content: [card("rp-empty", "微博")] };
  const asked = await ask<{ data: { userInfo: MobileUser } }>(`/api/container/getIndex?type=uid&value=${uid}`);
  if (asked.kind !== "answer")
    return { title: "微博", content: [element("p", { class: "h5-4con rp-empty" }, "请登录后查看")] };
  return { title: "微博", content: [mobileHeader(asked.value.data.userInfo)] };
}

function mobileHeader(user: MobileUser): HTMLElement {
  const name = element("h3", { class: "m-text-cut" }, user.screen_name);
  const picture = element("div", { class: "m-img-box" }, avatar(user.screen_name, 64));
  const counts = element("p", { class: "rp-counters" }, `关注 ${user.follow_count}　粉丝 ${user.followers_count}`);
  const lines = [user.verified_reason, user.description].filter((line) => line !== "");
  return card("rp-mobile", picture, name, counts, ...lines.map((line) => element("p", { class: "m-text-cut" }, line)));
}
