import { HOST } from "./hostile-host.ts";
import { lootRoot, lootText } from "./hostile-loot.ts";

/** Defines the overlay's element before the extension makes one: the definition may ask for its internals. */
export function lureDefinition(): void {
  customElements.define(HOST, Lure);
}

class Lure extends HTMLElement {
  static readonly observedAttributes = ["data-account", "data-state", "class", "style", "lang", "dir"];
  #internals: ElementInternals | null = null;

  connectedCallback(): void {
    this.#look("connectedCallback");
  }

  attributeChangedCallback(name: string): void {
    this.#look(`attributeChangedCallback of ${name}`);
  }

  #look(when: string): void {
    try {
      this.#internals ??= this.attachInternals();
    } catch {
      // Refused: somebody took them first, or the element is not ours.
      return;
    }
    lootRoot(`internals, ${when}`, this.#internals.shadowRoot);
    lootText(`shadowRoot, ${when}`, this.shadowRoot?.textContent);
  }
}
