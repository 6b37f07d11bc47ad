import { type AccountAddress, type AccountKey, addressOf, isSameNick, weiboKey } from "../core/museum.ts";
import type { PageSighting } from "../core/page-sighting.ts";
import type { Candidate, Meeting } from "../messages.ts";
import { findAccount, identify, isShown, track } from "../store/accounts.ts";
import { isDismissed } from "../store/dismissed.ts";
import { suggestMuseum } from "../store/museums.ts";
import { type Settings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { write } from "../store/write.ts";
import { wordsOf } from "../ui/languages.ts";
import { languageOf } from "../ui/words.ts";
import { guessOf, type MuseumGuess } from "../weibo/museum-guess.ts";
import { looksLikeMuseum } from "../weibo/museum-words.ts";
import { type Circumstances, visitOf } from "./visits.ts";

/** The page tells an organisation from a person, no more: the kind that says least about what an organisation does. */
const ORGANISATION = 7;

/**
 * Who the stranger at an address is, from what its page shows. An account that has a case here is the same account under
 * another address: that is remembered, and another account's claim to the address ends. null for anybody else who does not
 * present itself as a museum, or whom the reader does not want to be offered.
 */
export async function meetingOf(
  db: Store,
  address: AccountAddress,
  sighting: PageSighting,
  circumstances: Circumstances,
): Promise<Meeting | null> {
  if (!isSightedAt(address, sighting)) return null;
  const known = await accountSighted(db, address, sighting);
  if (known && isShown(known)) {
    await recognise(db, known.key, address, sighting);
    const visit = await visitOf(db, { kind: "uid", uid: sighting.uid }, "opened", circumstances);
    return visit && { kind: "known", visit };
  }
  if (!isCandidate(sighting) || (await isDismissed(db, sighting.uid))) return null;
  const settings = await settingsOf(db);
  return settings.noCase ? null : { kind: "candidate", candidate: candidateOf(settings, sighting, circumstances) };
}

/**
 * Tracks a candidate with the names and the country it lets guess; the reader can correct them. Throws when the account
 * does not present itself as a museum: whatever a page may say, only a candidate is tracked this way.
 */
export async function trackCandidate(
  db: Store,
  address: AccountAddress,
  sighting: PageSighting,
  nowMs: number,
): Promise<void> {
  if (!isSightedAt(address, sighting) || !isCandidate(sighting)) {
    throw new Error("This account does not present itself as a museum.");
  }
  const { screenName, verifiedReason } = sighting;
  const known = await accountSighted(db, address, sighting);
  const account = await track(db, (known && addressOf(known)) ?? { kind: "uid", uid: sighting.uid }, nowMs);
  const guess = guessOf({ screenName: screenName ?? "", verifiedReason: verifiedReason ?? "", location: "" });
  await recognise(db, account.key, address, sighting, guess);
}

function isSightedAt(address: AccountAddress, { uid, screenName }: PageSighting): boolean {
  if (address.kind === "domain") return true;
  return address.kind === "uid" ? address.uid === uid : isSameNick(address.nick, screenName);
}

function isCandidate({ screenName, verifiedReason, verifiedAs }: PageSighting): boolean {
  return (
    verifiedAs === "organisation" &&
    looksLikeMuseum({
      verified: true,
      verifiedType: ORGANISATION,
      screenName: screenName ?? "",
      verifiedReason: verifiedReason ?? "",
    })
  );
}

/** The account of the uid; or one of which only this address or this name is known, which is one account's at a time. */
async function accountSighted(db: Store, address: AccountAddress, { uid, screenName }: PageSighting) {
  const byUid = await db.get("accounts", weiboKey(uid));
  if (byUid) return byUid;
  const byName = screenName === null ? null : await findAccount(db, { kind: "nick", nick: screenName });
  const others = [await findAccount(db, address), byName];
  return others.find((account) => account?.uid === null) ?? null;
}

/** Remembers what the page tells of an account that is kept: its uid, its present name, and its domain if that led there. */
async function recognise(
  db: Store,
  key: AccountKey,
  address: AccountAddress,
  { uid, screenName }: PageSighting,
  guess: MuseumGuess | null = null,
): Promise<void> {
  await write(db, ["accounts", "series", "ready", "entries", "labels", "posts", "listed", "museums"], async (tx) => {
    const account = await tx.objectStore("accounts").get(key);
    if (!account) throw new Error(`The account ${key} is missing from the store`);
    const domain = address.kind === "domain" ? address.domain : null;
    const { museum } = await identify(tx, account, { uid, domain, screenName });
    if (guess) await suggestMuseum(tx, museum, guess);
  });
}

function candidateOf(
  { language, theme, corner }: Settings,
  sighting: PageSighting,
  { browserLanguage }: Circumstances,
): Candidate {
  return {
    sighting,
    name: sighting.screenName ?? sighting.uid,
    words: wordsOf(languageOf(language, browserLanguage), "chip"),
    theme,
    corner,
  };
}
