/** A picture as an image document of its own: our XHTML and CSS in an SVG, which a canvas can draw. */
export interface Drawing {
  /** Well-formed XHTML. */
  readonly markup: string;
  readonly css: string;
  /** In pixels, both. */
  readonly width: number;
  readonly height: number;
}

/** Everything stands in it: an image document may load nothing. Firefox draws one only with a width and a height. */
export function svgOf({ markup, css, width, height }: Drawing): string {
  const style = css.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return withoutIllegal(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<foreignObject width="${width}" height="${height}">` +
      `<div xmlns="http://www.w3.org/1999/xhtml"><style>${style}</style>${markup}</div>` +
      "</foreignObject></svg>",
  );
}

/** A data: address. Of a blob: one, Chromium lets no canvas be read (seen in Chromium 156; Firefox does). */
export function addressOf(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** How many rows down to the last that is wholly covered, in a column of RGBA one pixel wide. */
export function bottomOf(column: Uint8ClampedArray): number {
  for (let row = column.length / 4; row > 0; row--) if (column[4 * row - 1] === 255) return row;
  return 0;
}

/** Characters that no XML may hold, not even escaped: with one of them in a name there would be no picture at all. */
function withoutIllegal(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}
