import type { StoreName } from "../store.ts";
import { checkPeers, checkRoster, checkSection, checkYear } from "./columns.ts";
import {
  being,
  fieldsOf,
  has,
  isFields,
  isFlag,
  isListOf,
  isMapOf,
  isNumber,
  isText,
  orMissing,
  orNull,
} from "./fields.ts";
import type { Check, Flaw } from "./flaw.ts";

/**
 * What is wrong with a record of a store, so that our code cannot rely on it; null where nothing is. `key` undefined: it is
 * not known, which leaves only what has its key in itself to be checked.
 */
export function flawOf(store: StoreName, value: unknown, key?: IDBValidKey): Flaw | null {
  if (store === "meta") return META.get(String(key))?.(value) ?? null;
  if (store === "ready")
    return READY.get(String(key))?.(value) ?? (typeof key === "number" ? checkSection(value) : null);
  return CHECKS[store](value);
}

const count = has({ value: isNumber, precision: isText });
const countOrNull = orNull(count);
const textOrNull = orNull(isText);

const checkEntry: Check = (value) => {
  const kind = isFields(value) ? value.kind : undefined;
  return entered(value) ?? ENTRIES.get(String(kind))?.(value) ?? (ENTRIES.has(String(kind)) ? null : field("kind"));
};

const entered = fieldsOf({ id: isText, museum: isText, note: isText, at: isNumber });

const ENTRIES: ReadonlyMap<string, Check> = new Map([
  ["followers", fieldsOf({ account: isText, day: isNumber, followers: count })],
  [
    "broadcasts",
    fieldsOf({
      platform: isText,
      from: isNumber,
      to: isNumber,
      broadcasts: isNumber,
      live: countOrNull,
      replay: countOrNull,
    }),
  ],
  ["post", fieldsOf({ title: isText, url: textOrNull, day: isNumber, views: count })],
  ["posts", fieldsOf({ from: isNumber, to: isNumber, posts: countOrNull, views: countOrNull })],
  [
    "award",
    fieldsOf({
      year: isNumber,
      day: orNull(isNumber),
      title: isText,
      organiser: isText,
      category: textOrNull,
      grounds: textOrNull,
    }),
  ],
]);

const tail = has({ until: isNumber, cursor: has({ page: isNumber, sinceId: isText }), asOf: orMissing(isNumber) });

const CHECKS: { readonly [Name in Exclude<StoreName, "meta" | "ready">]: Check } = {
  museums: fieldsOf({
    id: isText,
    kind: isText,
    names: isMapOf(isText),
    country: textOrNull,
    city: textOrNull,
    website: textOrNull,
    wikidata: textOrNull,
    ambiguity: textOrNull,
    origin: isText,
  }),
  accounts: fieldsOf({
    key: isText,
    platform: isText,
    museum: isText,
    uid: textOrNull,
    domain: textOrNull,
    screenName: textOrNull,
    trackedAt: orNull(isNumber),
    origin: isText,
  }),
  series: checkYear,
  entries: checkEntry,
  labels: fieldsOf({ name: isText, museums: isListOf(isText) }),
  posts: fieldsOf({
    account: isText,
    day: isNumber,
    mid: isText,
    createdAt: orNull(isNumber),
    seenAt: isNumber,
    text: isText,
    kind: isText,
    media: isText,
    pinned: isFlag,
    originalDeleted: isFlag,
    sightings: (value) => value instanceof Uint8Array,
  }),
  listed: fieldsOf({
    account: isText,
    spans: isListOf(has({ from: isNumber, to: isNumber })),
    tail: orMissing(orNull(tail)),
  }),
  // What is in quarantine is broken by its nature.
  quarantine: () => null,
};

const READY: ReadonlyMap<string, Check> = new Map([
  ["roster", checkRoster],
  ["peers", checkPeers],
]);

const task = has({ kind: isText, account: isText });
const tailOrNull = orNull(tail);
const refused = has({ at: isNumber, refusal: has({ kind: isText }) });
const fill = has({ account: isText, from: isNumber, to: isNumber, tail: tailOrNull, pages: isNumber, paused: isFlag });
const postsRead = has({ day: isNumber, accounts: isListOf(isText), partly: isListOf(isText) });

/** Single values by their names. A book or a setting that an earlier version did not know is missing, and not broken. */
const META: ReadonlyMap<string, Check> = new Map([
  [
    "settings",
    fieldsOf({
      language: orMissing(isText),
      theme: orMissing(isText),
      period: orMissing(isText),
      folded: orMissing(isFlag),
      collector: orMissing(isFields),
    }),
  ],
  ["dismissed", being(isListOf(isText))],
  ["backed-up", being(isNumber)],
  [
    "errands",
    fieldsOf({
      underWay: orMissing(isMapOf(isNumber)),
      pause: orMissing(orNull(has({ until: isNumber, why: isText }))),
      pauses: orMissing(isNumber),
      refused: orMissing(isMapOf(refused)),
      asked: orMissing(has({ day: isNumber, count: isNumber })),
    }),
  ],
  [
    "collector",
    fieldsOf({
      queue: orMissing(isListOf(task)),
      fills: orMissing(isListOf(fill)),
      postsRead: orMissing(postsRead),
      strangeLists: orMissing(isMapOf(refused)),
      restUntil: orMissing(isNumber),
      restMs: orMissing(isNumber),
      done: orMissing(isNumber),
      lastAnswer: orMissing(orNull(isNumber)),
    }),
  ],
]);

function field(name: string): Flaw {
  return { kind: "field", field: name };
}
