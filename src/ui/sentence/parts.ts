import { type Count, isExact, rangeOf } from "../../core/count.ts";
import type { Day } from "../../core/day.ts";
import { type Account, type Museum, nameOf } from "../../core/museum.ts";
import type { Publication } from "../../core/publication.ts";
import type { Snapshot, Source } from "../../core/snapshot.ts";
import { textIn } from "../../core/texts.ts";
import { formatDayInFull, formatNumbers, formatTime } from "../format.ts";
import { countText } from "../in-full.ts";
import { precisionText, sourceName } from "../provenance.ts";
import { say, sayPlural, type Words } from "../words.ts";

/** Whose figure a sentence tells, and the publications that it may be from. */
export interface Subject {
  readonly museum: Pick<Museum, "id" | "names">;
  /** null: the sentence names the museum alone. */
  readonly account: Pick<Account, "screenName"> | null;
  readonly publications: readonly Publication[];
}

/** "the Louvre Museum (@卢浮宫博物馆)", as the words of a sentence call it: a reader's museum may have no name yet. */
export function whoText(words: Words, { museum, account }: Pick<Subject, "museum" | "account">): string {
  const screenName = account?.screenName ?? null;
  if (screenName !== null && textIn(museum.names, words.language) === null)
    return say(words, "sentence_who_account", { account: screenName });
  const name = withArticle(words, nameOf(museum, words.language));
  return screenName === null
    ? say(words, "sentence_who_named", { name })
    : say(words, "sentence_who", { name, account: screenName });
}

/** A day as a sentence writes it: "19 December 2017". */
export function dayText({ language }: Words, day: Day): string {
  return formatDayInFull(language, day);
}

/** A number with its words as a sentence has them: Chinese puts no space around it. */
export function tight({ language }: Words, text: string): string {
  return language === "zh" ? text.replaceAll(/\s/g, "") : text;
}

/** "85,372 followers", "about 85,000 followers"; `text` is the number in words. */
export function followersText(words: Words, number: number, text: string): string {
  return sayPlural(words, "sentence_count", number, { n: tight(words, text) });
}

/** What stands in brackets after a fact: "exact; Weibo’s answer of …; read with Vitrine". */
export function notesText(words: Words, notes: readonly (string | null)[]): string {
  return notes.filter((note) => note !== null).reduce((first, next) => say(words, "sentence_joined", { first, next }));
}

/** How exact a count is where its own words ("more than 300") do not say so. */
export function precisionNote(words: Words, count: Count): string | null {
  if (isExact(count)) return precisionText(words, count);
  if (count.precision !== "weibo" && count.precision !== "about") return null;
  return say(words, "sentence_rounded", { range: tight(words, formatNumbers(words, rangeOf(count))) });
}

/** Where a figure is from: "Weibo’s answer of 19 December 2017, 12:00 Beijing time". */
export function sourceNote(words: Words, snapshot: Snapshot, publications: readonly Publication[]): string {
  const { source, day, at } = snapshot;
  if (source.kind === "weibo" || source.kind === "page") {
    const time = at === null ? null : formatTime(words.language, at);
    const date = dayText(words, day);
    const when = time === null ? date : say(words, "sentence_when", { day: date, time });
    return say(words, `sentence_from_${source.kind}`, { when });
  }
  return originNote(words, source, publications);
}

/** A source without a day of its own: a publication as it can be found again, or in a few words. */
export function originNote(words: Words, source: Source, publications: readonly Publication[]): string {
  const found = source.kind === "publication" && publications.find(({ id }) => id === source.id);
  if (!found) return sourceName(words, source, publications);
  const { publisher, published } = found;
  const title = say(words, "quoted", { title: found.title });
  return published === null
    ? say(words, "sentence_from_undated", { publisher, title })
    : say(words, "sentence_from_publication", { publisher, title, day: dayText(words, published) });
}

/** A snapshot's count, how exact it is, and whence: "85,372, exact, CLIC France, …". */
export function figureNote(words: Words, snapshot: Snapshot, publications: readonly Publication[]): string {
  const first = tight(words, countText(words, snapshot.followers));
  return say(words, "sentence_part", { first, next: snapshotNote(words, snapshot, publications) });
}

/** How exact a snapshot is, and whence: "exact, CLIC France, …". */
export function snapshotNote(words: Words, snapshot: Snapshot, publications: readonly Publication[]): string {
  const precision = precisionNote(words, snapshot.followers);
  const source = sourceNote(words, snapshot, publications);
  return precision === null ? source : say(words, "sentence_part", { first: precision, next: source });
}

/** What Vitrine did with a figure that it did not compute. */
export function handlingNote(words: Words, { kind }: Source): string {
  return say(words, kind === "weibo" || kind === "page" ? "sentence_read" : "sentence_kept");
}

/** English says "the Louvre Museum", but "Tate" and "Musée d’Orsay". */
function withArticle(words: Words, name: string): string {
  return /\bMuseum\b/.test(name) && !/^the\b/i.test(name) ? say(words, "sentence_the", { name }) : name;
}
