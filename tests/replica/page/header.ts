import type { Layout } from "../settings.ts";
import type { User } from "./ask.ts";
import { CLASS_NAMES, type ClassNames } from "./classes.ts";
import { avatar, card, element } from "./element.ts";

/** The head of a profile: name, counters, verification, tabs. */
export function profileHeader(user: User, layout: Layout): HTMLElement {
  const names = CLASS_NAMES[layout];
  const words = element(
    "div",
    { class: "rp-who" },
    nameRow(user, names),
    counters(user, layout),
    ...notes(user, layout),
  );
  const box = element(
    "div",
    { class: `${names.box} woo-box-flex rp-head` },
    portrait(user, layout),
    words,
    actions(names),
  );
  return card("rp-profile", element("div", { class: "rp-cover" }), box, tabs(user));
}

/** The badge says who was verified when it is pointed at; a redesign may leave that out. */
function portrait(user: User, layout: Layout): HTMLElement {
  const isPerson = user.verified_type === 0;
  const told = { title: isPerson ? "微博个人认证" : "微博官方认证" };
  const look = `rp-badge ${isPerson ? "rp-yellow" : ""}`;
  const attributes = layout === "changed" ? { class: look } : { class: `woo-avatar-icon ${look}`, ...told };
  const badge = user.verified ? [element("i", attributes, "V")] : [];
  return element("div", { class: "rp-portrait" }, avatar(user.screen_name, 100), ...badge);
}

function nameRow(user: User, names: ClassNames): HTMLElement {
  const name = element("div", { class: `${names.name} rp-name` }, user.screen_name);
  return element("div", { class: `${names.row} woo-box-flex` }, name);
}

/** The three counters. Followers and following lead to lists, and their addresses carry the uid; the total leads nowhere. */
function counters(user: User, layout: Layout): HTMLElement {
  const names = CLASS_NAMES[layout];
  const total = String(user.status_total_counter?.total_cnt_format ?? 0);
  if (layout === "changed") {
    const row = [changedCounter("粉丝", user.followers_count_str), changedCounter("关注", String(user.friends_count))];
    return element("div", { class: `${names.counters} rp-counters` }, ...row, changedCounter("互动", total));
  }
  const list = `/u/page/follow/${user.idstr}?relate=`;
  return element(
    "div",
    { class: `${names.counters} rp-counters` },
    element("a", { href: `${list}fans`, class: names.link }, counter(user.followers_count_str, "粉丝 ", names)),
    element("a", { href: list, class: names.link }, counter(String(user.friends_count), "关注 ", names)),
    element("a", { class: names.total }, counter(total, "转评赞 ", names)),
  );
}

function counter(count: string, label: string, names: ClassNames): HTMLElement {
  return element("span", { class: names.counter }, element("span", {}, count), label);
}

function changedCounter(label: string, count: string): HTMLElement {
  return element("p", {}, `${label} `, element("b", {}, count));
}

/** Each line has its mark before it; that of the verification is an icon of Weibo's own font. */
function notes(user: User, layout: Layout): HTMLElement[] {
  const names = CLASS_NAMES[layout];
  const lines = [user.verified ? user.verified_reason : "", user.description, user.location];
  const marks = user.verified ? ["Ⓥ", "✎", "◎"] : ["", "✎", "◎"];
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const isVerification = index === 0 && layout !== "changed";
    const icon = isVerification ? "rp-mark woo-font woo-font--proV" : "rp-mark";
    const mark = element("i", { class: icon, "aria-hidden": "true" }, marks[index] ?? "");
    return [element("div", { class: `${names.note} rp-note` }, element("span", {}, mark), element("span", {}, line))];
  });
}

function actions(names: ClassNames): HTMLElement {
  const follow = element("button", { class: "woo-button-main rp-primary", type: "button" }, "＋关注");
  const letter = element("button", { class: "woo-button-main", type: "button" }, "私信");
  const more = element("button", { class: "woo-button-main", type: "button", "aria-label": "更多" }, "…");
  return element("div", { class: `${names.actions} woo-box-flex rp-actions` }, follow, letter, more);
}

function tabs(user: User): HTMLElement {
  const active = new URLSearchParams(location.search).get("tabtype") ?? "home";
  const each = { home: "精选", feed: "微博", newVideo: "视频", album: "相册" };
  const links = Object.entries(each).map(([type, label]) =>
    element("a", { href: `/u/${user.idstr}?tabtype=${type}`, class: type === active ? "rp-active" : "" }, label),
  );
  return element("nav", { class: "rp-tabs" }, ...links);
}
