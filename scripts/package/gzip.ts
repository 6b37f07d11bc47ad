import { gzipAsync } from "@gfx/zopfli";
import { gzipSync } from "fflate";

/** Bytes as a gzip file with a head of 10 bytes. The same bytes give the same file, on any machine and any day. */
export type Gzip = (bytes: Uint8Array) => Promise<Uint8Array>;

/** The rounds that Zopfli advises for small files; 40 would save 50 bytes of 300,000. */
const ROUNDS = 15;

/**
 * Zopfli packs 5 % smaller than zlib does, and takes seconds. It comes as WebAssembly: the zlib of Node gives other bytes
 * in other versions.
 */
export const zopfli: Gzip = (bytes) => gzipAsync(bytes, { numiterations: ROUNDS });

/** At once, where a few bytes do not count. */
export const fflate: Gzip = async (bytes) => gzipSync(bytes, { level: 9, mtime: 0 });

/** Packs what was packed before only once: the packages of the two browsers hold nearly the same files. */
export function onlyOnce(gzip: Gzip): Gzip {
  const packed = new Map<string, Promise<Uint8Array>>();
  return (bytes) => {
    const key = Buffer.from(bytes).toString("latin1");
    const known = packed.get(key) ?? gzip(bytes);
    packed.set(key, known);
    return known;
  };
}
