import type { Day } from "../../core/day.ts";
import type { Post } from "../../core/posts.ts";
import { say, type Words } from "../words.ts";
import { dayText, notesText, type Subject, tight, whoText } from "./parts.ts";

/** A figure about the posts of a period, as its label writes it, and of which posts it is. */
export interface PostsFigure {
  readonly kind: "per_post" | "rate" | "bci" | "per_week";
  readonly from: Day;
  readonly to: Day;
  /** The figure in words. */
  readonly text: string;
  /** Which posts it is of, in words. */
  readonly seen: string;
  /** What it was divided by, or whence that is; null: nothing but the posts. */
  readonly besides: string | null;
}

/** "From 17 November 2026 to 24 November 2026, … received 827 interactions per post on Weibo (3 posts; …)." */
export function postsSentence(words: Words, subject: Subject, figure: PostsFigure): string {
  const { kind, from, to, text, seen, besides } = figure;
  return say(words, `sentence_${kind}`, {
    from: dayText(words, from),
    to: dayText(words, to),
    who: whoText(words, subject),
    n: tight(words, text),
    notes: notesText(words, [
      seen,
      kind === "per_week" ? null : say(words, "sentence_interactions"),
      besides,
      say(words, "sentence_computed"),
    ]),
  });
}

/** "The post “…” that … published on Weibo on 24 November 2026 had received interactions 2,481 (…) by …". */
export function postSentence(words: Words, subject: Subject, post: Post, received: string): string {
  return say(words, "sentence_post", {
    title: say(words, "quoted", { title: post.title }),
    who: whoText(words, subject),
    day: dayText(words, post.day),
    received: tight(words, received),
    asof: dayText(words, post.asOf),
    notes: notesText(words, [post.url, say(words, "sentence_read")]),
  });
}
