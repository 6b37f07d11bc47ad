import type { Layout } from "../settings.ts";
import type { Status } from "./ask.ts";
import { CLASS_NAMES } from "./classes.ts";
import { avatar, card, element, link } from "./element.ts";

export function postCard(status: Status, layout: Layout): HTMLElement {
  const names = CLASS_NAMES[layout];
  const profile = `/u/${status.user.idstr}`;
  const name = link(profile, "rp-author", element("span", {}, status.user.screen_name));
  const pin = status.isTop === 1 ? [element("span", { class: "rp-pin" }, "置顶")] : [];
  const time = link(`/${status.user.idstr}/${status.mblogid}`, `${names.time} rp-time`, shortTime(status));
  const head = element("header", { class: "woo-box-flex rp-post-head" }, avatar(status.user.screen_name, 44));
  head.append(element("div", {}, element("div", {}, name, ...pin), time));
  const text = element("div", { class: `${names.text} rp-text` }, status.text_raw);
  return card(`${names.post} rp-post`, head, text, ...brought(status), toolbar(status, layout));
}

/** What a post shows below its words: what it reposts, its video, its broadcast. */
function brought({ retweeted_status: original, page_info: page }: Status): HTMLElement[] {
  const words = original ? [`@${original.user?.screen_name ?? "微博"}：${original.text_raw}`] : [];
  const media = page ? [page.object_type === "live" ? "直播" : `视频　${page.media_info.online_users ?? ""}`] : [];
  return [...words, ...media].map((line) => element("div", { class: "rp-brought" }, line));
}

/** Weibo writes the word itself where the count is nought. */
function toolbar(status: Status, layout: Layout): HTMLElement {
  const names = CLASS_NAMES[layout];
  const buttons = [
    ["↻", "转发", status.reposts_count] as const,
    ["✉", "评论", status.comments_count] as const,
    ["♡", "赞", status.attitudes_count] as const,
  ].map(([icon, word, count]) => {
    const mark = element("i", { "aria-hidden": "true" }, icon);
    const number = element("span", { class: names.number }, count === 0 ? word : String(count));
    return element("button", { type: "button", title: word, class: names.bar }, mark, number);
  });
  return element("footer", { class: "rp-bar" }, ...buttons);
}

/** "Fri Nov 20 09:30:00 +0800 2026" as Weibo writes it on the page: "11-20 09:30". */
function shortTime(status: Status): string {
  const [, month = "", day = "", time = ""] = status.created_at.split(" ");
  const number = MONTHS.indexOf(month) + 1;
  return `${number}-${day} ${time.slice(0, 5)}${status.region_name ? `　${status.region_name}` : ""}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
