import { HOST } from "./hostile-host.ts";
import { loot, lootRoot, lootText } from "./hostile-loot.ts";
import "./globals.ts";

/** Taken out for good, the overlay would be gone: a page may do that. Twice shows whether it comes back. */
const REMOVALS = 2;

/** Reads, presses and removes every host as soon as it is there, and reads again at each frame. */
export function besiege(): void {
  new MutationObserver((mutations) => {
    for (const { target } of mutations) lootForeign("mutation", target);
    for (const host of mutations.flatMap(({ addedNodes }) => [...addedNodes]).flatMap(hostsIn)) {
      press(host);
      probe(host);
      removeSometimes(host);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const type of ["click", "focusin", "input", "pointerdown"]) addEventListener(type, eavesdrop, true);
  requestAnimationFrame(probeAgain);
}

function hostsIn(node: Node): Element[] {
  if (!(node instanceof Element) || !node.isConnected) return [];
  return node.localName === HOST ? [node] : [...node.querySelectorAll(HOST)];
}

function probeAgain(): void {
  for (const host of document.querySelectorAll(HOST)) probe(host);
  requestAnimationFrame(probeAgain);
}

function probe(host: Element): void {
  lootRoot("host.shadowRoot", host.shadowRoot);
  lootText("textContent", host.textContent);
  if (host instanceof HTMLElement) lootText("innerText", host.innerText);
  lootText("getHTML", host.getHTML?.({ serializableShadowRoots: true }));
  const { left, top, width, height } = host.getBoundingClientRect();
  const under = document.elementFromPoint(left + width / 2, top + height / 2);
  if (under) lootForeign("elementFromPoint", under);
  lootText("selection", host.contains(getSelection()?.anchorNode ?? null) ? getSelection()?.toString() : "");
}

/** The press of a script, not of a hand: nothing may come of it. */
function press(host: Element): void {
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
    host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
  }
  for (const key of ["Escape", "Enter", " ", "Tab"]) {
    host.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
  }
}

function removeSometimes(host: Element): void {
  if (window.hostileRemovals >= REMOVALS) return;
  window.hostileRemovals += 1;
  host.remove();
}

function eavesdrop(event: Event): void {
  for (const step of event.composedPath()) if (step instanceof Node) lootForeign(`path of ${event.type}`, step);
}

/** A node whose root is a shadow tree is one the page should never have met: its own page has none. */
function lootForeign(from: string, node: Node): void {
  if (node.getRootNode() instanceof ShadowRoot) loot(from, node.textContent || node.nodeName);
}
