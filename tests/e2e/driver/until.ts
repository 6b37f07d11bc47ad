import { setImmediate } from "node:timers/promises";

export const LIMIT_MS = 10_000;

/**
 * Asks again until there is an answer. Each try is a round trip to the browser, which is pause enough; an error counts as
 * "not yet", for a page may be leaving under the question. At the limit throws, with what was seen last.
 */
export async function until<T>(
  what: string,
  attempt: () => Promise<T | null>,
  { seen = () => "", limitMs = LIMIT_MS }: { seen?: () => string; limitMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + limitMs;
  let trouble = "";
  do {
    try {
      const answer = await attempt();
      if (answer !== null) return answer;
      trouble = "";
      // Some tries ask nobody: without this the answer they wait for would never be heard.
      await setImmediate();
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
  } while (Date.now() < deadline);
  throw new Error([`Waited ${limitMs / 1000} s for ${what}.`, seen(), trouble].filter((part) => part !== "").join(" "));
}
