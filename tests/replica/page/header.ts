import type { Layout } from "../settings.ts";
import type { User } from "./ask.ts";
import { CLASS_NAMES, type ClassNames } from "./classes.ts";
import { avatar, element } from "./element.ts";

/** The head of a profile: name, counters, verification, tabs. */
export function profileHeader(user: User, layout: Layout): HTMLElement {
  const names = CLASS_NAMES[layout];
  const words = element(
    "div",
    { class: "rp-who" },
    nameRow(user, names),
    counters(user, layout),
    ...notes(user, names),
  );
  const box = element(
    "div",
    { class: `${names.box} woo-box-flex rp-head` },
    portrait(user, layout),
    words,
    actions(names),
  );
  const cover = element("div", { class: "rp-cover" });
  return element("section", { class: `${names.panel} rp-card rp-profile` }, cover, box, tabs(user, layout));
}

function portrait(user: User, layout: Layout): HTMLElement {
  const badges = user.verified ? [badge(user.verified_type === 0, layout)] : [];
  return element("div", { class: "rp-portrait" }, avatar(user.screen_name, 100), ...badges);
}

/** What the badge says when pointed at tells a person's verification from an organisation's. */
function badge(isPerson: boolean, layout: Layout): HTMLElement {
  const title = layout === "changed" ? {} : { title: isPerson ? "微博个人认证" : "微博官方认证" };
  return element("i", { class: `${CLASS_NAMES[layout].badge} rp-badge ${isPerson ? "rp-yellow" : ""}`, ...title }, "V");
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

function notes(user: User, names: ClassNames): HTMLElement[] {
  const lines = [
    ["Ⓥ", names.verified, user.verified ? user.verified_reason : ""],
    ["✎", "", user.description],
    ["◎", "", user.location],
  ] as const;
  return lines.flatMap(([sign, icon, line]) => (line === "" ? [] : [note(sign, icon, line, names)]));
}

/** The icon stands in a box of its own, and the words in the one after it. */
function note(sign: string, icon: string, line: string, names: ClassNames): HTMLElement {
  const mark = element("div", { class: "rp-mark", "aria-hidden": "true" }, element("i", { class: icon }, sign));
  return element("div", { class: `${names.note} rp-note` }, mark, element("div", {}, line));
}

function actions(names: ClassNames): HTMLElement {
  const follow = element("button", { class: "woo-button-main rp-primary", type: "button" }, "＋关注");
  const letter = element("button", { class: "woo-button-main", type: "button" }, "私信");
  const more = element("button", { class: "woo-button-main", type: "button", "aria-label": "更多" }, "…");
  return element("div", { class: `${names.actions} woo-box-flex rp-actions` }, follow, letter, more);
}

function tabs(user: User, layout: Layout): HTMLElement {
  const active = new URLSearchParams(location.search).get("tabtype") ?? "home";
  const each = { home: "精选", feed: "微博", newVideo: "视频", album: "相册" };
  const links = Object.entries(each).map(([type, label]) => {
    const address: Readonly<Record<string, string>> =
      layout === "changed" ? {} : { href: `/u/${user.idstr}?tabtype=${type}` };
    return element("a", { ...address, class: type === active ? "rp-active" : "" }, label);
  });
  return element("nav", { class: "rp-tabs" }, ...links);
}
