/**
 * A value as JSON in the one form it has: keys in order, columns of numbers as the base64 of their bytes (the lowest byte
 * of a number first, as every browser's machine has it). Equal values give equal texts, so texts can be compared in their place.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => ordered(inner));
}

/** The bytes of a text in base64. Throws for any other text. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function ordered(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return base64Of(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function base64Of({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return btoa(Array.from(new Uint8Array(buffer, byteOffset, byteLength), (byte) => String.fromCharCode(byte)).join(""));
}
