import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../src/weibo/answer-form.ts";

describe("the form of an answer", () => {
  it.each([
    [
      '{"ok":1,"data":{"user":{"idstr":"5549047567","verified":true}}}',
      "{ok: number, data: {user: {idstr: text, verified: boolean}}}",
    ],
    ['{"ok":-100,"url":"https://weibo.com/login.php"}', "{ok: number, url: text}"],
    ['{"data":null}', "{data: null}"],
    ['{"list":[{"id":1},{"id":2},{"name":"x"}]}', "{list: 3 × [{id: number} | {name: text}]}"],
    ["[]", "0 × []"],
    ["<!doctype html><title>微博</title>", "a page, 32 characters"],
    ["", "text that is no JSON, 0 characters"],
    ['{"ok":1', "text that is no JSON, 7 characters"],
  ])("of %s is %s", (answer, form) => {
    expect(formOf(answer)).toBe(form);
  });

  it.each(["4750217209449536", "卢浮宫", "Marie Dupont", "marie.dupont", "0034aBcDeFgHi"])(
    "does not name a field that is called after something: %s",
    (name) => {
      expect(formOf(JSON.stringify({ pic_infos: { [name]: 1 } }))).toBe("{pic_infos: {…: number}}");
    },
  );

  it("holds no text and no number of any answer", () => {
    const text = fc.stringMatching(/^[A-Z]{6,12}$/);
    const values = fc.oneof(text, fc.integer({ min: 1_000_000, max: 9_000_000 }));
    const answers = fc.dictionary(fc.constantFrom("ok", "data", "user", "list"), fc.oneof(values, fc.array(values)));
    fc.assert(
      fc.property(answers, (answer) => {
        expect(formOf(JSON.stringify(answer))).not.toMatch(/[A-Z]{6}|\d{7}/);
      }),
    );
  });

  it("is short, however deep or long the answer is", () => {
    expect(formOf(`${"[".repeat(5_000)}1${"]".repeat(5_000)}`).length).toBeLessThan(200);
    const wide = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`field_${"abcdefghij"[i % 10]}${"x".repeat(i % 30)}`, i]),
    );
    expect(formOf(JSON.stringify(wide)).length).toBeLessThan(6_001);
  });
});
