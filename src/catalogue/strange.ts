import type { Errands, Refused } from "../collect/errands.ts";
import type { Ledger } from "../collect/ledger.ts";
import { dayOf } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import type { Strange } from "../messages.ts";
import { formatDay, formatTime } from "../ui/format.ts";
import { say, type Words } from "../ui/words.ts";
import { formOf } from "../weibo/answer-form.ts";

/** A refusal that was not as known takes the form of its answer along, for whoever mends the reader. */
export function withForm(refusal: Refusal, answer: string): Refusal {
  return refusal.kind === "unrecognised" ? { ...refusal, form: formOf(answer) } : refusal;
}

/** Since when an account's answer is not as known, and the report of it; null when it is as known. */
export function strangeOf(words: Words, account: AccountKey, { refused }: Errands, client: string): Strange | null {
  const last = refused[account];
  if (last?.refusal.kind !== "unrecognised") return null;
  const { language } = words;
  const since = last.strangeSince ?? last.at;
  const when = say(words, "when_beijing", {
    day: formatDay(language, dayOf(since)),
    time: formatTime(language, since),
  });
  return { said: say(words, "unrecognised_since", { when }), report: reportOf(account, last, client) };
}

/** The report of what was last found not as known, of profiles and of lists; null when there is none. */
export function latestReport({ errands, collector }: Ledger, client: string): string | null {
  const [latest] = [...Object.entries(errands.refused), ...Object.entries(collector.strangeLists)]
    .filter(([, { refusal }]) => refusal.kind === "unrecognised")
    .sort(([, a], [, b]) => b.at - a.at);
  return latest ? reportOf(latest[0] as AccountKey, latest[1], client) : null;
}

/**
 * What a maintainer needs to mend a reader, in English: which field, what kind of thing was found, since when, and the
 * form of the answer. No cookie, no text, no number, and no account but the one that was asked for.
 */
function reportOf(account: AccountKey, { refusal, strangeSince, at }: Refused, client: string): string {
  if (refusal.kind !== "unrecognised") return "";
  return [
    `Weibo's answer was not recognised (Vitrine ${client})`,
    `account: ${account}`,
    `field: ${refusal.field}`,
    `found: ${refusal.found.startsWith('"') ? "a text" : refusal.found}`,
    `since: ${new Date(strangeSince ?? at).toISOString()}`,
    `last: ${new Date(at).toISOString()}`,
    `form: ${refusal.form ?? "not told"}`,
  ].join("\n");
}
