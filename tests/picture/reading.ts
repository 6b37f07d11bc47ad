import { type ComponentChild, isValidElement, type VNode } from "preact";

/** The text of a component without state, as a reader finds it: a line for each element that holds text of its own. */
export function linesOf(content: ComponentChild): string[] {
  return readingOf(content)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Every class that is drawn. */
export function classesOf(content: ComponentChild): string[] {
  const own = isValidElement(content) && typeof content.type === "string" ? classOf(content.props) : [];
  return [...own, ...childrenOf(content).flatMap(classesOf)];
}

/** Every element of this tag that is drawn. */
export function elementsOf(content: ComponentChild, tag: string): VNode<Readonly<Record<string, unknown>>>[] {
  const own = isValidElement(content) && content.type === tag ? [content as VNode<Record<string, unknown>>] : [];
  return [...own, ...childrenOf(content).flatMap((child) => elementsOf(child, tag))];
}

const INLINE = ["span", "strong"];

function readingOf(content: ComponentChild): string {
  if (typeof content === "string" || typeof content === "number") return String(content);
  const text = childrenOf(content).map(readingOf).join("");
  const block = isValidElement(content) && typeof content.type === "string" && !INLINE.includes(content.type);
  return block ? `\n${text}\n` : text;
}

function childrenOf(content: ComponentChild): ComponentChild[] {
  if (Array.isArray(content)) return content;
  if (!isValidElement(content)) return [];
  const { type, props } = content;
  // A function of its properties alone: no component of the picture has a state.
  if (typeof type === "function") return [(type as (given: object) => ComponentChild)(props)];
  return [(props as { children?: ComponentChild }).children];
}

function classOf(props: object): string[] {
  return "class" in props && typeof props.class === "string" ? props.class.split(" ") : [];
}
