import type { Check, Flaw } from "./flaw.ts";

// What the fields of a record are made of. These checks run wherever a record is read: they are cheap, and ask only for
// what our code relies on. Whether a record is such as Vitrine writes is asked by "Check and rebuild" (catalogue/checking).

export type Test = (value: unknown) => boolean;
type Fields = { readonly [field: string]: unknown };

const FORM: Flaw = { kind: "form" };

export const isText: Test = (value) => typeof value === "string";
export const isNumber: Test = Number.isFinite;
/** An instant in ms, as a `Date` can hold it: of others none can be written out. */
export const isInstant: Test = (value) => isNumber(value) && Math.abs(Number(value)) <= 8.64e15;
/** From 1900 to 2199. */
export const isDay: Test = (value) => Number.isInteger(value) && Number(value) >= -25_567 && Number(value) < 84_006;
/** Two capital letters: of what is no region's code the browser knows no name, and says so by throwing. */
export const isCountry: Test = (value) => typeof value === "string" && /^[A-Z]{2}$/.test(value);
export const isFlag: Test = (value) => typeof value === "boolean";
export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

export function orNull(test: Test): Test {
  return (value) => value === null || test(value);
}

export function orMissing(test: Test): Test {
  return (value) => value === undefined || test(value);
}

export function isListOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

/** Whatever the names of the fields, each is so. */
export function isMapOf(test: Test): Test {
  return (value) => isFields(value) && !Array.isArray(value) && Object.values(value).every(test);
}

export function has(tests: Readonly<Record<string, Test>>): Test {
  const check = fieldsOf(tests);
  return (value) => check(value) === null;
}

/** A record with these fields, whatever else it has. */
export function fieldsOf(tests: Readonly<Record<string, Test>>): Check {
  const all = Object.entries(tests);
  return (value) => {
    if (!isFields(value) || Array.isArray(value)) return FORM;
    for (const [field, test] of all) if (!test(value[field])) return { kind: "field", field };
    return null;
  };
}

/** Any value that is so. */
export function being(test: Test): Check {
  return (value) => (test(value) ? null : FORM);
}
