import type { InsideElement, InsideReading } from "./reading.ts";

// Runs in the browser, in a world of its own, with the overlay's shadow trees as arguments.

const UNSEEN = new Set(["style", "script", "template", "title", "desc"]);

/** What the eye sees and the hand can reach, as JSON. The outermost tree comes first. */
export function read(...roots: ShadowRoot[]): string {
  const trees = new Map(roots.map((root) => [root.host, root]));
  const reading: InsideReading = { text: textOf(roots[0], trees), elements: [...elementsOf(roots[0], trees)] };
  return JSON.stringify(reading);
}

type Trees = ReadonlyMap<Element, ShadowRoot>;

function textOf(start: Node | undefined, trees: Trees): string {
  const parts: string[] = [];
  if (start) gather(start, trees, parts);
  return fold(parts.join(""));
}

/** Text beside text is one word; where an element begins or ends there is a space. */
function gather(node: Node, trees: Trees, parts: string[]): void {
  if (node instanceof Text) parts.push(node.data);
  if (node instanceof Element && !isSeen(node)) return;
  const inner = node instanceof Element ? (trees.get(node) ?? node) : node;
  if (node instanceof Element) parts.push(" ", shownValue(node));
  if (!(node instanceof HTMLSelectElement)) for (const child of childrenOf(inner)) gather(child, trees, parts);
  if (node instanceof Element) parts.push(" ");
}

function childrenOf(node: Node): readonly Node[] {
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...node.childNodes];
}

function isSeen(element: Element): boolean {
  if (UNSEEN.has(element.localName)) return false;
  // An element without a box of its own may still show its children.
  if (getComputedStyle(element).display === "contents") return true;
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Fields show their value, which is no text node. */
function shownValue(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? "";
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (element instanceof HTMLInputElement && !["checkbox", "radio", "hidden"].includes(element.type))
    return element.value;
  return "";
}

function* elementsOf(start: ParentNode | undefined, trees: Trees): Generator<InsideElement> {
  for (const element of start?.children ?? []) {
    if (!isSeen(element)) continue;
    yield describe(element, trees);
    yield* elementsOf(trees.get(element) ?? element, trees);
  }
}

function describe(element: Element, trees: Trees): InsideElement {
  const { x, y, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  return {
    tag: element.localName,
    role: element.getAttribute("role"),
    name: nameOf(element, trees),
    text: textOf(element, trees),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    focused: root instanceof ShadowRoot && root.activeElement === element,
    box: { x, y, width, height },
  };
}

/** Near enough to the accessible name for reading; pressing asks the browser's own. */
function nameOf(element: Element, trees: Trees): string {
  const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter((id) => id !== "");
  const root = element.getRootNode();
  const labels =
    root instanceof ShadowRoot ? labelled.map((id) => textOf(root.getElementById(id) ?? undefined, trees)) : [];
  const own = element.getAttribute("aria-label") ?? labels.join(" ");
  return fold(own || fieldLabel(element) || textOf(element, trees) || element.getAttribute("title") || "");
}

function fieldLabel(element: Element): string {
  const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
  return labels.map((label) => label.textContent).join(" ");
}

/** Every kind of space, the narrow no-break one too, is one plain space. */
function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
