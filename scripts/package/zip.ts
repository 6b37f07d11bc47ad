import type { Gzip } from "./gzip.ts";

/** A file in an archive: its path there, with "/", and its bytes. */
export interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEAD = 30;
const CENTRAL_HEAD = 46;
const END = 22;
/** A zip's clock begins in 1980: its first day stands for no day at all. */
const FIRST_DAY = 0x21;
/** As DOS wrote it, without modes of files; names are UTF-8. */
const VERSION = 20;
const UTF8_NAMES = 0x800;
const STORED = 0;
const DEFLATED = 8;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * The files as a zip, sorted by path, without dates, owners and modes: the same files give the same bytes. Written by hand,
 * because writers of streams put 16 bytes more behind each file, and what is packed already they pack again.
 */
export async function zipOf(entries: readonly Entry[], gzip: Gzip): Promise<Uint8Array> {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const all: Packed[] = [];
  for (const entry of sorted) all.push(await packed(entry, gzip));
  const locals = all.map((one) => Buffer.concat([localHead(one), one.name, one.data]));
  const offsets = locals.map((_, i) => lengthOf(locals.slice(0, i)));
  const centrals = all.map((one, i) => Buffer.concat([centralHead(one, offsets[i] ?? 0), one.name]));
  return Buffer.concat([...locals, ...centrals, end(all.length, lengthOf(centrals), lengthOf(locals))]);
}

/** A gzip file holds what a zip says of a file: the deflated bytes, their check sum and size. */
async function packed({ path, bytes }: Entry, gzip: Gzip): Promise<Packed> {
  const file = Buffer.from(await gzip(bytes));
  const deflated = file.subarray(10, -8);
  const isSmaller = deflated.length < bytes.length;
  return {
    name: Buffer.from(path),
    method: isSmaller ? DEFLATED : STORED,
    crc: file.readUInt32LE(file.length - 8),
    size: bytes.length,
    data: isSmaller ? deflated : bytes,
  };
}

function localHead(one: Packed): Buffer {
  const head = Buffer.alloc(LOCAL_HEAD);
  head.write("PK\x03\x04", "latin1");
  describe(head, 4, one);
  return head;
}

function centralHead(one: Packed, offset: number): Buffer {
  const head = Buffer.alloc(CENTRAL_HEAD);
  head.write("PK\x01\x02", "latin1");
  head.writeUInt16LE(VERSION, 4);
  describe(head, 6, one);
  head.writeUInt32LE(offset, 42);
  return head;
}

/** What both heads say of a file. */
function describe(head: Buffer, at: number, { name, method, crc, size, data }: Packed): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(UTF8_NAMES, at + 2);
  head.writeUInt16LE(method, at + 4);
  head.writeUInt16LE(FIRST_DAY, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(data.length, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(name.length, at + 22);
}

function end(count: number, length: number, offset: number): Buffer {
  const tail = Buffer.alloc(END);
  tail.write("PK\x05\x06", "latin1");
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(length, 12);
  tail.writeUInt32LE(offset, 16);
  return tail;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
