import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { readProfile } from "../../src/weibo/profile.ts";
import { parseBody } from "../../src/weibo/session.ts";
import { bridge, bridgeAnswer, bridgeDomain, type Json } from "./answer.ts";
import { BODIES } from "./bodies.ts";
import { changed, mutated, ODD, type Path } from "./mutation.ts";
import { expectTextRead, READERS } from "./readers.ts";

/** Some captured answers are long, and every mutation is written out whole. */
const PATIENCE_MS = 30_000;

describe.each(BODIES)("$name that has changed", { timeout: PATIENCE_MS }, ({ body, uid, mid }) => {
  it.each(Object.entries(READERS))("is what it says, or refused by name, to %s", (_name, read) => {
    fc.assert(
      fc.property(mutated(body), (other) => read(other, { uid, mid })),
      { numRuns: 200 },
    );
  });

  it("is no answer when it was cut anywhere", () => {
    const text = JSON.stringify(body);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        expect(parseBody(text.slice(0, at))).toBeUndefined();
        expectTextRead(text.slice(0, at), { uid, mid });
      }),
      { numRuns: 50 },
    );
  });
});

describe("any answer at all", () => {
  const asked = BODIES[0];

  it.each(Object.entries(READERS))("is refused by name by %s, or told nothing by it", (_name, read) => {
    const body = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true, withMap: true }));
    fc.assert(fc.property(body, (other) => asked && read(other, asked)));
    for (const other of [...ODD, 1n, Symbol("odd"), () => 1]) asked && read(other, asked);
  });
});

describe("a profile that has changed", () => {
  const body: Json = bridgeAnswer();
  const OTHERS: readonly Json[] = [
    null,
    true,
    "24.7万",
    "85372",
    "",
    12.5,
    -1,
    [],
    [85_372],
    {},
    { followers_count: 1 },
  ];

  it("anywhere on the way to the followers is refused", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Path>(["data"], ["data", "user"], ["data", "user", "followers_count"], ["ok"]),
        fc.constantFrom<Json | undefined>(...OTHERS, undefined),
        (at, other) => {
          expect(
            readProfile(
              changed(body, at, () => other),
              bridge,
            ).kind,
          ).toBe("unrecognised");
        },
      ),
    );
  });

  it("elsewhere still has its own followers", () => {
    fc.assert(
      fc.property(mutated(body), fc.constantFrom(bridge, bridgeDomain), (other, asked) => {
        const whole = changed(other, ["data", "user", "followers_count"], () => 85_372);
        const answer = readProfile(whole, asked);
        if (answer.kind === "reading") expect(answer.reading.followers).toEqual(exactly(85_372));
      }),
    );
  });
});
