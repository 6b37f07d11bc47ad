import { describe, expect, it } from "vitest";
import { SERIES_COLUMNS } from "../../src/catalogue/exporting.ts";
import { POST_COLUMNS } from "../../src/catalogue/exporting-posts.ts";
import { STANDING_COLUMNS } from "../../src/catalogue/exporting-standings.ts";
import { LANGUAGES } from "../../src/core/texts.ts";
import { titleOf } from "../../src/options/transfer/export-work.ts";
import { meaningOf } from "../../src/transfer/import/headings.ts";
import { wordsOf } from "../../src/ui/languages.ts";

describe.each(LANGUAGES)("the titles of what is exported in %s", (language) => {
  const words = wordsOf(language, "options");

  it("are understood when the file comes back", () => {
    const plain = SERIES_COLUMNS.map(({ name }) => meaningOf(name));
    expect(plain).not.toContain(null);
    expect(SERIES_COLUMNS.map(({ name }) => meaningOf(titleOf(words, name)))).toEqual(plain);
  });

  it("are words, one for each column", () => {
    for (const columns of [SERIES_COLUMNS, POST_COLUMNS, STANDING_COLUMNS]) {
      const titles = columns.map(({ name }) => titleOf(words, name));
      expect(new Set(titles).size).toBe(columns.length);
      expect(titles.filter((title) => title.includes("options_"))).toEqual([]);
    }
  });
});
