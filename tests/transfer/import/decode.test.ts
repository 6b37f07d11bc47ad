import { describe, expect, it } from "vitest";
import { decode } from "../../../src/transfer/import/decode.ts";

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
  ])("in %s is read", (_name, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  it.each([
    ["little end first", withoutMark(true), "utf-16le"],
    ["big end first", withoutMark(false), "utf-16be"],
  ])("in UTF-16 without its mark, %s, is read", (_name, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  it.each([
    ["Musée;Abonnés\nMusée d’Orsay;85 372\n".replace("’", "'")],
    ["Date;Musée du Phare\n19/12/2017;85\xa0372\n"],
    ["Compte;Relevé à;Abonnés\ncréée;;1\n"],
  ])("in Windows-1252, as Excel in the West saves it, is read: %j", (text) => {
    expect(decode(latin(text))).toEqual({ text, encoding: "windows-1252" });
  });

  it("of a word of Chinese alone is Chinese", () => {
    // "联通" in GB18030, which may be taken for UTF-8.
    expect(decode(latin("\xc1\xaa\xcd\xa8,1\n")).text).toBe("联通,1\n");
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
  ])("that %s is told where", (_what, bytes, fault) => {
    expect(() => decode(bytes)).toThrow(fault);
  });

  it.each([
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ["noise", Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)],
    ["zeros", new Uint8Array(100)],
  ])("is not what %s is", (_name, bytes) => {
    expect(() => decode(bytes)).toThrow("binary");
  });
});
