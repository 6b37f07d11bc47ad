import type { Count } from "./count.ts";
import type { Day } from "./day.ts";
import type { AccountKey, MuseumId } from "./museum.ts";
import type { Award, Broadcasts, PostsOfPeriod, ViewedPost } from "./publication.ts";
import type { Snapshot, Source } from "./snapshot.ts";
import type { Texts } from "./texts.ts";

/** Names one entry for ever, on whichever machine it was made. */
export type EntryId = string & { readonly __brand: "EntryId" };

/** What every figure that the reader entered by hand says of itself. */
interface Entered {
  readonly id: EntryId;
  readonly museum: MuseumId;
  /** Where the figure is from, in the reader's words: "WeChat's back office". */
  readonly note: string;
  /** The instant it was last changed, in ms: of two forms of one entry the later stands. */
  readonly at: number;
}

/** Followers of an account on a day. */
export interface FollowersEntry extends Entered {
  readonly kind: "followers";
  readonly account: AccountKey;
  readonly day: Day;
  readonly followers: Count;
}

/** Broadcasts of a period on one platform. */
export interface BroadcastsEntry extends Entered, Omit<Broadcasts, "museum" | "source"> {
  readonly kind: "broadcasts";
}

/** The views of one post, which Weibo shows to its owner alone. */
export interface PostEntry extends Entered {
  readonly kind: "post";
  readonly title: string;
  /** An https address; null when there is none. */
  readonly url: string | null;
  readonly day: Day;
  readonly views: Count;
}

/** How much was posted and read in a period; at least one of the two is known. */
export interface PostsEntry extends Entered {
  readonly kind: "posts";
  readonly from: Day;
  readonly to: Day;
  readonly posts: Count | null;
  readonly views: Count | null;
}

export interface AwardEntry extends Entered {
  readonly kind: "award";
  readonly year: number;
  /** null: only the year is known. */
  readonly day: Day | null;
  readonly title: string;
  readonly organiser: string;
  readonly category: string | null;
  readonly grounds: string | null;
}

export type Entry = FollowersEntry | BroadcastsEntry | PostEntry | PostsEntry | AwardEntry;
export type EntryKind = Entry["kind"];

function sourceOfEntry({ note }: Entry): Source {
  return { kind: "hand", note };
}

/** Entered followers as the day's snapshot: they count like any other, and say that they were entered. */
export function snapshotOfEntry(entry: FollowersEntry): Snapshot {
  return {
    day: entry.day,
    followers: entry.followers,
    posts: null,
    following: null,
    interactions: null,
    at: null,
    source: sourceOfEntry(entry),
  };
}

export function awardOfEntry(entry: AwardEntry): Award {
  const { id, museum, year, day, title, organiser, category, grounds, note } = entry;
  return {
    id,
    year,
    day,
    title: sameInAll(title),
    organiser: sameInAll(organiser),
    category: category === null ? null : sameInAll(category),
    recipient: museum,
    printed: note,
    grounds: grounds === null ? null : sameInAll(grounds),
    sources: [sourceOfEntry(entry)],
    doubt: null,
  };
}

export function broadcastsOfEntry(entry: BroadcastsEntry): Broadcasts {
  const { museum, platform, from, to, broadcasts, live, replay } = entry;
  return { museum, platform, from, to, broadcasts, live, replay, source: sourceOfEntry(entry) };
}

export function viewedPostOf(entry: PostEntry): ViewedPost {
  const { museum, title, url, day, views } = entry;
  return { museum, title: sameInAll(title), url, day, views, source: sourceOfEntry(entry) };
}

export function postsOfPeriod(entry: PostsEntry): PostsOfPeriod {
  const { from, to, posts, views } = entry;
  return { from, to, posts, views, source: sourceOfEntry(entry) };
}

/** What somebody typed is shown as typed, whatever the language of the reader. */
function sameInAll(text: string): Texts {
  return { en: text, fr: text, zh: text };
}
