import * as v from "valibot";
import type { Entry } from "../../core/entry.ts";
import type { KeptPost } from "../../core/kept-post.ts";
import type { Listed } from "../../core/listed.ts";
import type { Account, Museum, Uid } from "../../core/museum.ts";
import type { Label } from "../../core/peers.ts";
import type { PackedYear } from "../../core/series.ts";
import { readSettings, type Settings } from "../../store/settings.ts";
import { uid } from "./fields.ts";
import { series } from "./packed.ts";
import { account, entry, label, listed, museum, post } from "./records.ts";

/** What one backup holds, read and found to be possible. */
export interface Contents {
  readonly museums: Museum[];
  readonly accounts: Account[];
  readonly labels: Label[];
  readonly entries: Entry[];
  readonly series: PackedYear[];
  readonly posts: KeptPost[];
  readonly listed: Listed[];
  readonly dismissed: Uid[];
  /** One at the most; none where nothing was set. */
  readonly settings: Settings[];
}

/** What a record of a backup is called in its file. Never rename one: files are kept for years. */
export type Noun = "museum" | "account" | "label" | "entry" | "series" | "post" | "listed" | "dismissed" | "settings";

export function noContents(): Contents {
  return {
    museums: [],
    accounts: [],
    labels: [],
    entries: [],
    series: [],
    posts: [],
    listed: [],
    dismissed: [],
    settings: [],
  };
}

/** Takes one record of a file in; false: no Vitrine writes such a record, and nothing was taken. */
export function takeRecord(contents: Contents, [noun, record]: readonly [string, unknown]): boolean {
  const taker = TAKERS.get(noun);
  return taker?.(contents, record) ?? false;
}

type Taker = (contents: Contents, record: unknown) => boolean;

/** A map, since a file may name a noun "constructor". */
const TAKERS: ReadonlyMap<string, Taker> = new Map<Noun, Taker>([
  ["museum", taking(museum, ({ museums }) => museums)],
  ["account", taking(account, ({ accounts }) => accounts)],
  ["label", taking(label, ({ labels }) => labels)],
  ["entry", taking(entry, ({ entries }) => entries)],
  ["series", taking(series, (contents) => contents.series)],
  ["post", taking(post, ({ posts }) => posts)],
  ["listed", taking(listed, (contents) => contents.listed)],
  ["dismissed", taking(uid, ({ dismissed }) => dismissed)],
  [
    "settings",
    (contents, record) => {
      const isFirst = contents.settings.length === 0;
      if (isFirst) contents.settings.push(readSettings(record));
      return isFirst;
    },
  ],
]);

function taking<Schema extends v.GenericSchema>(
  schema: Schema,
  of: (contents: Contents) => v.InferOutput<Schema>[],
): Taker {
  return (contents, record) => {
    const read = v.safeParse(schema, record);
    if (read.success) of(contents).push(read.output);
    return read.success;
  };
}
