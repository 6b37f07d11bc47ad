const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A post's short id from its decimal one: groups of seven from the right, each in base 62 padded to four. */
export function shortId(mid: string): string {
  const groups: string[] = [];
  for (let end = mid.length; end > 0; end -= 7) {
    groups.unshift(base62(Number(mid.slice(Math.max(0, end - 7), end))).padStart(4, "0"));
  }
  return groups.join("").replace(/^0+/, "");
}

function base62(value: number): string {
  let rest = value;
  let text = "";
  do {
    text = DIGITS.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return text;
}
