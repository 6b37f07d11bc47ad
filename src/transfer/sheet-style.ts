import { escapeMarkup } from "./markup.ts";
import { NAMESPACE } from "./workbook.ts";

/** What a cell can look like; the parts of `styles.xml` are lists, and a style names its places in them. */
interface Style {
  readonly format?: number;
  readonly font?: number;
  readonly border?: number;
  readonly horizontal?: "left" | "right";
  readonly wraps?: true;
}

/** Built-in number formats, and a file's own, which begin at 164. */
const GENERAL = 0;
const COUNT = 3;
const PERCENT = 10;
const OWN_FORMATS = ["yyyy-mm-dd", "+#,##0;-#,##0;0", "+0.00%;-0.00%;0.00%"];
const [DAY, GAIN, RATE] = [164, 165, 166];
const BOLD = 1;
const LINK = 2;
const RULED = 1;

/**
 * A row begins at its top, whatever wraps beside it. Days are to the left, for those before 1900 are letters. What is
 * to the left is indented, away from the number before it: LibreOffice indents no number that shows its sign. The
 * first style is that of all the empty cells.
 */
const LOOKS = {
  none: {},
  text: { format: GENERAL, horizontal: "left", wraps: true },
  title: { format: GENERAL, font: BOLD, border: RULED, horizontal: "left", wraps: true },
  titleRight: { format: GENERAL, font: BOLD, border: RULED, horizontal: "right", wraps: true },
  number: { format: GENERAL, horizontal: "right" },
  count: { format: COUNT, horizontal: "right" },
  gain: { format: GAIN, horizontal: "right" },
  percent: { format: PERCENT, horizontal: "right" },
  rate: { format: RATE, horizontal: "right" },
  day: { format: DAY, horizontal: "left" },
  link: { format: GENERAL, font: LINK, horizontal: "left", wraps: true },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof LOOKS;

/** Where each style stands in the list `stylesXml` writes. */
export const STYLES = Object.fromEntries(Object.keys(LOOKS).map((name, index) => [name, index])) as Readonly<
  Record<StyleName, number>
>;

/** The styles of a workbook, after ECMA-376 (Office Open XML), part 1, 18.8. */
export function stylesXml(): string {
  const styles = Object.values(LOOKS).map(styleXml);
  return [
    `<styleSheet xmlns="${NAMESPACE}">`,
    list("numFmts", OWN_FORMATS.map(formatXml)),
    list("fonts", [fontXml(""), fontXml("<b/>"), fontXml("<u/>", '<color rgb="FF0563C1"/>')]),
    list("fills", ["none", "gray125"].map(fillXml)),
    list("borders", [borderXml("<bottom/>"), borderXml('<bottom style="thin"><color rgb="FF000000"/></bottom>')]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list("cellXfs", styles),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function styleXml(style: Style): string {
  const { format = GENERAL, font = 0, border = 0 } = style;
  return [
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0"`,
    ` applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
  ].join("");
}

function alignmentXml({ horizontal, wraps }: Style): string {
  if (horizontal === undefined) return "";
  const indent = horizontal === "left" ? ' indent="1"' : "";
  return `<alignment horizontal="${horizontal}"${indent} vertical="top"${wraps ? ' wrapText="1"' : ""}/>`;
}

function formatXml(code: string, index: number): string {
  return `<numFmt numFmtId="${DAY + index}" formatCode="${escapeMarkup(code)}"/>`;
}

function fontXml(marks: string, colour = ""): string {
  return `<font>${marks}<sz val="11"/>${colour}<name val="Calibri"/></font>`;
}

function fillXml(pattern: string): string {
  return `<fill><patternFill patternType="${pattern}"/></fill>`;
}

function borderXml(bottom: string): string {
  return `<border><left/><right/><top/>${bottom}<diagonal/></border>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
