import type { AccountAddress } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import { type ProfileAnswer, readProfile } from "./profile.ts";
import { type Answer, parseBody, refusalOf } from "./session.ts";

/** What an answer about a profile says. */
export function readAnswer(answer: Answer, address: AccountAddress): ProfileAnswer | Refusal {
  const body = parseBody(answer.text);
  return refusalOf(answer, body) ?? readProfile(body, address);
}
