import type { CitedComparison } from "../catalogue/compare.ts";
import { nameOf } from "../core/museum.ts";
import { pngOf } from "../picture/png.ts";
import { localeOf } from "../ui/formatters.ts";
import { CaseIcon } from "../ui/icons.tsx";
import { sentences } from "../ui/in-full.ts";
import themeCss from "../ui/theme.css";
import { say, type Words } from "../ui/words.ts";
import chartCss from "./chart.css";
import { ComparisonChart } from "./chart.tsx";
import { NameMark } from "./mark.tsx";
import { drawingNotes, museumNotes, sourceNames } from "./notes.ts";
import plateCss from "./plate.css";
import { plotComparison } from "./plot.ts";
import { pictureSheet } from "./sheets.ts";
import { drawingTitle } from "./titles.ts";

/** What the picture is wide, in pixels of the file. */
const WIDTH = 1600;

interface PlateProps {
  readonly words: Words;
  readonly comparison: CitedComparison;
}

/** The comparison as a picture, to be saved as a file: a PNG 1600 pixels wide, as high as its content. */
export function pictureOf(words: Words, comparison: CitedComparison): Promise<Blob> {
  return pngOf(<Plate words={words} comparison={comparison} />, themeCss + chartCss + plateCss, WIDTH);
}

/** What the page shows, written out for whoever sees the picture alone: what, when, who, whence. */
function Plate({ words, comparison }: PlateProps) {
  const plot = plotComparison(comparison, pictureSheet(comparison.mode));
  const title = drawingTitle(words, comparison);
  const notes = [...museumNotes(words, comparison), ...(plot ? [sentences(words, ...drawingNotes(words, plot))] : [])];
  return (
    <div class="vitrine plate" data-theme="light" lang={localeOf(words.language)}>
      <div class="head">
        <CaseIcon />
        <p class="title">{title}</p>
      </div>
      <div class="legend">
        {comparison.compared.map(({ museum }, hue) => (
          <p key={museum.id}>
            <NameMark hue={hue} />
            <span dir="auto">{nameOf(museum, words.language)}</span>
          </p>
        ))}
      </div>
      <div class="drawing">
        {plot ? (
          <ComparisonChart words={words} plot={plot} label={title} hasNames />
        ) : (
          <p>{say(words, "compare_no_index")}</p>
        )}
      </div>
      <div class="notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <div class="foot">
        <p>{say(words, "sources_named", { names: sourceNames(words, comparison) })}</p>
        <p class="maker">Vitrine</p>
      </div>
    </div>
  );
}
