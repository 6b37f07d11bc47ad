import { type ComponentChild, render } from "preact";
import { addressOf, bottomOf, svgOf } from "./svg.ts";

/** What the picture of a card is wide, in pixels of the file. */
const PICTURE_WIDTH = 1200;
/** What it can be high at most; it is cut to what was drawn. */
const TALLEST = 6000;

/**
 * Draws a component as a PNG of a width, as high as its content. `css` alone dresses it, and is written for that
 * width. Nothing of it is put on the page, so neither the page's zoom nor its theme show in the picture.
 * Throws when the browser does not draw it.
 */
export async function pngOf(content: ComponentChild, css: string, width = PICTURE_WIDTH): Promise<Blob> {
  const svg = svgOf({ markup: markupOf(content), css, width, height: TALLEST });
  const image = new Image();
  image.src = addressOf(svg);
  await image.decode();
  const height = heightOf(image, width);
  const { canvas, context } = sheet(width, height);
  context.drawImage(image, 0, 0);
  return canvas.convertToBlob({ type: "image/png" });
}

function markupOf(content: ComponentChild): string {
  const host = document.createElement("div");
  render(content, host);
  const markup = new XMLSerializer().serializeToString(host);
  render(null, host);
  return markup;
}

/**
 * Read from the drawing itself: the same text can take more lines on the page, at another zoom. The first pixel is
 * the frame's; without it the browser left the style out, as Firefox once did where a page's policy forbids inline styles.
 */
function heightOf(image: HTMLImageElement, width: number): number {
  const { context } = sheet(1, TALLEST);
  context.drawImage(image, -width / 2, 0);
  const column = context.getImageData(0, 0, 1, TALLEST).data;
  const height = bottomOf(column);
  if (column[3] !== 255) throw new Error("The browser drew the picture without its style.");
  if (height === TALLEST) throw new Error(`The picture would be higher than ${TALLEST} pixels.`);
  return height;
}

function sheet(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser has no room for a picture.");
  return { canvas, context };
}
