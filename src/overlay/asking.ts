import { type AccountAddress, addressOf } from "../core/museum.ts";
import { MOST_ANSWER } from "../core/reading.ts";
import { ask, type Heard, type Visit } from "../messages.ts";
import { fetchAnswer } from "../weibo/fetch-answer.ts";
import { profilePath } from "../weibo/profile-path.ts";

/**
 * Asks Weibo for the account of a visit that permits it, from the page's own origin, as the page itself asks, and has
 * the answer recorded, also where the reader went on meanwhile: what Weibo was asked once it need not be asked again. Gives
 * what became of it: null when the account was removed in the meantime. Throws when the background cannot be reached.
 */
export async function askWeibo(address: AccountAddress, { card: { account } }: Visit): Promise<Heard | null> {
  const asked = addressOf(account) ?? address;
  const answer = await fetchAnswer(location.origin + profilePath(asked));
  return ask("heard", asked, answer && { ...answer, text: answer.text.slice(0, MOST_ANSWER) });
}
