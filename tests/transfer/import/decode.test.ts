import { describe, expect, it } from "vitest";
import { decode } from "../../../src/transfer/import/decode.ts";
import { atOnce } from "./files.ts";

const TEXT = "馆,粉丝\n灯塔博物馆,85372\n";
const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * (TEXT.length + 1)));
  [...`\ufeff${TEXT}`].forEach((sign, index) => {
    view.setUint16(2 * index, sign.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
};
const GB18030 = [
  0xb9, 0xdd, 0x2c, 0xb7, 0xdb, 0xcb, 0xbf, 0x0a, 0xb5, 0xc6, 0xcb, 0xfe, 0xb2, 0xa9, 0xce, 0xef, 0xb9, 0xdd, 0x2c,
];

describe("a text", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(TEXT), "utf-8"],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-16, little end first", utf16(true), "utf-16le"],
    ["UTF-16, big end first", utf16(false), "utf-16be"],
    [
      "GB18030, as Excel in China saves it",
      Uint8Array.from([...GB18030, ...new TextEncoder().encode("85372\n")]),
      "gb18030",
    ],
  ])("in %s is read", async (_name, bytes, encoding) => {
    expect(await decode(bytes, atOnce)).toEqual({ text: TEXT, encoding });
  });

  it.each([
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ["noise", Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)],
    ["zeros", new Uint8Array(100)],
  ])("is not what %s is", async (_name, bytes) => {
    await expect(decode(bytes, atOnce)).rejects.toThrow("binary");
  });
});
