import { type AccountAddress, wordOf } from "../core/museum.ts";

/** What of Weibo's own origin is asked for an account's profile. */
export function profilePath(address: AccountAddress): string {
  const names = { uid: "uid", domain: "custom", nick: "screen_name" } as const;
  return `/ajax/profile/info?${names[address.kind]}=${encodeURIComponent(wordOf(address))}`;
}
