import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, bottomOf, svgOf } from "../../src/picture/svg.ts";

const draw = (markup: string, css = "") => svgOf({ markup, css, width: 1200, height: 6000 });

/** A column of pixels with these opacities, from the top. */
const column = (...opacities: number[]) => new Uint8ClampedArray(opacities.flatMap((opacity) => [9, 9, 9, opacity]));

describe("an image document", () => {
  it("has a width and a height, and the markup with its style inside", () => {
    const svg = draw("<p>Louvre</p>", "p{color:red}");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="6000"><foreignObject /);
    expect(svg).toContain("<style>p{color:red}</style><p>Louvre</p>");
  });

  it("is well-formed whatever the style says", () => {
    expect(draw("", '.a>b{content:"<&"}')).toContain('<style>.a>b{content:"&lt;&amp;"}</style>');
  });

  it("leaves out the characters that no XML may hold, and no other", () => {
    expect(draw("<p>a\u0000\u0001\u000b\udfff\ud800\uffff\t卢浮宫 é\u202f! 😀</p>")).toContain(
      "<p>a\t卢浮宫 é\u202f! 😀</p>",
    );
  });

  it("has an address, whatever was in the names", () => {
    const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(anyText, (text) => {
        const svg = draw(text);
        const [start, ...rest] = addressOf(svg).split(",");
        expect(start).toBe("data:image/svg+xml;charset=utf-8");
        expect(decodeURIComponent(rest.join(","))).toBe(svg);
      }),
    );
  });
});

describe("the bottom of a picture", () => {
  it.each([
    ["after the last covered row", column(255, 255, 255, 0, 0), 3],
    ["above a row that is covered by half", column(255, 255, 128, 0), 2],
    ["below a hole", column(255, 0, 255, 0), 3],
    ["at the end when everything is covered", column(255, 255), 2],
    ["nowhere when nothing was drawn", column(0, 0), 0],
  ])("is %s", (_where, pixels, rows) => {
    expect(bottomOf(pixels)).toBe(rows);
  });
});
