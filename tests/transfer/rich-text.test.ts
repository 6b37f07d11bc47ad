import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, formatDay } from "../../src/core/day.ts";
import type { Block } from "../../src/core/document.ts";
import type { Cell, Column, Table } from "../../src/core/table.ts";
import { richTextOf } from "../../src/transfer/rich-text.ts";
import { RANKING, tableOfText, tables } from "./tables.ts";

function format(cell: Cell, { kind }: Column): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  return kind === "day" ? formatDay(cell as Day) : cell.toLocaleString("en");
}

const asBlocks = (given: readonly Table[]) => given.map((table): Block => ({ kind: "table", table }));
const htmlOf = (...given: Table[]) => richTextOf(asBlocks(given), format).html;
const textOf = (...given: Table[]) => richTextOf(asBlocks(given), format).text;

describe("tables for a text processor", () => {
  it("have their titles", () => {
    expect(htmlOf(RANKING)).toMatch(/^<table style="[^"]+"><thead><tr><th style="[^"]+">Museum<\/th>/);
  });

  it("have numbers and percents to the right, all else to the left", () => {
    const alignments = [...htmlOf(RANKING).matchAll(/<t[hd] style="[^"]*text-align:(\w+)/g)].map(([, side]) => side);
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
    expect(htmlOf(RANKING).match(/>–<\/td>/g)).toHaveLength(4);
  });

  it("have links to the web, and to nothing else", () => {
    const links = (text: string) => htmlOf({ name: "", columns: [{ title: "", kind: "link" }], rows: [[text]] });
    expect(links("https://weibo.com/a?b=1&c=2")).toContain(
      '<a href="https://weibo.com/a?b=1&amp;c=2">https://weibo.com/a?b=1&amp;c=2</a>',
    );
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
        const tag = /<\/?(h2|table|thead|tbody|tr|th|td|a|br)( (style|href)="[^"<>]*")?>/g;
        expect(
          htmlOf(...given)
            .replace(tag, "")
            .replace(/&(amp|lt|gt|quot|#39);/g, ""),
        ).not.toMatch(/[<>&"]/);
      }),
    );
  });

  it("tell Excel that a text is no formula", () => {
    expect(htmlOf(tableOfText("=1+1"))).toContain('mso-number-format:&#39;\\@&#39;">=1+1</td>');
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
    expect(html).toMatch(/^<h1>Review of A &amp; B<\/h1><h2>Awards<\/h2><table .*Prize &lt;1&gt;<\/strong><br>Grounds/);
    expect(html).toContain('font-style:italic">Not known</p><p>Plain\twords</p><ol>');
    expect(html).not.toMatch(/<style|class=/);
  });

  it("leads to https addresses alone; others can be read and copied", () => {
    const { html } = richTextOf(blocks, format);
    expect(html).toContain('<a href="https://example.org/?a=1&amp;b=2">Secure</a>');
    expect(html).toContain(
      "<li>Not secure http://example.org/</li><li>Scripted javascript:alert(1)</li><li>Nowhere</li>",
    );
    expect(html.match(/<a /g)).toHaveLength(1);
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
