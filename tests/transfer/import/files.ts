import type { Naming } from "../../../src/core/imported.ts";
import { type AccountKey, isUid, weiboKey } from "../../../src/core/museum.ts";
import { unpack } from "../../../src/core/series.ts";
import type { DateOrder } from "../../../src/transfer/import/dates.ts";
import { type Figures, figuresIn } from "../../../src/transfer/import/figures.ts";
import { fileGrid, type GivenFile } from "../../../src/transfer/import/file-grid.ts";
import { layoutOf } from "../../../src/transfer/import/layout.ts";
import { type Column, type Survey, surveyGrid } from "../../../src/transfer/import/survey.ts";
import { on, uid } from "../../store/snapshots.ts";

/** The import does not pause between slices. */
export const atOnce = async () => undefined;

const MUSEUMS: ReadonlyMap<string, AccountKey> = new Map([
  ["灯塔博物馆", weiboKey(uid("6052479001"))],
  ["Musée du Phare", weiboKey(uid("6052479001"))],
  ["石桥博物馆", weiboKey(uid("6052479002"))],
]);

/** Any uid is an account; two invented museums are known by name. */
const naming: Naming = (text) => {
  const key = isUid(text) ? weiboKey(text) : MUSEUMS.get(text);
  return key === undefined ? { kind: "unknown" } : { kind: "known", key };
};

function fileOf(content: string | Uint8Array): GivenFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return new Blob([new Uint8Array(bytes)]);
}

/** Reads a file as the options do, with its columns as they were understood unless the test says otherwise. */
export async function readFile(
  content: string | Uint8Array,
  reassigned: (survey: Survey) => readonly Column[] = ({ columns }) => columns,
  named: Naming = naming,
  order?: DateOrder,
): Promise<Figures & { readonly survey: Survey }> {
  const { grid } = await fileGrid(fileOf(content), atOnce);
  const survey = await surveyGrid(grid, atOnce);
  const today = on("2026-11-24");
  const layout = layoutOf({ ...survey, dateOrder: order ?? survey.dateOrder }, reassigned(survey));
  const figures = await figuresIn(
    grid,
    { layout, naming: named, today, source: { kind: "import", file: "figures.csv" } },
    atOnce,
  );
  return { ...figures, survey };
}

/** Each figure in one word, "6052479001 2017-12-19 85372", rounded ones with how. */
export function toldBy({ series }: Figures): string[] {
  return [...series].flatMap(([key, years]) =>
    years.flatMap(unpack).map(({ day, followers: { value, precision } }) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      return `${key.slice(6)} ${date} ${value}${precision === "exact" ? "" : ` ${precision}`}`;
    }),
  );
}
