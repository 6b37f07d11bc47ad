/** A field of an answer is not as known: which one, and what was found in its place. */
export class Unrecognised extends Error {
  override readonly name = "Unrecognised";
  constructor(
    readonly field: string,
    readonly found: string,
  ) {
    super(`${field}: ${found}`);
  }
}

/** Reads the fields of one object of an answer; whatever is missing or not as known throws `Unrecognised`. */
export interface Fields {
  object(name: string): Fields;
  /** null where the object is missing or null; a thing of another kind is still not recognised. */
  optionalObject(name: string): Fields | null;
  text(name: string, accepts?: (text: string) => boolean): string;
  /** A whole number, zero or above, not above `most`. */
  whole(name: string, most?: number): number;
  /** The field as it is, undefined when missing: for readers with more to say. */
  raw(name: string): unknown;
  refuse(name: string): never;
}

export function fieldsOf(value: unknown, path = "answer"): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unrecognised(path, describe(value));
  const raw = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  const below = (name: string) => (path === "answer" ? name : `${path}.${name}`);
  const refuse = (name: string): never => {
    throw new Unrecognised(below(name), describe(raw(name)));
  };
  const fields: Fields = {
    raw,
    refuse,
    object: (name) => fieldsOf(raw(name), below(name)),
    optionalObject: (name) => (raw(name) === undefined || raw(name) === null ? null : fields.object(name)),
    text(name, accepts = () => true) {
      const found = raw(name);
      return typeof found === "string" && accepts(found) ? found : refuse(name);
    },
    whole(name, most = Number.MAX_SAFE_INTEGER) {
      const found = raw(name);
      // JSON can write zero as -0.
      return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 && found <= most
        ? found + 0
        : refuse(name);
    },
  };
  return fields;
}

/** A word as text, also where it is told as a number; "" for all else: an object may be nothing that can be text. */
export function wordIn(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What was found, short enough for a sentence; a person's text is never quoted at length. */
function describe(found: unknown): string {
  if (found === undefined) return "missing";
  if (typeof found === "object" && found !== null) return Array.isArray(found) ? "a list" : "an object";
  return (typeof found === "string" ? JSON.stringify(found) : String(found)).slice(0, 40);
}
