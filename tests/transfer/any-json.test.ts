import { expect, it } from "vitest";
import { anyJson } from "../../src/transfer/any-json.ts";

const itself: { whole?: unknown } = {};
itself.whole = itself;

it.each([
  ["columns of numbers with their kind", { days: Uint16Array.of(3, 4) }, { days: { Uint16Array: [3, 4] } }],
  ["numbers that JSON does not know", [Number.NaN, 5n, -1.5], ["NaN", "5", -1.5]],
  ["what is not there", { a: undefined, b: null }, { a: "undefined", b: null }],
  ["maps and sets", [new Map([["a", 1]]), new Set(["b"])], [{ Map: [["a", 1]] }, { Set: ["b"] }]],
  ["days", new Date(5), { Date: "5" }],
  ["what has only a name", [new ArrayBuffer(2), /a/], ["ArrayBuffer", "RegExp"]],
  ["what contains itself", itself, { whole: "(itself)" }],
])("any value is written as JSON: %s", (_what, value, expected) => {
  expect(JSON.parse(anyJson(value))).toEqual(expected);
});
