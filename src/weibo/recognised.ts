import type { Refusal } from "../core/reading.ts";
import { Unrecognised } from "./fields.ts";

/** An answer that was not as known: nothing of it is used. */
export type NotRecognised = Extract<Refusal, { kind: "unrecognised" }>;

/** What `read` gives, or by name what it did not recognise. Any other error is ours and goes on. */
export function recognised<T>(read: () => T): T | NotRecognised {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unrecognised) return { kind: "unrecognised", field: error.field, found: error.found };
    throw error;
  }
}
