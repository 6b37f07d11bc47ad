import { escapeMarkup } from "./markup.ts";

/** The parts of a workbook that are not its sheets, after ECMA-376 (Office Open XML), part 1. */

const FORMATS = "http://schemas.openxmlformats.org";
export const NAMESPACE = `${FORMATS}/spreadsheetml/2006/main`;
export const RELATIONS = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The list of the sheets; the relation of the n-th is "rId" n. */
export function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}">`,
    "<bookViews><workbookView/></bookViews>",
    `<sheets>${sheets.join("")}</sheets>`,
    `<definedNames>${names.map(printedTitles).join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

/** The first line of a sheet stands on every page that is printed. */
function printedTitles(name: string, index: number): string {
  const reference = escapeMarkup(`'${name.replaceAll("'", "''")}'!$1:$1`);
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${reference}</definedName>`;
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
