import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, formatDay } from "../../../src/core/day.ts";
import { hasShortYear, orderTold, readDate } from "../../../src/transfer/import/dates.ts";

const read = (text: string, order: "day-month" | "month-day" = "day-month") => {
  const day = readDate(text, order);
  return day === null ? null : formatDay(day);
};

describe("a date in a file", () => {
  it.each([
    "2017-12-19",
    "2017-12-19 09:30",
    "2017-12-19T09:30:00",
    "2017-12-18T16:00:00Z",
    "2017-12-19T00:00:00+08:00",
    "2017-12-19 9:30 AM",
    "2017/12/19 上午9:30:00",
    "2017/12/19",
    "2017.12.19",
    "20171219",
    "19/12/2017",
    "19.12.2017",
    "19-12-2017",
    "19/12/2017 00:00:00",
    "2017年12月19日",
    "2017年12月19",
    "2017 年 12 月 19 日",
    "２０１７年１２月１９日",
    "43088",
    "43088.75",
    " 2017-12-19 ",
  ])("%j is 19 December 2017", (text) => {
    expect(read(text)).toBe("2017-12-19");
  });

  it.each([
    "2017-02-30",
    "32/01/2017",
    "19/13/2017",
    "",
    "2017",
    "85372 ",
    "Tuesday",
    "2017-12-19-1",
    "1/1/17",
    "99999",
  ])("%j is none", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each(["1/1/17", "19/12/17", "17-12-19", "19.12.17 09:30", "17年12月19日"])("%j has a short year", (text) => {
    expect(hasShortYear(text)).toBe(true);
    expect(read(text)).toBeNull();
  });

  it("that can be read in two ways is day before month, unless its column says otherwise", () => {
    expect(read("03/04/2017")).toBe("2017-04-03");
    expect(read("03/04/2017", "month-day")).toBe("2017-03-04");
  });

  it.each([
    ["03/04/2017", "either"],
    ["19/12/2017", "day-month"],
    ["12/19/2017", "month-day"],
    ["04/04/2017", null],
    ["2017-04-03", null],
    ["85372", null],
  ])("%j tells the order of its column: %j", (text, told) => {
    expect(orderTold(text)).toBe(told);
  });

  it("is read again from every form that it is written in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 14_470, max: 21_000 }), (number) => {
        const iso = formatDay(number as Day);
        const [year, month, day] = iso.split("-").map(Number);
        const forms = [iso, `${day}/${month}/${year}`, `${year}年${month}月${day}日`, String(number + 25_569)];
        expect(forms.map((form) => read(form))).toEqual(forms.map(() => iso));
      }),
    );
  });
});
