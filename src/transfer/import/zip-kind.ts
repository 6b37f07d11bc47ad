import type { FileFault } from "./bounds.ts";

/** What parts of these paths say of a zip that has no workbook in it, the first that fits. */
const KINDS: readonly (readonly [RegExp, FileFault])[] = [
  // An Excel file whose workbook is missing was cut.
  [/^xl\/workbook\.bin$/, "workbook-other"],
  [/^(?:xl\/|\[Content_Types\]\.xml$)/, "workbook-broken"],
  // LibreOffice's parts, and Numbers'.
  [/^content\.xml$/, "workbook-other"],
  [/^Index[./]|\.iwa$/, "workbook-other"],
];

/** Why a zip with these parts is no workbook that can be read. */
export function zipFaultOf(paths: Iterable<string>): FileFault {
  const all = [...paths];
  if (all.length === 0) return "workbook-broken";
  return KINDS.find(([pattern]) => all.some((path) => pattern.test(path)))?.[1] ?? "packed";
}
