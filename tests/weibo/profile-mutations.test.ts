import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { readProfile } from "../../src/weibo/profile.ts";
import { bridge, bridgeAnswer, bridgeDomain, type Json } from "./answer.ts";

type Path = readonly string[];

/** Every place in a body: its own fields, theirs, and so on. */
function pathsIn(value: Json, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...pathsIn(inner, [...at, name])]);
}

/** The body with one place changed by `step`, which gives undefined to take it away. */
function changed(value: Json, [name, ...rest]: Path, step: (present: Json) => Json | undefined): Json {
  if (name === undefined || typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (key !== name) return [[key, inner]];
    const next = rest.length === 0 ? step(inner) : changed(inner, rest, step);
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** One value of each type; none could be taken for another count of followers. */
const OTHERS: readonly Json[] = [null, true, "24.7万", "85372", "", 12.5, -1, [], [85_372], {}, { followers_count: 1 }];
const typeOf = (value: Json) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

const body: Json = bridgeAnswer();
const place = fc.constantFrom(...pathsIn(body));
const mutation = fc.record({ at: place, other: fc.option(fc.constantFrom(...OTHERS)), drop: fc.boolean() });

function mutate(present: Json, { at, other, drop }: { at: Path; other: Json; drop: boolean }): Json {
  return changed(present, at, (found) => {
    if (drop) return undefined;
    return typeOf(other) === typeOf(found) && typeof found !== "number" ? null : other;
  });
}

describe("an answer of Weibo's that has changed", () => {
  it("is a reading with the true followers, or a refusal that names a field, and never an error", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const answer = readProfile(mutations.reduce(mutate, body), bridge);
        if (answer.kind === "reading") expect(answer.reading.followers).toEqual(exactly(85_372));
        else expect(answer.field).not.toBe("");
      }),
      { numRuns: 2_000 },
    );
  });

  it("anywhere on the way to the followers is refused", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Path>(["data"], ["data", "user"], ["data", "user", "followers_count"], ["ok"]),
        fc.constantFrom(...OTHERS),
        fc.boolean(),
        (at, other, drop) => {
          expect(readProfile(mutate(body, { at, other, drop }), bridge).kind).toBe("unrecognised");
        },
      ),
    );
  });

  it("into any other JSON, or anything at all, is refused without an error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), fc.constantFrom(bridge, bridgeDomain), (other, asked) => {
        expect(readProfile(other, asked).kind).toBe("unrecognised");
      }),
    );
  });

  it("is refused in a few words, however much was found", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 300, maxLength: 400 }), (long) => {
        const answer = readProfile(
          mutate(body, { at: ["data", "user", "domain"], other: [long], drop: false }),
          bridge,
        );
        const text = readProfile(mutate(body, { at: ["ok"], other: long, drop: false }), bridge);
        for (const refusal of [answer, text])
          expect(refusal.kind === "unrecognised" && refusal.found.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
