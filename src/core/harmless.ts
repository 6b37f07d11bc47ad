/**
 * A text that came in a file, without what could rewrite the words around it or break what is written of it: marks that
 * turn the direction of text, null bytes and their like, halves of characters. Line breaks and tabs stay.
 */
export function harmless(text: string): string {
  return text.replace(/[^\t\n\r\P{Cc}]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "");
}
