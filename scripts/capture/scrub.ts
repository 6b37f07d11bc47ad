import { serialize } from "parse5";
import { type Disguise, disguiseFor } from "./disguise.ts";
import type { StandIns } from "./invent.ts";
import { scrubJson } from "./scrub-json.ts";
import { parsePage, scrubPage } from "./scrub-page.ts";
import { survivors } from "./traces.ts";

/** A fixture that says nothing of anybody. */
export interface Scrubbed {
  readonly kind: "answer" | "page";
  readonly text: string;
  readonly replaced: ReturnType<Disguise["replaced"]>;
}

/** Why something cannot be made a fixture, in a sentence. */
export class CannotScrub extends Error {}

const MOST_BYTES = 10 * 2 ** 20;

/**
 * Makes a saved page or an answer a fixture; `standIns` says which account becomes which. Throws `CannotScrub` for what is
 * neither, what would still tell of somebody, and where such an account is not in it.
 */
export function scrub(bytes: Uint8Array, standIns: StandIns = {}): Scrubbed {
  const text = textOf(bytes);
  if (text.startsWith("<")) return checked("page", text, serialize(parsePage(text)), standIns, scrubPage);
  if (!/^[{[]/.test(text)) throw new CannotScrub("This is neither a page (HTML) nor an answer (JSON).");
  const body = bodyOf(text);
  return checked("answer", text, JSON.stringify(body), standIns, (_text, disguise) => {
    return `${JSON.stringify(scrubJson(body, disguise), null, 2)}\n`;
  });
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new CannotScrub("This is more than 10 MB: save the one answer, or the page alone.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    throw new CannotScrub("This is no text in UTF-8.");
  }
}

function bodyOf(text: string): unknown {
  const body = parsed(text);
  if (typeof body === "object" && body !== null && "log" in body)
    throw new CannotScrub(
      "This is a recording of the network (HAR), which holds cookies: save the one answer from it.",
    );
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotScrub("This begins as JSON and is none: a part is missing. Save the whole answer.");
  }
}

type Scrub = (text: string, disguise: Disguise) => string;

/** `read` is the original as it is read, without escapes. */
function checked(
  kind: Scrubbed["kind"],
  original: string,
  read: string,
  standIns: StandIns,
  scrubbed: Scrub,
): Scrubbed {
  const disguise = disguiseFor(`${read}\n${original}`, standIns);
  const text = scrubbed(original, disguise);
  const left = survivors(read, text);
  if (left.length > 0) throw new CannotScrub(`${left.length} names or numbers could not be replaced.`);
  const [missing] = Object.entries(standIns).find(([, standIn]) => !text.includes(standIn)) ?? [];
  if (missing !== undefined) throw new CannotScrub(`The account ${missing} is not in it.`);
  return { kind, text, replaced: disguise.replaced() };
}
