import { existsSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../../shared/captures/", import.meta.url);

/** Answers that Weibo once gave are kept beside some checkouts, and never copied into this one. */
export function isCaptured(name: string): boolean {
  return existsSync(new URL(name, FOLDER));
}

export function captured(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}
