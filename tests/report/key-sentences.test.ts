import { expect, it } from "vitest";
import { reportOf } from "../../src/catalogue/report.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import { keySentences } from "../../src/report/key-sentences.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on } from "../store/snapshots.ts";

const told = async (museum: string) => {
  const db = await freshCatalogue();
  const report = await reportOf(db, museum as MuseumId, on("2017-01-01"), on("2017-12-19"), NOW);
  return report && keySentences(wordsOf("en", "report"), report);
};

it("tells the growth and the place of the article, with their sources", async () => {
  const text = await told("louvre");
  expect(text).toMatch(
    /^Between 1 January 2017 and 19 December 2017, the Louvre Museum .*from 65,030 to 85,372 followers on Weibo, a change of \+20,342 \(\+31\.28%\) in 352 days \(.*CLIC France.*computed with Vitrine\)\. On 19 December 2017, the Louvre Museum .*stood 1st of 3 .*“Non-Chinese”/,
  );
});

it("says nothing of a museum whose followers nobody knows", async () => {
  expect(await told("guanfu")).toBe("");
});
