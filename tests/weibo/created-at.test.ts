import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay, instantOf, minuteOf, parseDay } from "../../src/core/day.ts";
import { readCreatedAt } from "../../src/weibo/created-at.ts";

/** A present instant, given in Beijing's time. */
const at = (beijing: string) => Date.parse(`${beijing}+08:00`);
const NOW = at("2020-11-20T15:30:40");

/** "2021-02-23 12:28" in Beijing, or "2021-02-23" where only the day is known; null when not read. */
function read(told: unknown, nowMs = NOW): string | null {
  const created = readCreatedAt(told, nowMs);
  if (!created) return null;
  const minute = minuteOf(created.at);
  const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  expect(created.day).toBe(dayOf(created.at));
  if (created.precision === "day") expect(created.at).toBe(instantOf(created.day));
  return created.precision === "day" ? formatDay(created.day) : `${formatDay(created.day)} ${time}`;
}

describe("the time of a post, in full", () => {
  it.each([
    ["Tue Feb 23 12:28:47 +0800 2021", "2021-02-23T12:28:47"],
    ["Wed Aug 24 22:03:13 +0800 2022", "2022-08-24T22:03:13"],
    ["Sun Dec 31 08:34:26 +0800 2023", "2023-12-31T08:34:26"],
    ["Thu Feb 29 23:59:59 +0800 2024", "2024-02-29T23:59:59"],
    ["Mon Jan 01 00:00:00 +0800 2024", "2024-01-01T00:00:00"],
    ["Mon Jan 1 00:00:00 +0800 2024", "2024-01-01T00:00:00"],
    ["Sat Aug 28 09:00:00 +0800 2010", "2010-08-28T09:00:00"],
    ["  Tue Feb 23 12:28:47 +0800 2021 ", "2021-02-23T12:28:47"],
  ])("%s is %s in Beijing, to the second", (told, beijing) => {
    expect(readCreatedAt(told, NOW)).toEqual({ at: at(beijing), day: dayOf(at(beijing)), precision: "minute" });
  });

  it("is read back from any second that Weibo can have written", () => {
    const seconds = fc.integer({ min: at("2009-08-28T00:00:00") / 1000, max: at("2099-12-31T23:59:59") / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const [weekday, day, month, year, time] = new Date(second * 1000 + 8 * 3_600_000)
          .toUTCString()
          .replace(",", "")
          .split(" ");
        const told = `${weekday} ${month} ${day} ${time} +0800 ${year}`;
        expect(readCreatedAt(told, NOW)?.at).toBe(second * 1000);
      }),
    );
  });

  it.each([
    "Tue Feb 30 12:28:47 +0800 2021",
    "Mon Feb 29 12:28:47 +0800 2021",
    "Tue Feb 00 12:28:47 +0800 2021",
    "Tue Feb 23 24:00:00 +0800 2021",
    "Tue Feb 23 12:60:00 +0800 2021",
    "Tue Feb 23 12:28:60 +0800 2021",
    "Tue Fev 23 12:28:47 +0800 2021",
    "Tue Feb 23 12:28:47 +0000 2021",
    "Tue Feb 23 12:28:47 2021",
    "Tue, 23 Feb 2021 12:28:47 GMT",
    "2021-02-23T12:28:47+08:00",
  ])("is not %s", (told) => {
    expect(read(told)).toBeNull();
  });
});

