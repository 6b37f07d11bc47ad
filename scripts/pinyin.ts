// npx tsx scripts/pinyin.ts: how the directory's Chinese names are read, into src/directory/pinyin.json. A test tells when due.
import { writeFileSync } from "node:fs";
import { MUSEUMS } from "../src/directory/museums.ts";
import { pinyinOf } from "./pinyin-of.ts";

writeFileSync("src/directory/pinyin.json", `${JSON.stringify(pinyinOf(MUSEUMS), null, 2)}\n`);
