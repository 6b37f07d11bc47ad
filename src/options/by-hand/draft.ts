import type { Precision } from "../../core/count.ts";
import { formatDay } from "../../core/day.ts";
import type { Entry, EntryKind } from "../../core/entry.ts";
import type { MuseumId } from "../../core/museum.ts";

/** The kinds of figures; awards are entered apart from them. */
export const FIGURE_KINDS = ["followers", "posts", "post", "broadcasts"] as const satisfies readonly EntryKind[];
/** How exact a reader may say that a figure is. */
export const ENTERED_PRECISIONS = ["exact", "about", "more-than", "less-than"] as const satisfies readonly Precision[];
export type EnteredPrecision = (typeof ENTERED_PRECISIONS)[number];

export type FieldKind = "platform" | "broadcast-platform" | "day" | "year" | "count" | "whole" | "text" | "address";

export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  readonly optional?: boolean;
}

/** What is asked for each kind of entry, in the order in which it is asked; where it is from comes last of all. */
export const FIELDS: { readonly [kind in EntryKind]: readonly FieldSpec[] } = {
  followers: [
    { name: "platform", kind: "platform" },
    { name: "day", kind: "day" },
    { name: "followers", kind: "count" },
  ],
  posts: [
    { name: "from", kind: "day" },
    { name: "to", kind: "day" },
    { name: "posts", kind: "count", optional: true },
    { name: "views", kind: "count", optional: true },
  ],
  post: [
    { name: "title", kind: "text" },
    { name: "url", kind: "address", optional: true },
    { name: "day", kind: "day" },
    { name: "views", kind: "count" },
  ],
  broadcasts: [
    { name: "platform", kind: "broadcast-platform" },
    { name: "from", kind: "day" },
    { name: "to", kind: "day" },
    { name: "broadcasts", kind: "whole" },
    { name: "live", kind: "count", optional: true },
    { name: "replay", kind: "count", optional: true },
  ],
  award: [
    { name: "title", kind: "text" },
    { name: "organiser", kind: "text" },
    { name: "category", kind: "text", optional: true },
    { name: "year", kind: "year" },
    { name: "day", kind: "day", optional: true },
    { name: "grounds", kind: "text", optional: true },
  ],
};

/** Where a figure is from: asked of every entry. */
export const NOTE: FieldSpec = { name: "note", kind: "text" };

export interface DraftCount {
  readonly precision: EnteredPrecision;
  readonly number: string;
}

/** An entry while it is being written: whatever was typed, by the names of the fields. */
export interface Draft {
  readonly kind: EntryKind;
  readonly museum: MuseumId;
  readonly texts: { readonly [name: string]: string };
  readonly counts: { readonly [name: string]: DraftCount };
}

export const NO_COUNT: DraftCount = { precision: "exact", number: "" };

export function emptyDraft(kind: EntryKind, museum: MuseumId): Draft {
  return { kind, museum, texts: {}, counts: {} };
}

/** An entry to be written again. Followers name their platform; the account is found by it. */
export function draftOf(entry: Entry): Draft {
  const texts: { [name: string]: string } = {};
  const counts: { [name: string]: DraftCount } = {};
  const held: { readonly [name: string]: unknown } = { ...entry, platform: platformOf(entry) };
  for (const { name, kind } of [...FIELDS[entry.kind], NOTE]) {
    const value = held[name];
    if (value === null || value === undefined) continue;
    if (kind === "count") counts[name] = draftCount(value as { value: number; precision: Precision });
    else texts[name] = kind === "day" ? formatDay(value as Parameters<typeof formatDay>[0]) : String(value);
  }
  return { kind: entry.kind, museum: entry.museum, texts, counts };
}

function platformOf(entry: Entry): string | null {
  if (entry.kind === "followers") return entry.account.split(":")[0] ?? null;
  return entry.kind === "broadcasts" ? entry.platform : null;
}

function draftCount({ value, precision }: { value: number; precision: Precision }): DraftCount {
  return { precision: ENTERED_PRECISIONS.find((one) => one === precision) ?? "about", number: String(value) };
}
