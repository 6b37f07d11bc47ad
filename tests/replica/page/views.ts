import type { Layout } from "../settings.ts";
import { type Asked, ask, type Refusal, type Status, type User } from "./ask.ts";
import { card, element, link } from "./element.ts";
import { profileHeader } from "./header.ts";
import type { Place } from "./place.ts";
import { postCard } from "./posts.ts";

/** What one place shows in the middle column, ready to be mounted. */
export interface View {
  readonly title: string;
  readonly content: readonly Node[];
}

export function viewOf(place: Place, layout: Layout): Promise<View> {
  switch (place.kind) {
    case "profile":
      return profileView(place.query, layout);
    case "home":
      return feedView("首页", layout);
    case "hot":
      return feedView("热门微博", layout);
    case "post":
      return postView(place.bid, layout);
    case "followers":
      return Promise.resolve({ title: "微博", content: [heading("粉丝"), followersList(place.uid)] });
    case "topic":
      return Promise.resolve({ title: "超话社区", content: [heading("超话社区"), note("这里是一个超级话题。")] });
    case "elsewhere":
      return Promise.resolve({ title: "微博", content: [note("这里没有个人主页。")] });
  }
}

async function profileView(query: string, layout: Layout): Promise<View> {
  const asked = await ask<{ data: { user?: User } | null }>(`/ajax/profile/info?${query}&scene=profile`);
  if (asked.kind !== "answer") return refusal(asked);
  const user = asked.value.data?.user;
  if (!user) return refusal({ kind: "refused" });
  const posts = await ask<{ data: { list: Status[] } }>(`/ajax/statuses/mymblog?uid=${user.idstr}&page=1&feature=0`);
  const cards = posts.kind === "answer" ? posts.value.data.list.map((status) => postCard(status, layout)) : [];
  const wall = posts.kind === "login" ? refusal(posts).content : [];
  return { title: `@${user.screen_name}的个人主页 - 微博`, content: [profileHeader(user, layout), ...cards, ...wall] };
}

async function feedView(title: string, layout: Layout): Promise<View> {
  const asked = await ask<{ statuses: Status[] }>("/ajax/feed/friendstimeline?count=15");
  const cards = (statuses: { statuses: Status[] }) => statuses.statuses.map((status) => postCard(status, layout));
  return listed(asked, (value) => ({ title: "微博", content: [heading(title), ...cards(value)] }));
}

async function postView(bid: string, layout: Layout): Promise<View> {
  const asked = await ask<Status>(`/ajax/statuses/show?id=${bid}&locale=zh-CN`);
  return listed(asked, (status) => ({
    title: "微博正文 - 微博",
    content: [heading("微博正文"), postCard(status, layout)],
  }));
}

function listed<T>(asked: Asked<T>, show: (value: T) => View): View {
  return asked.kind === "answer" ? show(asked.value) : refusal(asked);
}

/** What Weibo shows when it will not show the place. */
function refusal({ kind }: Refusal): View {
  if (kind === "unknown") return { title: "微博", content: [note("抱歉，你访问的页面不存在。")] };
  if (kind === "login") return { title: "微博", content: [note("登录后查看更多精彩内容"), loginButton()] };
  return { title: "微博", content: [element("div", { class: "woo-panel-main rp-card rp-skeleton" })] };
}

function loginButton(): HTMLElement {
  return element("button", { class: "woo-button-main rp-primary rp-login", type: "button" }, "登录 / 注册");
}

function heading(text: string): HTMLElement {
  return card("rp-heading", text);
}

function note(text: string): HTMLElement {
  return card("rp-empty", text);
}

function followersList(uid: string): HTMLElement {
  return card("rp-empty", "这里列出粉丝。", link(`/u/${uid}`, "rp-author", "返回主页"));
}
