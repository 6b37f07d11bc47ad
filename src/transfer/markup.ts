const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it is written between tags or within a quoted attribute, in HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An HTML element; its attributes are escaped, its content is markup already. */
export function element(tag: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  return `<${tag}${named.join("")}>${content}</${tag}>`;
}

/** A text as HTML, in its lines. */
export function escapeLines(text: string): string {
  return escapeMarkup(text).replace(/\r\n|\r|\n/g, "<br>");
}
