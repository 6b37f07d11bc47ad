import { attributed } from "../../catalogue/attribution.ts";
import { type Effect, effectOf } from "../../catalogue/importing.ts";
import { namingOf } from "../../catalogue/naming.ts";
import { dayOf } from "../../core/day.ts";
import type { Store } from "../../store/store.ts";
import type { DateOrder } from "../../transfer/import/dates.ts";
import { type Figures, figuresIn } from "../../transfer/import/figures.ts";
import { type FileGrid, fileGrid } from "../../transfer/import/file-grid.ts";
import { type Lack, lacksOf, layoutOf } from "../../transfer/import/layout.ts";
import { type Column, type Survey, surveyGrid } from "../../transfer/import/survey.ts";
import { telling } from "../breath.ts";

/** What the page is busy with, and how far it is (0 to 1). */
export interface Working {
  readonly what: "reading" | "checking" | "keeping";
  readonly done: number;
}

/** A file that was gone through once. */
export interface Opened extends FileGrid {
  readonly name: string;
  readonly survey: Survey;
}

/** How a file is read: as it was understood, until the reader says otherwise. */
export interface Reading {
  readonly columns: readonly Column[];
  readonly dateOrder: DateOrder;
}

/** What would be imported with the columns as they are assigned; null while something is lacking for it. */
export interface Preview {
  readonly opened: Opened;
  readonly reading: Reading;
  readonly lacks: readonly Lack[];
  readonly read: { readonly figures: Figures; readonly effect: Effect } | null;
}

/** How the page is told of the work, and stops it. */
export interface Course {
  readonly signal: AbortSignal;
  readonly tell: (working: Working) => void;
}

/** Characters of a file's name that its figures keep as their source. */
const LONGEST_NAME = 100;

/** Opens a file and finds out what is in it. Throws `UnreadableFile`, or an `AbortError`. */
export async function openFile(file: File, { signal, tell }: Course): Promise<Opened> {
  const pace = telling<number>(signal, (done) => tell({ what: "reading", done }));
  const opened = await fileGrid(file, pace);
  return { ...opened, name: shortName(file.name), survey: await surveyGrid(opened.grid, pace) };
}

/** What an import that reads the file so would do; nothing is written. Throws as `openFile` does. */
export async function previewOf(
  db: Store,
  opened: Opened,
  reading: Reading,
  { signal, tell }: Course,
): Promise<Preview> {
  const lacks = lacksOf(reading.columns);
  if (lacks.length > 0) return { opened, reading, lacks, read: null };
  const context = {
    layout: layoutOf({ ...opened.survey, dateOrder: reading.dateOrder }, reading.columns),
    naming: await namingOf(db),
    today: dayOf(Date.now()),
    source: { kind: "import", file: opened.name } as const,
  };
  const pace = telling<number>(signal, (done) => tell({ what: "reading", done }));
  const read = await figuresIn(opened.grid, context, pace);
  const figures = { ...read, series: await attributed(db, read, opened.name) };
  const checking = telling<number>(signal, (done) => tell({ what: "checking", done }));
  return { opened, reading, lacks, read: { figures, effect: await effectOf(db, figures, checking) } };
}

function shortName(name: string): string {
  return Array.from(name).slice(0, LONGEST_NAME).join("");
}