describe("the time of a post, as seen from 20 November 2020, 15:30 in Beijing", () => {
  it.each([
    ["刚刚", "2020-11-20 15:30"],
    ["8秒前", "2020-11-20 15:30"],
    ["50秒前", "2020-11-20 15:29"],
    ["1分钟前", "2020-11-20 15:29"],
    ["5分钟前", "2020-11-20 15:25"],
    ["59分钟前", "2020-11-20 14:31"],
    ["15小时前", "2020-11-20"],
    ["16小时前", "2020-11-19"],
    ["23小时前", "2020-11-19"],
    ["昨天 12:30", "2020-11-19 12:30"],
    ["昨天 00:00", "2020-11-19 00:00"],
    ["11-18", "2020-11-18"],
    ["06-14", "2020-06-14"],
    ["04-24", "2020-04-24"],
    ["02-29", "2020-02-29"],
    ["11-20", "2020-11-20"],
    ["11-21", "2019-11-21"],
    ["2018-03-02", "2018-03-02"],
    ["2016-02-29", "2016-02-29"],
  ])("%s is %s", (told, expected) => {
    expect(read(told)).toBe(expected);
  });

  it.each([
    ["2021-01-02T09:00:00", "12-31", "2020-12-31"],
    ["2021-01-02T09:00:00", "01-02", "2021-01-02"],
    ["2021-01-02T09:00:00", "01-03", "2020-01-03"],
    ["2021-01-01T00:10:00", "刚刚", "2021-01-01 00:10"],
    ["2021-01-01T00:10:00", "15分钟前", "2020-12-31 23:55"],
    ["2021-01-01T00:10:00", "昨天 23:59", "2020-12-31 23:59"],
    ["2021-01-01T00:10:00", "3小时前", "2020-12-31"],
    ["2021-01-01T07:59:00", "12-31", "2020-12-31"],
    ["2021-03-05T09:00:00", "02-29", "2020-02-29"],
    ["2020-03-01T00:30:00", "昨天 08:00", "2020-02-29 08:00"],
  ])("from another present, at the edge of a year: from %s, %s is %s", (now, told, expected) => {
    expect(read(told, at(now))).toBe(expected);
  });

  it("does not hang on where the reader's clock stands: a day is one in Beijing", () => {
    expect(read("昨天 12:30", Date.parse("2020-11-19T16:00:00Z"))).toBe("2020-11-19 12:30");
    expect(read("昨天 12:30", Date.parse("2020-11-19T15:59:59Z"))).toBe("2020-11-18 12:30");
  });

  it.each([
    "",
    "刚才",
    "昨天",
    "昨天 24:00",
    "昨天 12:60",
    "前天 12:30",
    "5 分钟前",
    "1000分钟前",
    "分钟前",
    "-5分钟前",
    "3天前",
    "13-01",
    "02-30",
    "00-10",
    "6-14",
    "06/14",
    "2018-3-2",
    "2018-02-30",
    "18-03-02",
    "5 minutes ago",
    "今年",
    null,
    undefined,
    1606000000,
    {},
    ["刚刚"],
  ])("is not %j", (told) => {
    expect(read(told)).toBeNull();
  });

  it("is never later than the present, where it is told as so long ago", () => {
    const ago = fc.tuple(fc.nat(99), fc.constantFrom("秒前", "分钟前", "小时前")).map((parts) => parts.join(""));
    const presents = fc.integer({ min: at("2009-08-28T00:00:00"), max: at("2050-01-01T00:00:00") });
    fc.assert(
      fc.property(fc.oneof(ago, fc.constant("刚刚")), presents, (told, nowMs) => {
        const created = readCreatedAt(told, nowMs);
        expect(created?.at).toBeLessThanOrEqual(nowMs);
        expect(created?.day).toBe(dayOf(created?.at ?? 0));
      }),
    );
  });

  it("is that day for every date of the last 365 days, written without its year", () => {
    const presents = fc.integer({ min: at("2010-01-01T00:00:00"), max: at("2050-01-01T00:00:00") });
    fc.assert(
      fc.property(presents, fc.nat(364), (nowMs, back) => {
        const day = formatDay(dayOf(nowMs - back * 86_400_000));
        expect(read(day.slice(5), nowMs)).toBe(day);
        expect(parseDay(day)).not.toBeNull();
      }),
    );
  });

  it("is looked for in any text without failing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (told) => {
        expect(() => readCreatedAt(told, NOW)).not.toThrow();
      }),
    );
  });
});
