import type { MuseumId } from "../core/museum.ts";
import pinyin from "./pinyin.json";

/** How the Chinese name of each museum of the directory is read: "gu gong bo wu yuan". Made by scripts/pinyin.ts. */
export const PINYIN: ReadonlyMap<MuseumId, string> = new Map(
  Object.entries(pinyin).map(([id, read]) => [id as MuseumId, read]),
);
