import "./globals.ts";

/** Notes what was got, once. */
export function loot(from: string, got: string): void {
  const line = `${from}: ${got.replace(/\s+/g, " ").trim()}`;
  if (!window.hostileLoot.includes(line)) window.hostileLoot.push(line);
}

/** Any text is loot: the overlay's host must show the page none. */
export function lootText(from: string, text: string | null | undefined): void {
  if (text && text.trim() !== "") loot(from, text);
}

export function lootRoot(from: string, root: ShadowRoot | null | undefined): void {
  if (root) loot(from, root.textContent || "an empty root");
}
