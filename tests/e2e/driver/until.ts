import { setTimeout } from "node:timers/promises";

export const LIMIT_MS = 10_000;

/** Between two tries: asked without a rest, a browser has its hands full of answers, and what is waited for comes later. */
const REST_MS = 25;

/**
 * Asks again until there is an answer; an error counts as "not yet", for a page may be leaving under the question. At the
 * limit throws, with what was seen last.
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
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    await setTimeout(REST_MS);
  } while (Date.now() < deadline);
  throw new Error([`Waited ${limitMs / 1000} s for ${what}.`, seen(), trouble].filter((part) => part !== "").join(" "));
}
