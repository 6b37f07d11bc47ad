import { areSightings } from "../../core/sighting.ts";
import type { StoreName } from "../store.ts";
import { checkPeers, checkRoster, checkSection, checkYear } from "./columns.ts";
import {
  being,
  fieldsOf,
  has,
  isCountry,
  isDay,
  isFields,
  isFlag,
  isInstant,
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

const entered = fieldsOf({ id: isText, museum: isText, note: isText, at: isInstant });

const ENTRIES: ReadonlyMap<string, Check> = new Map([
  ["followers", fieldsOf({ account: isText, day: isDay, followers: count })],
  [
    "broadcasts",
    fieldsOf({
      platform: isText,
      from: isDay,
      to: isDay,
      broadcasts: isNumber,
      live: countOrNull,
      replay: countOrNull,
    }),
  ],
  ["post", fieldsOf({ title: isText, url: textOrNull, day: isDay, views: count })],
  ["posts", fieldsOf({ from: isDay, to: isDay, posts: countOrNull, views: countOrNull })],
  [
    "award",
    fieldsOf({
      year: isNumber,
      day: orNull(isDay),
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
    country: orNull(isCountry),
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
    trackedAt: orNull(isInstant),
    origin: isText,
  }),
  series: checkYear,
  entries: checkEntry,
  labels: fieldsOf({ name: isText, museums: isListOf(isText) }),
  posts: fieldsOf({
    account: isText,
    day: isDay,
    mid: isText,
    createdAt: orNull(isInstant),
    seenAt: isNumber,
    text: isText,
    kind: isText,
    media: isText,
    pinned: isFlag,
    originalDeleted: isFlag,
    sightings: (value) => value instanceof Uint8Array && areSightings(value),
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
const fill = has({ account: isText, from: isDay, to: isDay, tail: tailOrNull, pages: isNumber, paused: isFlag });
const begun = { at: isInstant };
const postsRead = has({ day: isDay, accounts: isListOf(isText), partly: orMissing(isListOf(isText)) });

const told = has({ alert: has({ kind: isText, day: isNumber }), seen: isFlag });
const checkAlerts = fieldsOf({
  told: orMissing(isListOf(told)),
  lately: orMissing(isMapOf(isNumber)),
  rung: orMissing(has({ day: isNumber, count: isNumber })),
});

/** Single values by their names. A book or a setting that an earlier version did not know is missing, and not broken. */
const META: ReadonlyMap<string, Check> = new Map([
  [
    "settings",
    fieldsOf({
      language: orMissing(isText),
      theme: orMissing(isText),
      period: orMissing(isText),
      folded: orMissing(orNull(isFlag)),
      noCase: orMissing(isFlag),
      collector: orMissing(isFields),
      alerts: orMissing(isFields),
    }),
  ],
  ["alerts", checkAlerts],
  ["alerts-unlooked", being(isListOf(has({ account: isText, day: isNumber, at: isNumber })))],
  ["dismissed", being(isListOf(isText))],
  ["backed-up", being(isInstant)],
  [
    "automatic-backup",
    fieldsOf({
      every: orMissing(orNull(isText)),
      made: orMissing(orNull(has({ ...begun, file: isText }))),
      failed: orMissing(orNull(has({ ...begun, why: isText, detail: isText }))),
      begun: orMissing(orNull(has(begun))),
    }),
  ],
  [
    "errands",
    fieldsOf({
      underWay: orMissing(isMapOf(isNumber)),
      left: orMissing(isListOf(isText)),
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
