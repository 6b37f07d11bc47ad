import fc from "fast-check";
import type { Json } from "./answer.ts";

export type Path = readonly string[];

/** Every place in a body: its own fields, theirs, and so on. */
function pathsIn(value: Json, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...pathsIn(inner, [...at, name])]);
}

/** The body with one place changed by `step`, which gives undefined to take it away. */
export function changed(value: Json, [name, ...rest]: Path, step: (present: Json) => Json | undefined): Json {
  if (name === undefined || typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (key !== name) return [[key, inner]];
    const next = rest.length === 0 ? step(inner) : changed(inner, rest, step);
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}

const parsed = (text: string): Json => JSON.parse(text);

/** What JSON can hold where nobody expects it: of each type, too large, too small, too deep, or named like a trap. */
export const ODD: readonly Json[] = [
  ...[null, true, false, "", " ", "0", "1", "NaN", "Infinity", "null", "-1", "+7", "1e9", "0x10", "１２", "٣", "007"],
  ...[
    "24.7万",
    "1.51亿",
    "100万+",
    "1,243,408",
    "12,34",
    "8.5.1万",
    "44万次播放",
    "万",
    "5962000000000301",
    "7012345678",
  ],
  ...["刚刚", "99小时前", "昨天 25:00", "02-30", "Thu Nov 19 25:30:05 +0800 2026", "Thu Nov 19 09:30:05 +0800 0000"],
  ...[
    0,
    1,
    -1,
    12.5,
    1e21,
    1e308,
    2 ** 53,
    2 ** 32,
    7_012_345_678,
    5_962_000_000_000_301,
    parsed("-0"),
    parsed("1e999"),
  ],
  ...[[], [85_372], [[]], {}, { followers_count: 1 }, { ok: 1, data: { user: {} } }],
  parsed('{"__proto__":{"followers_count":1,"ok":1}}'),
  parsed('{"toString":1,"valueOf":null,"length":9,"constructor":{}}'),
  parsed(`${"[".repeat(50_000)}${"]".repeat(50_000)}`),
  "桥".repeat(5_000),
  "\u202e<img src=x onerror=alert(1)>&lt;b&gt;\u0000\ud800",
];

/** The fields that readers look at: changed more often than the rest of a body, which is mostly noise. */
const TOLD =
  /^(?:ok|data|user|userInfo|list|cards|mblog|card_\w+|cardlistInfo|mid|id|idstr|\w*_count|\w*_cnt|created_at|domain|screen_name|text\w*|errno|msg|message|url|deleted|retweeted_status|page_info|media_info|title|mblogtype|isTop|pic\w*|mix_media_info|next_cursor|since_id|verified\w*|location)$/;

/** A body in which up to four things have changed: fields taken away, renamed, doubled, or holding something odd. */
export function mutated(body: Json): fc.Arbitrary<Json> {
  const places = pathsIn(body);
  const told = places.filter((path) => TOLD.test(path.at(-1) ?? ""));
  const place = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...told) }, fc.constantFrom(...places));
  const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ODD) }, fc.constant(undefined), fc.jsonValue());
  const borrowed = fc.constantFrom(...told).map((path) => valueAt(body, path));
  const steps = fc.array(fc.tuple(place, fc.oneof(value, value, borrowed)), { minLength: 1, maxLength: 4 });
  return steps.map((all) => all.reduce((now, [at, other]) => changed(now, at, () => other as Json | undefined), body));
}

/** The value at a place; undefined when there is none. Looks at a body's own fields alone, as JSON has them. */
export function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    body,
  );
}
