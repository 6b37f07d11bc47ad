type Child = Node | string;

/** An element with attributes and children; text is never parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function card(className: string, ...children: readonly Child[]): HTMLElement {
  return element("section", { class: `woo-panel-main rp-card ${className}` }, ...children);
}

export function link(href: string, className: string, ...children: readonly Child[]): HTMLAnchorElement {
  return element("a", { href, class: className }, ...children);
}

/** A round picture with the first character of the name: nobody's photograph. */
export function avatar(name: string, size: number): HTMLImageElement {
  const hue = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 360;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 26% 52%)"/><text x="20" y="27" font-size="19" text-anchor="middle" fill="#fff" font-family="sans-serif">${[...name][0] ?? ""}</text></svg>`;
  const side = String(size);
  const src = `data:image/svg+xml,${encodeURIComponent(picture)}`;
  return element("img", { class: "woo-avatar-img", alt: "", width: side, height: side, src });
}
