import type { Card } from "../core/card.ts";
import { type AccountAddress, addressOf } from "../core/museum.ts";
import { ask, type Visit } from "../messages.ts";
import { askProfile } from "../weibo/ask.ts";
import type { CaseState } from "./state.ts";

/** What came of asking: the state to show, and the card where there is a new one. */
export interface Answered {
  readonly state: CaseState;
  readonly card?: Card;
}

/**
 * Asks Weibo for the account of a visit that permits it, and has the answer recorded. Gives what to show then;
 * undefined when the reader is gone. Throws when the background cannot be reached.
 */
export async function askWeibo(
  address: AccountAddress,
  visit: Visit,
  signal: AbortSignal,
): Promise<Answered | undefined> {
  const { account } = visit.card;
  const asked = addressOf(account) ?? address;
  const answer = await askProfile(asked, location.origin, signal);
  if (answer === null) {
    await ask("left", account.key);
    return undefined;
  }
  if (answer.kind !== "reading") {
    await ask("refused", account.key, answer);
    return { state: answer };
  }
  const card = await ask("record", asked, answer.reading);
  // No card: the account was removed in the meantime, and nothing more is to come.
  return card ? { card, state: { kind: "ready" } } : { state: { kind: "ready" } };
}
