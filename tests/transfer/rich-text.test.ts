import { describe, expect, it } from "vitest";
import type { Block } from "../../src/core/document.ts";
import { richTextOf } from "../../src/transfer/rich-text.ts";
import { format, RANKING } from "./tables.ts";

describe("a document for a text processor", () => {
  const blocks: readonly Block[] = [
    { kind: "title", text: "Review of A & B" },
    { kind: "heading", text: "Awards" },
    { kind: "box", lines: ["Prize <1>", "Grounds"] },
    { kind: "paragraph", text: "Not known", tone: "unknown" },
    { kind: "paragraph", text: "Plain\twords" },
    {
      kind: "list",
      items: [
        { text: "Secure", url: "https://example.org/?a=1&b=2" },
        { text: "Not secure", url: "http://example.org/" },
        { text: "Scripted", url: "javascript:alert(1)" },
        { text: "Nowhere", url: null },
      ],
    },
  ];

  it("has its headings, paragraphs, boxes and lists in their order, escaped", () => {
    const { html } = richTextOf(blocks, format);
    expect(html.replace(/ (style|align|width|border|cellspacing|cellpadding|bgcolor)="[^"]*"/g, "")).toBe(
      [
        "<h1>Review of A &amp; B</h1><h2>Awards</h2>",
        "<table><tr><td><p><strong>Prize &lt;1&gt;</strong></p><p>Grounds</p></td></tr></table>",
        "<p>Not known</p><p>Plain\twords</p>",
        '<ol><li><a href="https://example.org/?a=1&amp;b=2">Secure</a></li><li>Not secure http://example.org/</li>',
        "<li>Scripted javascript:alert(1)</li><li>Nowhere</li></ol>",
      ].join(""),
    );
    expect(html).not.toMatch(/<style|class=|margin:/);
  });

  it("has its own font, tones and a coloured box, on the elements themselves", () => {
    const { html } = richTextOf(blocks, format);
    expect(html).toMatch(/<h1 style="font-family:[^"]*font-size:22pt/);
    expect(html).toMatch(/<p style="[^"]*color:#625e57">Not known</);
    expect(html).toMatch(/<td bgcolor="#f6ecd6" style="background:#f6ecd6;/);
    expect(html.match(/<(h1|h2|p|li|ol)( style="font-family|>)/g)).toHaveLength(11);
  });

  it("leads to https addresses alone; others can be read and copied", () => {
    const { html } = richTextOf(blocks, format);
    expect(html).toContain('<a href="https://example.org/?a=1&amp;b=2">Secure</a>');
    expect(html).toContain("Not secure http://example.org/");
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it("is no formula in a spreadsheet, whatever line it is pasted from", () => {
    const texts = ["=1+1", " =1+1", "@SUM(A1)", "+1+1"];
    const formulas: Block[] = [
      ...texts.map((text): Block => ({ kind: "title", text })),
      ...texts.map((text): Block => ({ kind: "paragraph", text })),
      { kind: "box", lines: ["=1+1", "=2"] },
      { kind: "list", items: [{ text: "=1+1", url: null }] },
    ];
    const lines = richTextOf(formulas, format)
      .text.split("\n")
      .filter((line) => line !== "");
    expect(lines.filter((line) => !/^('|1\. )/.test(line))).toEqual([]);
    expect(richTextOf(formulas, format).html).not.toMatch(/>\s*=/);
  });

  it("keeps tables and boxes that follow each other apart: Word makes one of two that touch", () => {
    const box: Block = { kind: "box", lines: ["Prize"] };
    const apart = /<\/table><p [^>]+>\u00a0<\/p><table/g;
    expect(richTextOf([box, box, { kind: "table", table: RANKING }], format).html.match(apart)).toHaveLength(2);
    expect(richTextOf([box, { kind: "heading", text: "Followers" }, box], format).html).not.toMatch(apart);
  });

  it("is nothing when it has no block", () => {
    expect(richTextOf([], format)).toEqual({ html: "", text: "" });
  });

  it("is the same as text, a piece after the other", () => {
    expect(richTextOf(blocks, format).text.split("\n\n")).toEqual([
      "Review of A & B",
      "Awards",
      "Prize <1>\nGrounds",
      "Not known",
      "Plain words",
      "1. Secure https://example.org/?a=1&b=2\n2. Not secure http://example.org/\n3. Scripted javascript:alert(1)\n4. Nowhere",
    ]);
  });
});
