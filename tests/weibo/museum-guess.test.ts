import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessOf, type MuseumGuess } from "../../src/weibo/museum-guess.ts";
import { countryOfLocation } from "../../src/weibo/places.ts";

const guess = (screenName: string, verifiedReason = "", location = "") =>
  guessOf({ screenName, verifiedReason, location });

describe("the country of an account's museum", () => {
  it.each([
    ["海外 法国", "FR"],
    ["海外 英国", "GB"],
    ["海外 美国", "US"],
    ["海外 印度尼西亚", "ID"],
    ["海外 印度", "IN"],
    ["海外 阿联酋", "AE"],
    ["北京", "CN"],
    ["北京 东城区", "CN"],
    ["江苏 扬州", "CN"],
    ["内蒙古 呼和浩特", "CN"],
    ["香港", "HK"],
    ["香港 中西区", "HK"],
    ["中国香港", "HK"],
    ["澳门", "MO"],
    ["台湾 台北市", "TW"],
    ["臺灣", "TW"],
    ["海外", null],
    ["海外 其他", null],
    ["其他", null],
    ["", null],
    ["我的梦里", null],
  ])("follows from its place %j: %s", (location, country) => {
    expect(countryOfLocation(location)).toBe(country);
    expect(guess("石桥博物馆", "", location).country).toBe(country);
  });

  it.each([
    ["灯宫", "法国灯宫博物馆官方微博", "海外 法国", "FR"],
    ["灯宫", "法国灯宫博物馆官方微博", "海外", "FR"],
    ["灯宫", "法国灯宫博物馆官方微博", "其他", "FR"],
    ["巴黎灯博物馆", "", "", "FR"],
    ["伦敦灯博物馆", "英国伦敦灯博物馆官方微博", "海外 英国", "GB"],
    ["东京灯美术馆", "", "", "JP"],
    ["香江藝術館", "香港藝術發展局", "香港", "HK"],
    ["台北灯美術館", "", "", "TW"],
    ["上海灯博物馆", "", "", "CN"],
    ["中国灯博物馆", "中国灯博物馆官方微博", "北京", "CN"],
  ])("follows from its own words: %s, %j, %j", (name, reason, location, country) => {
    expect(guess(name, reason, location).country).toBe(country);
  });

  it.each([
    ["an agency's city, or a museum's", "灯宫", "法国灯宫博物馆官方微博", "北京"],
    ["a museum of Russian paintings, or a Russian museum", "俄罗斯油画博物馆", "", "黑龙江 哈尔滨"],
    ["two countries", "法国灯博物馆", "英国灯博物馆官方微博", ""],
    ["no country", "石桥博物馆", "石桥博物馆官方微博", ""],
    ["words that do not name the museum", "石桥博物馆", "英国灯笼收藏家", "其他"],
  ])("cannot be told of %s", (_what, name, reason, location) => {
    expect(guess(name, reason, location).country).toBeNull();
  });
});

describe("the names of an account's museum", () => {
  it.each<[string, string, MuseumGuess["names"]]>([
    ["石桥博物馆", "石桥博物馆官方微博", { zh: "石桥博物馆" }],
    ["石桥博物馆官方微博", "", { zh: "石桥博物馆" }],
    ["石桥博物馆-东馆", "", { zh: "石桥博物馆" }],
    ["灯宫", "法国灯宫博物馆官方微博", { zh: "法国灯宫博物馆" }],
    ["灯宫博物馆LanternMuseum", "", { zh: "灯宫博物馆", en: "Lantern Museum" }],
    ["LanternMuseum灯宫博物馆", "", { zh: "灯宫博物馆", en: "Lantern Museum" }],
    ["灯宫博物馆（Musée des Lanternes）", "", { zh: "灯宫博物馆", fr: "Musée des Lanternes" }],
    ["MuseeDuPont", "法国桥博物馆官方微博", { zh: "法国桥博物馆", fr: "Musee Du Pont" }],
    ["M9博物馆", "", { zh: "M9博物馆" }],
    ["The_Lantern_Museum", "", { en: "The Lantern Museum" }],
    ["Museum of Modern Lanterns", "", { en: "Museum of Modern Lanterns" }],
    ["MuseumofLanterns", "", { en: "Museum of Lanterns" }],
    ["Lantern", "Lantern Museum Official Weibo", { en: "Lantern Museum" }],
    ["National Gallery of Lanterns", "", { en: "National Gallery of Lanterns" }],
    ["Muséum d'histoire naturelle", "", { fr: "Muséum d'histoire naturelle" }],
    ["Museo del Puente", "", {}],
    ["灯宫", "", {}],
    ["石桥博物馆文创", "", {}],
    ["博物馆", "", {}],
    ["", "", {}],
  ])("of %j, %j are %j", (name, reason, names) => {
    expect(guess(name, reason).names).toEqual(names);
  });

  it("have no marks that turn the text round", () => {
    expect(guess("石桥\u202e博物馆").names).toEqual({ zh: "石桥博物馆" });
  });

  it("are never empty, and never longer than a name", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."石桥博物馆美术官方微博 ()·MuseumMusée_"), maxLength: 400 }),
    );
    fc.assert(
      fc.property(text, text, text, (name, reason, location) => {
        const { names, country } = guess(name, reason, location);
        for (const found of Object.values(names)) expect(found.length).toBeGreaterThan(0);
        for (const found of Object.values(names)) expect(found.length).toBeLessThanOrEqual(200);
        expect(country ?? "FR").toMatch(/^[A-Z]{2}$/);
      }),
    );
  });
});
