import { describe, expect, it } from "vitest";
import { beginsText, stepOf } from "../../src/popup/step.ts";

describe("a key in the list", () => {
  it.each([
    ["ArrowDown", 3, 4],
    ["ArrowDown", 19, 19],
    ["ArrowUp", 3, 2],
    ["ArrowUp", 0, -1],
    ["PageDown", 3, 8],
    ["PageDown", 17, 19],
    ["PageUp", 3, 0],
    ["PageUp", 12, 7],
    ["Home", 7, 0],
    ["End", 7, 19],
    ["Enter", 7, null],
    ["a", 7, null],
  ])("%s leads from row %i to row %s of twenty", (key, at, to) => {
    expect(stepOf(key, at, 20, 5)).toBe(to);
  });
});

describe("what is typed outside a field", () => {
  const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

  it.each(["g", "/", "故", "7", "é"])("goes to the search: %s", (key) => {
    expect(beginsText(press(key))).toBe(true);
  });

  it.each([
    [press(" ")],
    [press("Enter")],
    [press("Tab")],
    [press("F5")],
    [press("Process")],
    [press("r", { ctrlKey: true })],
    [press("a", { metaKey: true })],
  ])("does not, where it is a command: %o", (event) => {
    expect(beginsText(event)).toBe(false);
  });
});
