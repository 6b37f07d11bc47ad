import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { formatDay } from "../../../src/core/day.ts";
import { historyOf, memberOf, type Size } from "./sector.ts";

/** The first of the accounts in the file: none of the sector's, so that all of them are new. */
const FIRST_IN_FILE = 10_000;

/** Writes what somebody may have kept in a spreadsheet: a row for each account and day. */
export async function writeCsv(path: string, size: Size): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(Readable.from(linesOf(size)), createWriteStream(path));
}

function* linesOf(size: Size): Generator<string> {
  yield "uid,museum,day,followers\n";
  for (let i = FIRST_IN_FILE; i < FIRST_IN_FILE + size.accounts; i++) {
    const { account, museum } = memberOf(i);
    const who = `${account.uid},${museum.names.en}`;
    yield historyOf(i, size)
      .map(({ day, followers }) => `${who},${formatDay(day)},${followers.value}\n`)
      .join("");
  }
}
