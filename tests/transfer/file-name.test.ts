import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../src/transfer/file-name.ts";

describe("a file's name", () => {
  it.each([
    [["vitrine", "louvre", "2017-01-01", "2017-12-19"], "xlsx", "vitrine-louvre-2017-01-01-2017-12-19.xlsx"],
    [["Vitrine", "Musée de l’Orangerie"], "csv", "vitrine-musee-de-l-orangerie.csv"],
    [["vitrine", "故宫博物院"], "csv", "vitrine-故宫博物院.csv"],
    [["vitrine", "국립중앙박물관"], ".csv", "vitrine-국립중앙박물관.csv"],
    [["..", "../../etc/passwd"], "csv", "etc-passwd.csv"],
    [['a\u0000b:c*?"<>|\\'], "csv", "a-b-c.csv"],
    [["vitrine", "", " "], "csv", "vitrine.csv"],
    [["vitrine", "louvre", "Abonnés Weibo", "2017-12-19"], "png", "vitrine-louvre-abonnes-weibo-2017-12-19.png"],
    [["vitrine", "卢浮宫博物馆"], "PNG", "vitrine-卢浮宫博物馆.png"],
    [[], "png", "vitrine.png"],
    [["CON"], "png", "vitrine-con.png"],
  ])("of %j and %s is %s", (parts, ending, name) => {
    expect(fileNameOf(parts, ending)).toBe(name);
  });

  it("keeps the days after a name that is too long", () => {
    const name = fileNameOf(["vitrine", "故".repeat(300), "2017-12-19"], "xlsx");
    expect(name).toBe(`vitrine-${"故".repeat(40)}-2017-12-19.xlsx`);
  });

  it("is one that every system takes, whatever the parts", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (parts) => {
        const name = fileNameOf(parts, "csv");
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*\.csv$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
