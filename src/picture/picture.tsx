import themeCss from "../ui/theme.css";
import type { Words } from "../ui/words.ts";
import figuresCss from "./figures.css";
import pictureCss from "./picture.css";
import { Plate } from "./plate.tsx";
import type { PlateData } from "./plate-data.ts";
import { pngOf } from "./png.ts";

/** The picture of a museum's card, to be saved as a file: a PNG 1200 pixels wide, as high as its content. */
export function pictureOf(words: Words, plate: PlateData): Promise<Blob> {
  return pngOf(<Plate words={words} plate={plate} />, themeCss + pictureCss + figuresCss);
}
