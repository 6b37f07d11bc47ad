import { firstDayOf } from "../../core/day.ts";
import { fieldsOf, has, isFields, isListOf, isNumber, isText, orMissing, orNull, type Test } from "./fields.ts";
import type { Check, Flaw } from "./flaw.ts";

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const LENGTHS: Flaw = { kind: "lengths" };
const DAYS: Flaw = { kind: "days" };

function isColumn(Numbers: new () => Column): Test {
  return (value) => value instanceof Numbers;
}

const bytes = isColumn(Uint8Array);
const shorts = isColumn(Uint16Array);
const words = isColumn(Uint32Array);
const days = isColumn(Int32Array);
const doubles = orMissing(isColumn(Float64Array));

/** What is told of a source by its kind; every surface and every file writes it out. */
const SOURCE_DETAILS: Readonly<Record<string, Test>> = {
  weibo: isFields,
  page: isFields,
  publication: has({ id: isText }),
  import: has({ file: isText }),
  hand: has({ note: isText }),
};

function isSource(value: unknown): boolean {
  if (!isFields(value) || typeof value.kind !== "string" || !Object.hasOwn(SOURCE_DETAILS, value.kind)) return false;
  return SOURCE_DETAILS[value.kind]?.(value) ?? false;
}

const yearFields = fieldsOf({
  account: isText,
  year: Number.isInteger,
  days: shorts,
  followers: words,
  precisions: bytes,
  minutes: shorts,
  sourceOf: shorts,
  sources: isListOf(isSource),
  posts: doubles,
  following: doubles,
  interactions: doubles,
});

interface Year {
  readonly year: number;
  readonly days: Uint16Array;
  readonly followers: Uint32Array;
  readonly precisions: Uint8Array;
  readonly minutes: Uint16Array;
  readonly sourceOf: Uint16Array;
  readonly posts?: Float64Array;
  readonly following?: Float64Array;
  readonly interactions?: Float64Array;
}

/** A year of an account, by its columns' kinds and lengths and its first and last day: never number by number. */
export const checkYear: Check = (value) => yearFields(value) ?? checkColumns(value as Year);

function checkColumns({ year, days, followers, precisions, minutes, sourceOf, ...extras }: Year): Flaw | null {
  const { length } = followers;
  const { posts, following, interactions } = extras;
  const areWhole = [posts, following, interactions].every((column) => column === undefined || column.length === length);
  const areShort = [days, precisions, minutes, sourceOf].every((column) => isShort(column, length));
  if (length === 0 || !areWhole || !areShort) return LENGTHS;
  const first = days[0] ?? 0;
  const last = days.length < length ? first + length - 1 : (days[length - 1] ?? 0);
  return last - first < length - 1 || last >= firstDayOf(year + 1) - firstDayOf(year) ? DAYS : null;
}

/** A column that is the same throughout, or follows from its first, may be a single number. */
function isShort({ length }: Column, places: number): boolean {
  return length === places || length === 1;
}

const sectionFields = fieldsOf({ places: isNumber, followers: bytes, precisions: bytes, ages: bytes });

interface Section {
  readonly places: number;
  readonly followers: Uint8Array;
  readonly precisions: Uint8Array;
  readonly ages: Uint8Array;
}

export const checkSection: Check = (value) => {
  const flaw = sectionFields(value);
  if (flaw) return flaw;
  const { places, followers, precisions, ages } = value as Section;
  return followers.length === 4 * places && isShort(precisions, places) && isShort(ages, places) ? null : LENGTHS;
};

/** Lists and columns of one length. */
function alike(tests: Readonly<Record<string, Test>>): Check {
  const fields = fieldsOf(tests);
  const names = Object.keys(tests);
  return (value) => {
    const flaw = fields(value);
    if (flaw || !isFields(value)) return flaw;
    const lengths = new Set(names.map((name) => (value[name] as ArrayLike<unknown>).length));
    return lengths.size === 1 ? null : LENGTHS;
  };
}

export const checkRoster = alike({ accounts: isListOf(orNull(isText)), days, followers: words, precisions: bytes });

export const checkPeers = alike({
  accounts: isListOf(isText),
  museums: isListOf(isText),
  kinds: isListOf(isText),
  countries: isListOf(orNull(isText)),
});
