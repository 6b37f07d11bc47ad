import { describe, expect, it } from "vitest";
import { readAward } from "../../src/directory/awards.ts";
import { readBroadcasts } from "../../src/directory/broadcasts.ts";
import { readClaim } from "../../src/directory/claims.ts";
import { readFigure } from "../../src/directory/figures.ts";
import { readFollowers } from "../../src/directory/followers.ts";
import { readAccount, readMuseum } from "../../src/directory/museums.ts";
import { readPublication } from "../../src/directory/publications.ts";
import { keyed, type Row, readRows } from "../../src/directory/read.ts";

const texts = { en: "a", fr: "b", zh: "c" };
const museum = { id: "orsay", kind: "museum", names: { en: "Orsay", zh: "奥赛" }, country: "FR", evidence: "seen" };
const account = { museum: "orsay", platform: "weibo", evidence: "seen" };
const publication = { id: "x", publisher: "x", title: "x" };
const followers = {
  museum: "orsay",
  platform: "weibo",
  day: "2016-08-28",
  count: { value: 36780, precision: "exact" },
  publication: "sinapses-2016",
};
const figure = {
  subject: "_sector-cn-heritage",
  platform: "weibo",
  metric: "reads-in-year",
  value: 1,
  precision: "about",
  period: "2017-11",
  publication: "tibet-2017",
};
const award = {
  id: "x",
  year: 2017,
  title: texts,
  organiser: texts,
  printed: "x",
  publications: ["clic-2017-louvre"],
};
const claim = {
  id: "x",
  subject: "louvre",
  scope: "weibo",
  metric: "posts",
  from: "2017-01-01",
  to: "2017-12-19",
  stated: 300,
  precision: "more-than",
  decimals: 0,
  publication: "clic-2017-louvre",
};
const broadcasts = {
  museum: "louvre",
  platform: "weibo",
  from: "2017-01-01",
  to: "2017-12-19",
  broadcasts: 1,
  live: { value: 1, precision: "exact" },
  replay: { value: 1, precision: "exact" },
  publication: "clic-2017-louvre",
};

type Case = readonly [what: string, read: (row: Row) => unknown, good: object, change: object, field: string];
const CASES: readonly Case[] = [
  ["a kind that does not exist", readMuseum, museum, { kind: "zoo" }, "kind"],
  ["a country that is not a code", readMuseum, museum, { country: "France" }, "country"],
  ["a museum without a Chinese name", readMuseum, museum, { names: { en: "Orsay" } }, "zh"],
  ["a museum without evidence", readMuseum, museum, { evidence: undefined }, "evidence"],
  ["a name in an unknown language", readMuseum, museum, { names: { en: "x", zh: "x", de: "x" } }, "de"],
  ["a Wikidata item that is not one", readMuseum, museum, { wikidata: "19675" }, "wikidata"],
  ["an account of an unknown museum", readAccount, account, { museum: "atlantis" }, "museum"],
  ["a user id as a number", readAccount, account, { uid: 5549047567 }, "uid"],
  ["a domain in capitals", readAccount, account, { domain: "LouvreMuseum" }, "domain"],
  ["a publication whose address is none", readPublication, publication, { url: "www.louvre.fr" }, "url"],
  ["an unknown publication", readFollowers, followers, { publication: "hearsay" }, "publication"],
  ["a day that does not exist", readFollowers, followers, { day: "2017-02-29" }, "day"],
  ["a count with a fraction", readFollowers, followers, { count: { value: 1.5, precision: "exact" } }, "value"],
  ["a count without precision", readFollowers, followers, { count: { value: 1 } }, "precision"],
  ["a platform without accounts", readFollowers, followers, { platform: "douyin" }, "platform"],
  ["a misspelt field", readFollowers, followers, { nota: "x" }, "nota"],
  ["an empty note", readFollowers, followers, { note: "" }, "note"],
  ["a figure about nobody known", readFigure, figure, { subject: "atlantis" }, "subject"],
  ["a period that is not one", readFigure, figure, { period: "last year" }, "period"],
  ["an award without a French title", readAward, award, { title: { en: "a", zh: "c" } }, "fr"],
  ["an award without a publication", readAward, award, { publications: [] }, "publications"],
  ["an award from an unknown publication", readAward, award, { publications: ["hearsay"] }, "publications"],
  ["a claim that ends before it begins", readClaim, claim, { to: "2016-12-31" }, "to"],
  ["broadcasts on a platform without any", readBroadcasts, broadcasts, { platform: "television" }, "platform"],
];

describe("a row of the directory", () => {
  it.each(CASES)("is refused, naming file, row and field: %s", (_what, read, good, change, field) => {
    expect(() => readRows("rows.json", [good], read)).not.toThrow();
    const refused = () => readRows("rows.json", [good, { ...good, ...change }], read);
    expect(refused).toThrow(/^rows\.json, row 2, /);
    expect(refused).toThrow(`"${field}"`);
  });

  it("says what was expected and what was found", () => {
    expect(() => readRows("followers.json", [{ ...followers, day: "2017-02-29" }], readFollowers)).toThrow(
      'followers.json, row 1, field "day": expected a day such as 2017-12-19, found "2017-02-29"',
    );
  });

  it("must be a set of fields, in a list", () => {
    expect(() => readRows("rows.json", {}, readMuseum)).toThrow("rows.json: expected a list of rows");
    expect(() => readRows("rows.json", [null], readMuseum)).toThrow("rows.json, row 1: expected fields, found null");
  });

  it("cannot have the same id as another", () => {
    expect(() => keyed("rows.json", ["a", "b", "a"], (id) => id)).toThrow('rows.json: "a" is there twice');
  });
});
