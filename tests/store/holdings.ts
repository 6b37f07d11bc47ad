import { type PackedYear, unpack } from "../../src/core/series.ts";
import type { Dump } from "./databases.ts";

/** What a browser itself knows of its reader: of `meta` what may never be lost. */
const KEPT_META = ["settings", "dismissed", "backed-up", "automatic-backup", "alerts"];

/**
 * What a store holds that nobody could bring back, each as one line: what the reader said and entered, and what Weibo told.
 * The built-in directory, what is computed, and whose turn it is come and go.
 */
export function holdingsOf(rows: Dump): string[] {
  const values = (store: string) => (rows[store] ?? []).map(([value]) => value);
  const own = ["entries", "labels", "posts", "listed", "quarantine"].flatMap((store) =>
    values(store).map((value) => `${store} ${lineOf(value)}`),
  );
  const museums = values("museums").filter((value) => (value as { origin: string }).origin === "reader");
  const meta = (rows.meta ?? []).filter(([, key]) => KEPT_META.includes(String(key)));
  return [
    ...own,
    ...museums.map((museum) => `museums ${lineOf(museum)}`),
    ...meta.map(([value, key]) => `meta ${String(key)} ${lineOf(value)}`),
    ...(rows.meta ?? []).flatMap(([value, key]) => (key === "collector" ? fillLines(value) : [])),
    ...values("accounts").flatMap(trackedLine),
    ...values("series").flatMap((year) => toldLines(year as PackedYear)),
  ].sort();
}

/** The periods that the reader wants filled. */
function fillLines(collector: unknown): string[] {
  const { fills = [] } = collector as { readonly fills?: readonly unknown[] };
  return fills.map((fill) => `fill ${lineOf(fill)}`);
}

function trackedLine(value: unknown): string[] {
  const { key, uid, domain, screenName, trackedAt } = value as { readonly [field: string]: unknown };
  return trackedAt === null ? [] : [`tracked ${lineOf([key, uid, domain, screenName, trackedAt])}`];
}

function toldLines(year: PackedYear): string[] {
  const told = unpack(year).filter(({ source }) => source.kind !== "publication");
  return told.map((snapshot) => `figure ${year.account} ${lineOf(snapshot)}`);
}

function lineOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (ArrayBuffer.isView(inner)) return Array.from(inner as Uint8Array);
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
