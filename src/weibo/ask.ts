import type { AccountAddress } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import { type ProfileAnswer, readProfile } from "./profile.ts";
import { type Answer, parseBody, refusalOf } from "./session.ts";

const PATIENCE_MS = 15_000;

/**
 * Asks Weibo once for an account's profile, from the page's own origin, as the page itself asks.
 * Never throws: what goes wrong is a refusal. An aborted question is `null`: nobody waits for it any more.
 */
export async function askProfile(
  address: AccountAddress,
  origin: string,
  signal: AbortSignal,
): Promise<ProfileAnswer | Refusal | null> {
  const answer = await fetchAnswer(new URL(profilePath(address), origin), signal);
  if (answer === null || "kind" in answer) return answer;
  return readAnswer(answer, address);
}

/** What an answer about a profile says. */
export function readAnswer(answer: Answer, address: AccountAddress): ProfileAnswer | Refusal {
  const body = parseBody(answer.text);
  return refusalOf(answer, body) ?? readProfile(body, address);
}

/** A visitor's redirect leads to another origin, which a page may not read: it is not followed, and says "log in". */
async function fetchAnswer(url: URL, signal: AbortSignal): Promise<Answer | Refusal | null> {
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json, text/plain, */*", "x-requested-with": "XMLHttpRequest" },
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    return { status: response.status, redirected: response.type === "opaqueredirect", text: await response.text() };
  } catch {
    return signal.aborted ? null : { kind: "offline" };
  }
}

/** What of Weibo's own origin is asked for an account's profile. */
export function profilePath(address: AccountAddress): string {
  return address.kind === "uid"
    ? `/ajax/profile/info?uid=${address.uid}`
    : `/ajax/profile/info?custom=${encodeURIComponent(address.domain)}`;
}
