import accounts from "./accounts.json";
import followers from "./followers.json";
import china from "./museums/china.json";
import elsewhere from "./museums/elsewhere.json";
import france from "./museums/france.json";

let version: string | null = null;

/** Changes whenever a museum, an account or a published follower count of the directory does. Takes some ms when first asked. */
export function directoryVersion(): string {
  version ??= hash(JSON.stringify([france, china, elsewhere, accounts, followers]));
  return version;
}

/** FNV-1a, 32 bits, over UTF-8, as eight hexadecimal digits: it tells versions apart and protects nothing. */
export function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
