import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/core/document.ts";
import type { Column, Table } from "../../src/core/table.ts";
import { richTextOf } from "../../src/transfer/rich-text.ts";
import { format, RANKING, tableOfText, tables } from "./tables.ts";

const asBlocks = (given: readonly Table[]) => given.map((table): Block => ({ kind: "table", table }));
const htmlOf = (...given: Table[]) => richTextOf(asBlocks(given), format).html;
const textOf = (...given: Table[]) => richTextOf(asBlocks(given), format).text;

describe("tables for a text processor", () => {
  it("have their titles", () => {
    expect(htmlOf(RANKING)).toMatch(/^<table [^>]+><thead><tr [^>]+><th [^>]+><p [^>]+>Museum<\/p><\/th>/);
  });

  it("have numbers and percents to the right, all else to the left", () => {
    const alignments = [
      ...htmlOf(RANKING).matchAll(/<t[hd] align="(\w+)"[^>]*><p align="\1" style="[^"]*text-align:\1[;"]/g),
    ].map(([, side]) => side);
    const line = ["left", "right", "right", "left", "left"];
    expect(alignments).toEqual([...line, ...line, ...line, ...line]);
  });

  it("have rules above and below, none at the sides, and no style but on the elements themselves", () => {
    const html = htmlOf(RANKING);
    expect(html.match(/<t[hd] /g)).toHaveLength(20);
    expect(
      html.match(/border-left:none;border-right:none;border-top:[\d.]+pt solid #\w{6};border-bottom:/g),
    ).toHaveLength(20);
    expect(html).not.toMatch(/<style|class=/);
  });

  it("say what is not known as the page does", () => {
    expect(htmlOf(RANKING).match(/>–<\/p><\/td>/g)).toHaveLength(4);
  });

  it("fill the page and no more: what must not be torn is in one line, and a long address shows its host", () => {
    const html = htmlOf(RANKING);
    expect(html).toMatch(/^<table width="100%" /);
    expect(html.match(/<td [^>]*nowrap="nowrap" [^>]*white-space:nowrap[^>]*><p [^>]*>[^<]*/g)).toHaveLength(6);
    expect(html).toContain('<a href="https://weibo.com/louvre">weibo.com</a>');
  });

  it("have a distance between a number and the next text that needs no padding: LibreOffice forgets it", () => {
    expect(
      htmlOf(RANKING).match(/<t[hd] [^>]*padding:0pt[^>]*><p [^>]*margin-left:3pt;margin-right:3pt/g),
    ).toHaveLength(20);
  });

  it("have no margin whose sides share a value: LibreOffice takes the 0 of 6pt 0 for 6pt", () => {
    expect(htmlOf(RANKING)).not.toMatch(/margin:/);
  });

  it("have links to the web, and to nothing else", () => {
    const links = (text: string) => htmlOf({ name: "", columns: [{ title: "", kind: "link" }], rows: [[text]] });
    expect(links("https://weibo.com/a?b=1&c=2")).toContain('<a href="https://weibo.com/a?b=1&amp;c=2">weibo.com</a>');
    expect(links("javascript:alert(1)")).not.toContain("<a");
  });

  it("escape markup wherever it comes from", () => {
    const markup = `<img src=x onerror="alert('1')">&`;
    const column: Column = { title: markup, kind: "text" };
    const html = htmlOf({ name: markup, columns: [column], rows: [[markup]] });
    expect(html).not.toContain("<img");
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt;&amp;/g)).toHaveLength(2);
  });

  it("escape whatever the cells are", () => {
    fc.assert(
      fc.property(fc.array(tables, { maxLength: 2 }), (given) => {
        const tag = /<\/?(table|thead|tbody|tr|th|td|p|a|br)( \w+="[^"<>]*")*>/g;
        expect(
          htmlOf(...given)
            .replace(tag, "")
            .replace(/&(amp|lt|gt|quot|#39);/g, ""),
        ).not.toMatch(/[<>&"]/);
      }),
    );
  });

  it("tell Excel and LibreOffice that a text is no formula", () => {
    const [title, cell] = [...htmlOf(tableOfText("=1+1")).matchAll(/<t[hd] [^>]+><p [^>]+>[^<]+/g)].map(([all]) => all);
    expect(title).toMatch(/^<th [^>]*sdnum="1033;0;@"[^>]*mso-number-format:&#39;\\@&#39;"><p [^>]+>Text$/);
    expect(cell).toMatch(/^<td [^>]*sdnum="1033;0;@"[^>]*mso-number-format:&#39;\\@&#39;"><p [^>]+>=1\+1$/);
    expect(htmlOf(RANKING).match(/<td [^>]*sdnum=/g)).toHaveLength(9);
  });

  it("have an apostrophe before a formula where they are plain text", () => {
    expect(textOf(tableOfText("=1+1"))).toBe("Text\n'=1+1");
  });
});

describe("the same tables as text", () => {
  it("have a line for each row, cells between tabs", () => {
    expect(textOf(RANKING).split("\n").slice(0, 2)).toEqual([
      "Museum\tFollowers\tGrowth\tDay\tPage",
      "Louvre\t85,400\t0.313\t2017-12-19\thttps://weibo.com/louvre",
    ]);
  });

  it("stand apart by an empty line", () => {
    expect(textOf(tableOfText("a"), tableOfText("b"))).toBe("Text\na\n\nText\nb");
  });

  it("have as many cells in every line, whatever the cells hold", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const lines = textOf(table).split("\n");
        expect(lines).toHaveLength(table.rows.length + 1);
        expect(lines.every((line) => line.split("\t").length === table.columns.length)).toBe(true);
      }),
    );
  });
});
