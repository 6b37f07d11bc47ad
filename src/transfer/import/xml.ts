import { UnreadableFile } from "./bounds.ts";

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

export interface Element {
  /** Its attributes, as they are written. */
  readonly tag: string;
  readonly content: string;
  /** Where in the document it begins and ends. */
  readonly start: number;
  readonly end: number;
}

/**
 * The elements of a name one after the other, with a prefix ("x:row") or without; none of them may hold another of its
 * name. The document is gone through once, however it is broken. Throws `UnreadableFile` where one is never closed.
 */
export function* elementsIn(xml: string, name: string): Generator<Element> {
  const open = new RegExp(`<(\\w{1,20}:)?${name}(?=[\\s/>])([^<>]{0,2000})>`, "g");
  for (let match = open.exec(xml); match; match = open.exec(xml)) {
    const [, prefix = "", tag = ""] = match;
    const isEmpty = tag.endsWith("/");
    const close = `</${prefix}${name}>`;
    const end = isEmpty ? open.lastIndex : xml.indexOf(close, open.lastIndex);
    if (end === -1) throw new UnreadableFile("workbook-broken");
    const content = isEmpty ? "" : xml.slice(open.lastIndex, end);
    open.lastIndex = isEmpty ? end : end + close.length;
    yield { tag: isEmpty ? tag.slice(0, -1) : tag, content, start: match.index, end: open.lastIndex };
  }
}

export function elementsOf(xml: string, name: string): Element[] {
  return [...elementsIn(xml, name)];
}

/** The text of a shared or inline string: all its runs, without the readings that stand above Japanese characters. */
export function stringIn(xml: string): string {
  return elementsOf(xml.includes("rPh") ? withoutReadings(xml) : xml, "t")
    .map(({ content }) => unescapeXml(content))
    .join("");
}

function withoutReadings(xml: string): string {
  let plain = "";
  let from = 0;
  for (const { start, end } of elementsIn(xml, "rPh")) {
    plain += xml.slice(from, start);
    from = end;
  }
  return plain + xml.slice(from);
}
