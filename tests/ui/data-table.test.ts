import { expect, it } from "vitest";
import type { Table } from "../../src/core/table.ts";
import { DataTable } from "../../src/ui/data-table.tsx";
import { wordsOf } from "../../src/ui/languages.ts";
import { elementsOf, linesOf } from "../picture/reading.ts";

const POSTS: Table = {
  name: "Best posts",
  columns: [
    { title: "No.", kind: "number" },
    { title: "Post", kind: "text", names: true },
    { title: "Link", kind: "link" },
  ],
  rows: [
    [1, "今天从库房里请出来的一件", "https://weibo.com/1/a"],
    [2, "Titian", "https://m.weibo.cn/1/b"],
  ],
};

const drawn = (table: Table) => DataTable({ words: wordsOf("en", "report"), table });

it("heads each row by the cell that names it, or by the first", () => {
  const heads = (table: Table) => elementsOf(drawn(table), "th").filter(({ props }) => props.scope === "row");
  expect(heads(POSTS).flatMap(linesOf)).toEqual(["今天从库房里请出来的一件", "Titian"]);
  const unnamed = { ...POSTS, columns: POSTS.columns.map(({ title, kind }) => ({ title, kind })) };
  expect(heads(unnamed).flatMap(linesOf)).toEqual(["1", "2"]);
});

it("says in which language a cell is, where that is not the page's", () => {
  const heads = elementsOf(drawn(POSTS), "th").filter(({ props }) => props.scope === "row");
  expect(heads.map(({ props }) => props.lang)).toEqual(["zh-CN", undefined]);
});

it("says where each link leads, beside the site it shows", () => {
  const names = elementsOf(drawn(POSTS), "a").map(({ props }) => props["aria-label"]);
  expect(names).toEqual(["weibo.com: 今天从库房里请出来的一件", "m.weibo.cn: Titian"]);
});

it("has its name, which a reader's list of tables shows", () => {
  expect(elementsOf(drawn(POSTS), "table").map(({ props }) => props["aria-label"])).toEqual(["Best posts"]);
});
