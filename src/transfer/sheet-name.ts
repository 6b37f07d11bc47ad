/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;
/** Excel keeps this name, in any case, for its own list of changes. */
const RESERVED = "history";

/**
 * Names that a workbook's sheets may have, in the same order: what Excel forbids becomes a hyphen, what is too long is
 * cut, what is taken (capitals do not count) is numbered: "Louvre", "Louvre (2)".
 */
export function sheetNamesOf(names: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return names.map((name, index) => {
    const free = freeName(validName(name, index), taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function validName(name: string, index: number): string {
  const valid = name
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\s]+/gu, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  return valid === "" ? String(index + 1) : valid;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const free = shortened(name, LONGEST - ending.length) + ending;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** The beginning of a name, no character cut in two, no apostrophe or space left at its end. */
function shortened(name: string, limit: number): string {
  return name
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/['\s]+$/, "");
}
