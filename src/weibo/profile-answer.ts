import type { AccountAddress } from "../core/museum.ts";
import type { Reading, Refusal } from "../core/reading.ts";
import type { SelfDescription } from "./museum-guess.ts";
import { presentationOf } from "./presentation.ts";
import { readProfile } from "./profile.ts";
import { type Answer, parseBody, refusalOf } from "./session.ts";

/** What an answer about a profile tells: the reading, and how the account describes itself, where that can be read. */
export interface ProfileTold {
  readonly kind: "reading";
  readonly reading: Reading;
  readonly self: SelfDescription | null;
}

/** What an answer about a profile says. */
export function readAnswer(answer: Answer, address: AccountAddress): ProfileTold | Refusal {
  const body = parseBody(answer.text);
  const said = refusalOf(answer, body) ?? readProfile(body, address);
  return said.kind === "reading" ? { ...said, self: presentationOf(body) } : said;
}
