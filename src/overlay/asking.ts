import { type AccountAddress, addressOf } from "../core/museum.ts";
import { ask, type Visit } from "../messages.ts";
import { askProfile } from "../weibo/ask.ts";
import type { View } from "./exhibit.tsx";

/**
 * Asks Weibo for the account of a visit that permits it, and has the answer recorded. Gives what to show then;
 * undefined when the reader is gone. Throws when the background cannot be reached.
 */
export async function askWeibo(
  address: AccountAddress,
  visit: Visit,
  signal: AbortSignal,
): Promise<Partial<View> | undefined> {
  const { account } = visit.card;
  const asked = addressOf(account) ?? address;
  const answer = await askProfile(asked, location.origin, signal);
  if (answer === null) {
    await ask("refused", account.key, { kind: "offline" });
    return undefined;
  }
  if (answer.kind !== "reading") {
    await ask("refused", account.key, answer);
    return { state: answer };
  }
  const card = await ask("record", asked, answer.reading);
  return card
    ? { visit: { ...visit, card, permit: { kind: "known" } }, state: { kind: "ready" }, problem: null }
    : undefined;
}
