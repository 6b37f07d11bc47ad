import type { Account } from "./museum.ts";

/** Whether a text is the id of an account on WeChat, its 微信号: "gugongweb", or an original "gh_…". The rule is WeChat's. */
export function isWeChatId(text: string): boolean {
  return /^[a-z][\w-]{5,19}$/i.test(text);
}

/** An id as it is pasted, without spaces, marks nobody sees and WeChat's own "微信号：" before it; wide letters as letters. */
export function tidyWeChatId(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/^微信号:/, "");
}

/** What an account on WeChat is known by: its name there, and its id. None for one on Weibo, which is named elsewhere. */
export function namesOnWeChat({ platform, screenName, domain }: Account): readonly string[] {
  return platform === "wechat" ? [screenName, domain].filter((name) => name !== null) : [];
}
