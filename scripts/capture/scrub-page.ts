import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Disguise } from "./disguise.ts";
import { KEPT_ATTRIBUTES } from "./kept-words.ts";

/** What they hold is no part of the layout, and tells who is logged in. */
const EMPTIED: ReadonlySet<string> = new Set(["script", "style", "noscript", "template", "iframe", "svg", "object"]);

/** A page as the browser's own parser would read it. */
export function parsePage(html: string): Tree.ParentNode {
  return /<(!doctype|html|head|body)\b/i.test(html) ? parse(html) : parseFragment(html);
}

/** The page with everything in it replaced that is said of anybody; its elements and their classes stay, its scripts are emptied. */
export function scrubPage(html: string, disguise: Disguise): string {
  const page = parsePage(html);
  scrubNodes(page, disguise);
  return `${serialize(page).trim()}\n`;
}

function scrubNodes(parent: Tree.ParentNode, disguise: Disguise): void {
  parent.childNodes = parent.childNodes.filter(({ nodeName }) => nodeName !== "#comment");
  for (const node of parent.childNodes) {
    if (node.nodeName === "#text") (node as Tree.TextNode).value = disguise.text((node as Tree.TextNode).value);
    if (!("tagName" in node)) continue;
    node.attrs = node.attrs.flatMap((attribute) => scrubAttribute(attribute, disguise));
    if (EMPTIED.has(node.tagName)) empty(node);
    else scrubNodes(node, disguise);
  }
}

function empty(element: Tree.Element): void {
  element.childNodes = [];
  if ("content" in element) (element as Tree.Template).content.childNodes = [];
}

type Attribute = Tree.Element["attrs"][number];

/** What an attribute does, runs or draws goes; what it lays out stays; what it says is replaced. */
function scrubAttribute({ name, value, ...rest }: Attribute, disguise: Disguise): Attribute[] {
  if (/^(on|style$|srcdoc$|nonce$|integrity$)/.test(name) || /\d{6}|[^a-z0-9:-]/.test(name)) return [];
  return [{ ...rest, name, value: KEPT_ATTRIBUTES.has(name) ? disguise.loosely(value) : disguise.text(value) }];
}
