import type { Disguise } from "./disguise.ts";
import { KEPT_FIELDS } from "./kept-words.ts";

/** A name of a field is the form's own; one that is made of a picture's or an account's id is not. */
const FIELD = /^(?!.*\d{6})[a-z_$][\w$-]{0,39}$/i;
const PLAIN_WORD = /^[a-z_]{1,24}$/i;

/** An answer with everything in it replaced that is said of anybody; its fields, their order and their types stay. */
export function scrubJson(value: unknown, disguise: Disguise, field = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => scrubJson(one, disguise, field));
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([name, inside]) => {
      return [isField(name) ? name : disguise.text(name), scrubJson(inside, disguise, name)] as const;
    });
    return Object.fromEntries(entries);
  }
  if (typeof value === "number") return disguise.number(value);
  if (typeof value !== "string") return value;
  if (KEPT_FIELDS.has(field) && PLAIN_WORD.test(value)) return value;
  return scrubMarkup(value, disguise);
}

/** A picture's id has letters and digits mixed, and is long. */
function isField(name: string): boolean {
  return FIELD.test(name) && !(name.length > 20 && /\d/.test(name));
}

/** The text of a post may be markup: its tags and the names of their attributes stay. */
function scrubMarkup(text: string, disguise: Disguise): string {
  return text
    .split(/(<\/?[a-z][^<>]*>)/i)
    .map((part, index) => (index % 2 === 0 ? disguise.text(part) : scrubTag(part, disguise)))
    .join("");
}

function scrubTag(tag: string, disguise: Disguise): string {
  const [, start = "", rest = ""] = /^(<\/?[a-z][a-z0-9]{0,10}\b)([\s\S]*)$/i.exec(tag) ?? [];
  if (start === "") return disguise.text(tag);
  return (
    start +
    rest.replace(/([\w-]+)(\s*=\s*)("[^"]*"|'[^']*')|[^\s=/>]+/g, (all, name, equals, value) => {
      if (name === undefined || name.length > 20) return disguise.text(all);
      return name + equals + (name === "class" ? disguise.loosely(value) : disguise.text(value));
    })
  );
}
