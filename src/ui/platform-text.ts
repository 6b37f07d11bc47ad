import type { Platform } from "../core/museum.ts";
import { say, type Words } from "./words.ts";

/** A platform, with what the account there is known by: "WeChat (卢浮宫博物馆, louvremuseum)". */
export function platformText(words: Words, platform: Platform, names: readonly string[]): string {
  const text = say(words, `platform_${platform}`);
  if (names.length === 0) return text;
  return say(words, "platform_account", { platform: text, account: names.join(say(words, "list_separator")) });
}
