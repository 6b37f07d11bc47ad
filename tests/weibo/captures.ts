import { existsSync, readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../../shared/captures/", import.meta.url);
const INDEX = "INDEX.tsv";

/** Answers that Weibo once gave are kept beside some checkouts, and never copied into this one. */
export function isCaptured(name: string): boolean {
  return existsSync(new URL(name, FOLDER));
}

export function captured(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

/** Every capture beside this checkout: of the folder, and of its index, whose first column names it. */
export function allCaptured(): { readonly inFolder: readonly string[]; readonly inIndex: readonly string[] } {
  const [, ...rows] = captured(INDEX).trim().split("\n");
  return {
    inFolder: readdirSync(FOLDER)
      .filter((name) => name !== INDEX)
      .toSorted(),
    inIndex: rows.map((row) => row.split("\t")[0] ?? "").toSorted(),
  };
}
