import { escapeMarkup } from "./markup.ts";

/** The parts of a workbook that are not its sheets, after ECMA-376 (Office Open XML), part 1. */

const FORMATS = "http://schemas.openxmlformats.org";
export const NAMESPACE = `${FORMATS}/spreadsheetml/2006/main`;
export const RELATIONS = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type StyleName = "plain" | "title" | "day" | "percent" | "link";

/** Where each style stands in the list `stylesXml` writes. */
export const STYLES: Readonly<Record<StyleName, number>> = { plain: 0, title: 1, day: 2, percent: 3, link: 4 };

/** Number formats: 10 is the built-in 0.00%; a file's own begin at 164. */
const PERCENT_FORMAT = 10;
const DAY_FORMAT = 164;

export function stylesXml(): string {
  const font = (marks: string) => `<font>${marks}<sz val="11"/><name val="Calibri"/></font>`;
  const style = (format: number, fontIndex: number) =>
    `<xf numFmtId="${format}" fontId="${fontIndex}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  const styles = [style(0, 0), style(0, 1), style(DAY_FORMAT, 0), style(PERCENT_FORMAT, 0), style(0, 2)];
  const link = '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font>';
  return [
    `<styleSheet xmlns="${NAMESPACE}">`,
    `<numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy-mm-dd"/></numFmts>`,
    `<fonts count="3">${font("")}${font("<b/>")}${link}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

/** The list of the sheets; the relation of the n-th is "rId" n. */
export function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}">`,
    "<bookViews><workbookView/></bookViews>",
    `<sheets>${sheets.join("")}</sheets>`,
    "</workbook>",
  ].join("");
}

export function contentTypesXml(sheets: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${OFFICE_TYPE}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("/xl/workbook.xml", "sheet.main"),
    part("/xl/styles.xml", "styles"),
    ...numbered(sheets).map((number) => part(`/xl/worksheets/sheet${number}.xml`, "worksheet")),
    "</Types>",
  ].join("");
}

export function packageRelationsXml(): string {
  return relationsXml([relation(1, "officeDocument", "xl/workbook.xml")]);
}

export function workbookRelationsXml(sheets: number): string {
  return relationsXml([
    ...numbered(sheets).map((number) => relation(number, "worksheet", `worksheets/sheet${number}.xml`)),
    relation(sheets + 1, "styles", "styles.xml"),
  ]);
}

/** The relations of a sheet: the addresses of its links, that of the n-th being "rId" n. */
export function linkRelationsXml(addresses: readonly string[]): string {
  return relationsXml(addresses.map((address, index) => relation(index + 1, "hyperlink", address, "External")));
}

function relationsXml(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

function relation(number: number, type: string, target: string, mode?: "External"): string {
  const where = mode === undefined ? "" : ` TargetMode="${mode}"`;
  return `<Relationship Id="rId${number}" Type="${RELATIONS}/${type}" Target="${escapeMarkup(target)}"${where}/>`;
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
