import { parseBody } from "./session.ts";

const DEEPEST = 7;
const MOST_NAMES = 120;
const MOST_CHARACTERS = 6_000;

/**
 * The form of an answer without what it says: the names of its fields and the kinds of their values, for whoever has to
 * mend a reader. Nobody's name, number or text is in it; a field that is itself named after something ("4750217209449536")
 * is written as "…".
 */
export function formOf(text: string): string {
  const body = parseBody(text);
  if (body !== undefined) return formOfValue(body, 0).slice(0, MOST_CHARACTERS);
  const kind = text.trimStart().startsWith("<") ? "a page" : "text that is no JSON";
  return `${kind}, ${text.length} characters`;
}

function formOfValue(value: unknown, depth: number): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return formOfList(value, depth);
  if (typeof value !== "object") return typeof value === "string" ? "text" : typeof value;
  if (depth >= DEEPEST) return "{…}";
  const fields = Object.entries(value)
    .slice(0, MOST_NAMES)
    .map(([name, inner]) => `${isPlainName(name) ? name : "…"}: ${formOfValue(inner, depth + 1)}`);
  return `{${[...new Set(fields)].join(", ")}}`;
}

/** The forms that occur in a list, each once: posts come in several. */
function formOfList(list: readonly unknown[], depth: number): string {
  if (depth >= DEEPEST) return "[…]";
  const forms = new Set(list.slice(0, MOST_NAMES).map((item) => formOfValue(item, depth + 1)));
  return `${list.length} × [${[...forms].join(" | ")}]`;
}

/** Fields have names that somebody chose; ids and people's names are not of letters with an underscore alone. */
function isPlainName(name: string): boolean {
  return /^[a-z][a-zA-Z_]{0,39}\d?$/.test(name);
}
