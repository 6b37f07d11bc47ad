/**
 * A value as JSON in the one form it has: keys in order, columns of numbers as the base64 of their bytes (the lowest byte
 * of a number first, as every browser's machine has it). Equal values give equal texts, so texts can be compared in their place.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => ordered(inner));
}

/** Characters that are made at once. */
const MOST_ARGUMENTS = 8_192;

/** The bytes of a text in base64. Throws for any other text. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

function ordered(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return base64Of(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function base64Of({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  let characters = "";
  for (let at = 0; at < byteLength; at += MOST_ARGUMENTS) {
    const some = new Uint8Array(buffer, byteOffset + at, Math.min(MOST_ARGUMENTS, byteLength - at));
    characters += String.fromCharCode(...some);
  }
  return btoa(characters);
}
