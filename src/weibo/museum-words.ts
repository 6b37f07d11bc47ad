import * as words from "./museum-vocabulary.ts";
import { plainName } from "./plain-text.ts";

/** How an account presents itself; empty where it says nothing. */
export interface Presentation {
  readonly verified: boolean;
  /** -1 none, 1 government, 2 company, 3 media, 4 school, 5 site, 6 app, 7 organisation; 0, 200 and 220 are persons. */
  readonly verifiedType: number;
  readonly screenName: string;
  /** What Weibo verified, in its words: "石桥博物馆官方微博". */
  readonly verifiedReason: string;
}

/** The last word for a museum in a text, and what stands around it. */
export interface Mention {
  readonly before: string;
  readonly word: string;
  readonly after: string;
  /** Nothing but a museum ends so. */
  readonly isSure: boolean;
}

const COMPANY = 2;
const MEDIA_SITE_APP: readonly number[] = [3, 5, 6];

/**
 * Whether an account is worth asking about: a verified organisation that its verification calls a museum, or its name
 * does and nothing in the verification says otherwise. Not persons, fans, shops, papers, nor firms that work for museums.
 * Errs to the side of saying no: whoever is not asked can still track an account by hand.
 */
export function looksLikeMuseum({ verified, verifiedType, screenName, verifiedReason }: Presentation): boolean {
  if (!verified || verifiedType < 1 || verifiedType > 7 || isAboutMuseums(screenName)) return false;
  const isCompany = verifiedType === COMPANY;
  if (clausesOf(verifiedReason).some((clause) => verifies(clause, verifiedReason, isCompany))) return true;
  if (MEDIA_SITE_APP.includes(verifiedType) || isOtherwise(verifiedReason)) return false;
  return namesMuseum(screenName, isCompany);
}

/** Whether a text as a whole is a museum's name, with or without "官方微博" behind it. */
export function namesMuseum(text: string, isCompany = false): boolean {
  const { bare, bracketed } = partsOf(text);
  if (words.CHEERS_OR_SELLS.test(bracketed) || words.SPEAKS_OF_MUSEUMS.test(bracketed)) return false;
  const mention = mentionIn(bare);
  return mention ? isHouse(mention, isCompany) : namesLatinMuseum(bare);
}

/** The parts of a verification, each of which may say what the account is; an enumeration (、) is one. */
export function clausesOf(text: string): string[] {
  return comparable(text)
    .split(/[,。;|:\n]|\s+(?=\p{Script=Han})/u)
    .map((clause) => clause.trim());
}

export function mentionIn(text: string): Mention | null {
  const found = [...text.matchAll(words.MAYBE_MUSEUM), ...text.matchAll(words.MUSEUM)];
  const last = found.reduce<RegExpExecArray | null>((a, b) => (a && endOf(a) > endOf(b) ? a : b), null);
  return last && mentionOf(text, last);
}

export function latinMentionIn(text: string): Mention | null {
  const last = [...text.matchAll(words.LATIN_MUSEUM)].at(-1);
  return last ? mentionOf(text, last) : null;
}

/** A text as it is compared, and what it says in brackets. */
export function partsOf(text: string): { readonly bare: string; readonly bracketed: string } {
  const brackets = /[([{【「][^)\]}】」]*[)\]}】」]/g;
  const whole = comparable(text);
  return { bare: whole.replace(brackets, "").trim(), bracketed: (whole.match(brackets) ?? []).join(" ") };
}

/** No name or verification is so long; what comes after is not looked at. */
const MOST_TEXT = 500;

function comparable(text: string): string {
  return plainName(text.slice(0, MOST_TEXT).normalize("NFKC")).replace(/^@/, "");
}

/** A clause that calls the account a museum: its own official account, or nothing else about it says something else. */
function verifies(clause: string, reason: string, isCompany: boolean): boolean {
  return namesMuseum(clause, isCompany) && (words.OFFICIAL.test(clause) || !isOtherwise(reason));
}

function isOtherwise(reason: string): boolean {
  const whole = comparable(reason);
  return words.OTHER_TRADE.test(whole) || words.CHEERS_OR_SELLS.test(whole);
}

/** A name that says it is not a museum, whatever its verification: 石桥文创, 石桥博物馆头条, Museum Shop. */
function isAboutMuseums(name: string): boolean {
  const whole = comparable(name);
  const mention = mentionIn(whole) ?? latinMentionIn(whole);
  const rest = mention?.after ?? whole;
  if (words.CHEERS_OR_SELLS.test(rest) || words.LATIN_OTHER.test(rest)) return true;
  return mention !== null && words.SPEAKS_OF_MUSEUMS.test(rest);
}

function isHouse({ before, word, after, isSure }: Mention, isCompany: boolean): boolean {
  if (words.VERB.test(before) || (words.NOBODY.test(before) && !word.startsWith("中"))) return false;
  if (word.startsWith("博物") && words.THE_NATIONS.test(before)) return false;
  if (!words.TAIL.test(after) || words.LATIN_OTHER.test(after)) return false;
  return isSure || !(isCompany || words.FINE_TRADE.test(before));
}

function namesLatinMuseum(text: string): boolean {
  const mention = latinMentionIn(text);
  if (!mention) return false;
  if (/^mus/i.test(mention.word) && words.LATIN_NOBODY.test(lettersAround(mention))) return false;
  if (words.LATIN_FRIENDS.test(mention.before) || words.LATIN_OTHER.test(mention.after)) return false;
  return !(words.OTHER_TRADE.test(mention.after) || words.CHEERS_OR_SELLS.test(mention.after));
}

/** Without what is written in another script beside them: of "MUSEUM服饰" nothing. */
function lettersAround({ before, after }: Mention): string {
  const [start = ""] = /[^\p{Script=Han}]*$/u.exec(before) ?? [];
  const [end = ""] = /^[^\p{Script=Han}]*/u.exec(after) ?? [];
  return `${start} ${end}`;
}

function mentionOf(text: string, match: RegExpExecArray): Mention {
  return {
    before: text.slice(0, match.index),
    word: match[0],
    after: text.slice(endOf(match)),
    isSure: match[0].search(words.MUSEUM) === 0,
  };
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
