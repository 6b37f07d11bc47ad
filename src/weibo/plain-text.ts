/** A name without the marks that would turn the text around it, and without halves of characters: whoever names an account must not rewrite the case. */
export function plainName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}\u061c\u200b\ufeff\u200e\u200f\u202a-\u202e\u2060-\u2069]/gu, "").trim();
}

/** The text of a post on one line, without those marks, cut at `most` characters; no character is cut in two. */
export function plainLine(text: string, most: number): string {
  const line = plainName(text.replace(/\s+/g, " ")).replace(/ {2,}/g, " ");
  // No character is more than two units long: what comes after twice as many is not looked at.
  return Array.from(line.slice(0, 2 * most))
    .slice(0, most)
    .join("")
    .trimEnd();
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["#39", "'"],
  ["nbsp", " "],
]);

/**
 * What Weibo's mark-up of a post reads as: tags away, a face as the words it stands for ("[鲜花]"), a line break as a
 * space. The result is text for showing, never mark-up again. No tag holds the start of another: a text of nothing but
 * starts is read once, and not once from each of them.
 */
export function textOfMarkup(markup: string): string {
  return markup
    .replace(/<\/?[a-z][^<>]*>/gi, textOfTag)
    .replace(/&(\w{1,9}|#39);/g, (entity, name: string) => ENTITIES.get(name) ?? entity);
}

function textOfTag(tag: string): string {
  if (/^<br\b/i.test(tag)) return " ";
  const [, double = "", single = ""] = /^<img\b.*?\balt=(?:"([^"]*)"|'([^']*)')/is.exec(tag) ?? [];
  return double + single;
}
