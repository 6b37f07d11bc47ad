import type { Corner } from "../core/corner.ts";

/** How often a host that the page removes is put back, per account: a page that insists is let have its way. */
const MOST_RETURNS = 5;
/** Events that make something happen in the case. */
const ACTING_EVENTS = ["click", "keydown", "keyup", "pointerdown", "mousedown", "input", "change"] as const;

/** The element the case lives in, on Weibo's page. */
export interface Host {
  /** Where the case is drawn, inside the closed root. */
  readonly mount: HTMLElement;
  /** Writes the account, the state and the corner on the host: for its place, and for whoever drives Vitrine from outside. */
  mark(account: string, state: string, corner: Corner): void;
  remove(): void;
}

/**
 * Puts `<vitrine-overlay>` on the page with a closed shadow root. The root is attached in a document without a window:
 * a page that defined an element of this name cannot run its constructor first, nor reach the root by
 * `attachInternals()` later, which gives only roots attached to elements that were already defined.
 */
export function createHost(css: string): Host {
  const inert = document.implementation.createHTMLDocument("");
  const element = inert.createElement("vitrine-overlay");
  const root = element.attachShadow({ mode: "closed" });
  for (const type of ACTING_EVENTS) {
    root.addEventListener(type, ignoreUntrusted, { capture: true });
    root.addEventListener(type, keepInside);
  }
  const style = inert.createElement("style");
  style.textContent = css;
  const mount = inert.createElement("div");
  root.append(style, mount);
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (element.isConnected || returns >= MOST_RETURNS) return;
    returns += 1;
    document.documentElement.append(element);
  });
  // One that a script left behind by an update put there says nothing true any more.
  for (const old of document.querySelectorAll("vitrine-overlay")) old.remove();
  document.documentElement.append(element);
  observer.observe(document.documentElement, { childList: true });
  return {
    mount,
    mark(account, state, corner) {
      Object.assign(element.dataset, { account, state, corner });
    },
    remove() {
      observer.disconnect();
      element.remove();
    },
  };
}

/** What a person does in the case is none of the page's business: its shortcuts and its counting stay out of it. */
function keepInside(event: Event) {
  event.stopPropagation();
}

/** Only a person acts in the case: events that a page's script made up stop here. */
function ignoreUntrusted(event: Event) {
  if (!event.isTrusted) event.stopImmediatePropagation();
}
