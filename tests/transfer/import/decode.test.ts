import { describe, expect, it } from "vitest";
import { decode } from "../../../src/transfer/import/decode.ts";
import { withLineFeeds } from "../../../src/transfer/import/line-ends.ts";
import { atOnce } from "./files.ts";

const TEXT = "馆,粉丝\n灯塔博物馆,85372\n";
const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * (TEXT.length + 1)));
  [...`\ufeff${TEXT}`].forEach((sign, index) => {
    view.setUint16(2 * index, sign.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
};
const withoutMark = (littleEndian: boolean) => utf16(littleEndian).subarray(2);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
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
    ["little end first", withoutMark(true), "utf-16le"],
    ["big end first", withoutMark(false), "utf-16be"],
  ])("in UTF-16 without its mark, %s, is read", async (_name, bytes, encoding) => {
    expect(await decode(bytes, atOnce)).toEqual({ text: TEXT, encoding });
  });

  it.each([
    ["Musée;Abonnés\nMusée d’Orsay;85 372\n".replace("’", "'")],
    ["Date;Musée du Phare\n19/12/2017;85\xa0372\n"],
    ["Compte;Relevé à;Abonnés\ncréée;;1\n"],
  ])("in Windows-1252, as Excel in the West saves it, is read: %j", async (text) => {
    expect(await decode(latin(text), atOnce)).toEqual({ text, encoding: "windows-1252" });
  });

  it("of a word of Chinese alone is Chinese", async () => {
    // "联通" in GB18030, which may be taken for UTF-8.
    expect((await decode(latin("\xc1\xaa\xcd\xa8,1\n"), atOnce)).text).toBe("联通,1\n");
  });

  it.each([
    ["is cut within a sign", new TextEncoder().encode(TEXT).subarray(0, 19), "cut-or-mixed in row 2"],
    [
      "goes on in another encoding",
      Uint8Array.from([...new TextEncoder().encode(TEXT), ...latin("Musée,5\n")]),
      "cut-or-mixed in row 3",
    ],
    ["in UTF-16 is cut within a sign", utf16(true).subarray(0, -1), "cut-or-mixed in row 2"],
    ["has a zero in it", latin(`${"uid,day,followers\n".repeat(40)}60\0,,5\n`), "control-sign in row 41"],
  ])("that %s is told where", async (_what, bytes, fault) => {
    await expect(decode(bytes, atOnce)).rejects.toThrow(fault);
  });

  it.each([
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ["noise", Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)],
    ["zeros", new Uint8Array(100)],
  ])("is not what %s is", async (_name, bytes) => {
    await expect(decode(bytes, atOnce)).rejects.toThrow("binary");
  });

  it("of several parts is whole: no sign is cut between them, and no line end", async () => {
    const text = "馆\r\n".repeat(1_000_001);
    const decoded = await decode(new TextEncoder().encode(text), atOnce);
    expect(decoded.text === text).toBe(true);
    expect((await withLineFeeds(decoded.text, atOnce)) === "馆\n".repeat(1_000_001)).toBe(true);
    expect(await withLineFeeds("a\rb\r\n\r\nc\n", atOnce)).toBe("a\nb\n\nc\n");
  });

  it("that the reader no longer wants is given up", async () => {
    const cancelled = async () => Promise.reject(new DOMException("No longer wanted", "AbortError"));
    await expect(decode(new TextEncoder().encode(TEXT), cancelled)).rejects.toThrow("No longer wanted");
  });
});
