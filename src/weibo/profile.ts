import { exactly } from "../core/count.ts";
import { type AccountAddress, isSameNick, isUid } from "../core/museum.ts";
import { MOST_NAME, type Reading, type Refusal } from "../core/reading.ts";
import { MOST_FOLLOWERS } from "../core/series.ts";
import { type Fields, fieldsOf, Unrecognised } from "./fields.ts";
import { readCount } from "./numbers.ts";
import { plainName } from "./plain-text.ts";

/** `unrecognised` names the field that was not as known, and what was found in its place. */
export type ProfileAnswer =
  | { readonly kind: "reading"; readonly reading: Reading }
  | Extract<Refusal, { kind: "unrecognised" }>;

/**
 * Reads the answer of /ajax/profile/info, as last seen in September 2026, all or nothing: one field missing or not as
 * known, or another account's answer, and nothing is read.
 */
export function readProfile(body: unknown, asked: AccountAddress): ProfileAnswer {
  try {
    return { kind: "reading", reading: readUser(userOf(fieldsOf(body)), asked) };
  } catch (error) {
    if (error instanceof Unrecognised) return { kind: "unrecognised", field: error.field, found: error.found };
    throw error;
  }
}

function userOf(answer: Fields): Fields {
  if (answer.raw("ok") !== 1) answer.refuse("ok");
  return answer.object("data").object("user");
}

function readUser(user: Fields, asked: AccountAddress): Reading {
  const uid = user.text("idstr");
  const domain = user.text("domain", (word) => word.length <= MOST_NAME).toLowerCase();
  if (!isUid(uid)) return user.refuse("idstr");
  if (asked.kind === "uid" && uid !== asked.uid) return user.refuse("idstr");
  // An account asked by its domain may answer without one; with another one it is another account.
  if (asked.kind === "domain" && domain !== "" && domain !== asked.domain) return user.refuse("domain");
  const screenName = plainName(user.text("screen_name", (name) => plainName(name) !== "" && name.length <= MOST_NAME));
  // A link may write a nickname in another case.
  if (asked.kind === "nick" && !isSameNick(asked.nick, screenName)) return user.refuse("screen_name");
  return {
    uid,
    screenName,
    domain: domain === "" ? null : domain,
    followers: exactly(user.whole("followers_count", MOST_FOLLOWERS)),
    following: user.whole("friends_count"),
    posts: user.whole("statuses_count"),
    interactions: readInteractions(user.optionalObject("status_total_counter")),
  };
}

/** The total of reposts, comments and likes: kept only when Weibo writes it out in full. Absent from answers of 2023. */
function readInteractions(totals: Fields | null): number | null {
  const told = totals?.raw("total_cnt");
  if (!totals || told === undefined) return null;
  const count = readCount(told);
  if (!count) return totals.refuse("total_cnt");
  return count.precision === "exact" ? count.value : null;
}
