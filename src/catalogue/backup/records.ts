import * as v from "valibot";
import type { Entry, EntryId } from "../../core/entry.ts";
import type { KeptPost } from "../../core/kept-post.ts";
import type { Listed } from "../../core/listed.ts";
import { type Account, type Museum, weiboKey } from "../../core/museum.ts";
import type { Label } from "../../core/peers.ts";
import { BROADCAST_PLATFORMS } from "../../core/publication.ts";
import { secureAddress } from "../../core/secure-address.ts";
import {
  accountKey,
  bytes,
  columnAsItIs,
  count,
  day,
  flag,
  instant,
  minute,
  museumId,
  name,
  origin,
  platform,
  text,
  uid,
  whole,
} from "./fields.ts";
import { isWholePost } from "./packed.ts";

const texts = v.object({
  en: v.exactOptional(name),
  fr: v.exactOptional(name),
  zh: v.exactOptional(name),
});

export const museum: v.GenericSchema<unknown, Museum> = v.object({
  id: museumId,
  kind: v.picklist(["museum", "museum-group", "authority", "portal"]),
  names: texts,
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  city: v.nullable(name),
  website: v.nullable(text),
  wikidata: v.nullable(text),
  ambiguity: v.nullable(text),
  origin,
});

/** An account whose uid is known has the key of its uid, and no other. */
export const account: v.GenericSchema<unknown, Account> = v.pipe(
  v.object({
    key: accountKey,
    platform,
    museum: museumId,
    uid: v.nullable(uid),
    domain: v.nullable(name),
    screenName: v.nullable(name),
    trackedAt: v.nullable(instant),
    origin,
  }),
  v.check(
    ({ key, platform, uid }) =>
      key.startsWith(`${platform}:`) &&
      (uid === null ? key.includes("~") : platform !== "weibo" || key === weiboKey(uid)),
  ),
);

export const label: v.GenericSchema<unknown, Label> = v.object({
  name: v.pipe(name, v.minLength(1)),
  museums: v.array(museumId),
});

const entered = {
  id: v.custom<EntryId>((input) => typeof input === "string" && input.length > 0 && input.length <= 200),
  museum: museumId,
  note: text,
  at: instant,
};

export const entry: v.GenericSchema<unknown, Entry> = v.variant("kind", [
  v.object({ ...entered, kind: v.literal("followers"), account: accountKey, day, followers: count }),
  v.object({
    ...entered,
    kind: v.literal("broadcasts"),
    platform: v.picklist(BROADCAST_PLATFORMS),
    from: day,
    to: day,
    broadcasts: whole,
    live: v.nullable(count),
    replay: v.nullable(count),
  }),
  v.object({
    ...entered,
    kind: v.literal("post"),
    title: text,
    url: v.nullable(
      v.pipe(
        text,
        v.check((url) => secureAddress(url) !== null),
      ),
    ),
    day,
    views: count,
  }),
  v.object({
    ...entered,
    kind: v.literal("posts"),
    from: day,
    to: day,
    posts: v.nullable(count),
    views: v.nullable(count),
  }),
  v.object({
    ...entered,
    kind: v.literal("award"),
    year: v.pipe(whole, v.maxValue(2_199)),
    day: v.nullable(day),
    title: text,
    organiser: text,
    category: v.nullable(text),
    grounds: v.nullable(text),
  }),
]);

function postWith(sightings: v.GenericSchema<unknown, KeptPost["sightings"]>): v.GenericSchema<unknown, KeptPost> {
  return v.pipe(
    v.object({
      account: accountKey,
      day,
      mid: v.pipe(v.string(), v.regex(/^\d{1,25}$/)),
      createdAt: v.nullable(instant),
      seenAt: minute,
      text,
      kind: v.picklist(["original", "repost", "fast-repost"]),
      media: v.picklist(["none", "video", "live", "article", "picture"]),
      pinned: flag,
      originalDeleted: flag,
      sightings,
    }),
    v.check(isWholePost),
  );
}

/** As a file has it, its sightings in base64. */
export const post = postWith(bytes);
/** As the store has it. */
export const keptPost = postWith(columnAsItIs<KeptPost["sightings"]>(Uint8Array));

const span = v.pipe(
  v.object({ from: minute, to: minute }),
  v.check(({ from, to }) => from <= to),
);

export const listed: v.GenericSchema<unknown, Listed> = v.object({
  account: accountKey,
  spans: v.array(span),
  tail: v.nullable(
    v.object({ until: minute, cursor: v.object({ page: whole, sinceId: text }), asOf: v.exactOptional(minute) }),
  ),
});
