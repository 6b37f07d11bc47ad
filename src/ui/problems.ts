import { say, type WordKey, type Words } from "./words.ts";

/** What a reader can do something about, by the name of the error: the browser's own, or the store's. */
const KNOWN: { readonly [name: string]: WordKey } = {
  QuotaExceededError: "problem_full",
  UnknownError: "problem_disk",
  NotReadableError: "problem_disk",
  NewerStore: "problem_newer",
  StoreBlocked: "problem_blocked",
};

/** What went wrong, in the reader's words where it is known, else in the error's own. */
export function problemText(words: Words, error: unknown): string {
  const known = error instanceof Error && Object.hasOwn(KNOWN, error.name) ? KNOWN[error.name] : undefined;
  if (known) return say(words, known);
  return error instanceof Error ? error.message : String(error);
}
