import { card, element, link } from "./element.ts";

const RIBBON = "Replica of Weibo · figures invented / 微博仿制页 · 数字为虚构";

/** The parts of the page that stay: ribbon, top bar, left navigation, right column. Returns the middle, to be filled. */
export function mountFrame(app: HTMLElement): HTMLElement {
  const middle = element("main", { class: "Main_full_1dfQX rp-middle" });
  const columns = element("div", { class: "rp-columns woo-box-flex" }, navigation(), middle, sideColumn());
  app.append(element("div", { class: "rp-ribbon" }, RIBBON), topBar(), columns, backToTop());
  return middle;
}

function topBar(): HTMLElement {
  const search = element("input", { type: "search", placeholder: "大家正在搜：博物馆夜场", "aria-label": "搜索微博" });
  const icons = ["⌂", "▷", "✉", "☰"].map((icon) => element("span", { "aria-hidden": "true" }, icon));
  const inner = element("div", { class: "rp-top-inner" }, link("/", "rp-logo", "微博"), search);
  inner.append(element("div", { class: "rp-top-icons" }, ...icons));
  return element("header", { class: "rp-top" }, inner);
}

/** Two round buttons that stay in the lower right of the window. */
function backToTop(): HTMLElement {
  const buttons = ["刷新", "返回顶部"].map((label) => element("button", { type: "button", "aria-label": label }, "⇧"));
  return element("div", { class: "rp-back" }, ...buttons);
}

/** "关注 1 个分组" and the like have been taken for the profile's counters by careless readers. */
function navigation(): HTMLElement {
  const places = [
    ["/", "首页"],
    ["/hot/weibo/102803", "热门微博"],
    ["/mygroups?gid=110001", "关注 1 个分组"],
    ["/message", "1 条消息"],
    ["/at/weibo", "@我的"],
  ] as const;
  const links = places.map(([href, label]) => link(href, "rp-nav-link", label));
  return element("nav", { class: "rp-left", "aria-label": "导航" }, card("rp-nav", ...links));
}

function sideColumn(): HTMLElement {
  const hot = ["博物馆夜场门票", "初雪落在琉璃瓦上", "一件文物的旅行", "周末去看什么展"].map((topic, index) =>
    element("li", {}, element("b", {}, String(index + 1)), topic),
  );
  const trends = card("rp-side-card", element("h2", {}, "微博热搜"), element("ol", {}, ...hot));
  const people = card("rp-side-card", element("h2", {}, "相关推荐"), element("p", {}, "粉丝 3.2万　关注 12"));
  const foot = element("p", { class: "rp-foot" }, "帮助中心　自助服务　仿制页，并非微博");
  return element("aside", { class: "rp-right" }, trends, people, foot);
}
