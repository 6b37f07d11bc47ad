const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * A text between tags as it is meant. Only XML's own five entities and numbered characters are read: one that a
 * document defines itself stays as it stands, so nothing grows.
 */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute within a tag; null when it has none of this name. */
export function attributeOf(tag: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : unescapeXml(value);
}

/** What stands in an element that may come with a prefix ("x:row"): its attributes, and its content. */
export function elementsOf(xml: string, name: string): { readonly tag: string; readonly content: string }[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, tag = "", content = ""]) => ({ tag, content }));
}

/** The text of a shared or inline string: all its runs, without the readings that stand above Japanese characters. */
export function stringIn(xml: string): string {
  const plain = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "");
  return elementsOf(plain, "t")
    .map(({ content }) => unescapeXml(content))
    .join("");
}
