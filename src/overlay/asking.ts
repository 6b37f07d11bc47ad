import { type AccountAddress, addressOf } from "../core/museum.ts";
import { MOST_ANSWER } from "../core/reading.ts";
import { ask, type Visit } from "../messages.ts";
import { askProfile } from "../weibo/ask.ts";
import type { CaseState } from "./state.ts";

/** What came of asking: the state to show, and what of the visit is new. */
export interface Answered {
  readonly state: CaseState;
  readonly news: Partial<Visit>;
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
  const heard = await askProfile(asked, location.origin, signal);
  if (heard === null) {
    await ask("left", account.key);
    return undefined;
  }
  const { said, text } = heard;
  if (said.kind !== "reading") {
    return { state: said, news: { strange: await ask("refused", account.key, said, text.slice(0, MOST_ANSWER)) } };
  }
  const card = await ask("record", asked, said.reading);
  // No card: the account was removed in the meantime, and nothing more is to come.
  return { state: { kind: "ready" }, news: card ? { card } : {} };
}
