import { type AccountAddress, wordOf } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import { fetchAnswer } from "./fetch-answer.ts";
import { type ProfileAnswer, readProfile } from "./profile.ts";
import { type Answer, parseBody, refusalOf } from "./session.ts";

/** What Weibo said of a profile, and in which words: these matter where nobody understood them. */
export interface Heard {
  readonly said: ProfileAnswer | Refusal;
  readonly text: string;
}

/**
 * Asks Weibo once for an account's profile, from the page's own origin, as the page itself asks.
 * Never throws: what goes wrong is a refusal. An aborted question is `null`: nobody waits for it any more.
 */
export async function askProfile(address: AccountAddress, origin: string, signal: AbortSignal): Promise<Heard | null> {
  const answer = await fetchAnswer(new URL(profilePath(address), origin).href, signal);
  if (answer) return { said: readAnswer(answer, address), text: answer.text };
  return signal.aborted ? null : { said: { kind: "offline" }, text: "" };
}

/** What an answer about a profile says. */
export function readAnswer(answer: Answer, address: AccountAddress): ProfileAnswer | Refusal {
  const body = parseBody(answer.text);
  return refusalOf(answer, body) ?? readProfile(body, address);
}

/** What of Weibo's own origin is asked for an account's profile. */
export function profilePath(address: AccountAddress): string {
  const names = { uid: "uid", domain: "custom", nick: "screen_name" } as const;
  return `/ajax/profile/info?${names[address.kind]}=${encodeURIComponent(wordOf(address))}`;
}
