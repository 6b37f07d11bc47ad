import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Colour = readonly [number, number, number];

/** How colours are seen without one of the three kinds of cones, in linear RGB: Machado, Oliveira and Fernandes 2009. */
const SIGHTS: Readonly<Record<string, readonly Colour[]>> = {
  "colour sight": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** CIE76: 2.3 is just noticeable; ten times as much is another colour even on a thin line. */
const APART = 23;

const css = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");
const [light = "", dark = ""] = css("compare/chart.css").split(':root[data-theme="dark"]');
const [lightTheme = "", darkTheme = ""] = css("ui/theme.css").split(':root[data-theme="dark"]');
const huesOf = (text: string) => [...text.matchAll(/--hue-\d: (#[0-9a-f]{6})/g)].map(([, hex = ""]) => hex);
const paperOf = (text: string) => /--paper: (#[0-9a-f]{6})/.exec(text)?.[1] ?? "";

const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const colourOf = (hex: string): Colour => {
  const byte = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16));
  return [byte(1), byte(3), byte(5)];
};
const through = (matrix: readonly Colour[], [r, g, b]: Colour): number[] =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b)));
const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(colourOf(a)), luminance(colourOf(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

function labOf([r = 0, g = 0, b = 0]: readonly number[]): Colour {
  const root = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(luminance([r, g, b]));
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function nearest(hues: readonly string[], matrix: readonly Colour[]): number {
  const seen = hues.map((hue) => labOf(through(matrix, colourOf(hue))));
  const distances = seen.flatMap((a, i) =>
    seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
}

describe.each([
  ["light", light, paperOf(lightTheme)],
  ["dark", dark, paperOf(darkTheme)],
])("the six colours on %s paper", (_theme, text, paper) => {
  const hues = huesOf(text);

  it("are six", () => {
    expect(new Set(hues).size).toBe(6);
  });

  it.each(Object.entries(SIGHTS))("are told apart with %s", (_sight, matrix) => {
    expect(nearest(hues, matrix)).toBeGreaterThan(APART);
  });

  it("stand out from the paper as WCAG wants it of drawings", () => {
    for (const hue of hues) expect(contrast(hue, paper)).toBeGreaterThan(3);
  });
});
