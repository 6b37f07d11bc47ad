import { customPinyin, pinyin } from "pinyin-pro";
import type { Museum } from "../src/core/museum.ts";

/** Names in which the library takes 都 for the adverb. */
customPinyin({ 大都会: "dà dū huì", 夏都: "xià dū" });

/** How museums' Chinese names are read, by their ids: "gu gong bo wu yuan", without tones, ü as v. */
export function pinyinOf(museums: readonly Pick<Museum, "id" | "names">[]): { readonly [id: string]: string } {
  const read = museums.flatMap(({ id, names: { zh } }) =>
    zh === undefined ? [] : [[id, pinyin(zh, { toneType: "none", v: true, nonZh: "removed" })] as const],
  );
  return Object.fromEntries(read);
}
