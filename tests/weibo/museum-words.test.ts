import fc from "fast-check";
import { describe, expect, it } from "vitest";
import china from "../../src/directory/museums/china.json";
import elsewhere from "../../src/directory/museums/elsewhere.json";
import france from "../../src/directory/museums/france.json";
import { looksLikeMuseum } from "../../src/weibo/museum-words.ts";

/** verified_type as Weibo numbers it. */
const GOVERNMENT = 1;
const COMPANY = 2;
const MEDIA = 3;
const SCHOOL = 4;
const SITE = 5;
const APP = 6;
const ORGANISATION = 7;

const looks = (verifiedType: number, screenName: string, verifiedReason: string, verified = true) =>
  looksLikeMuseum({ verified, verifiedType, screenName, verifiedReason });

describe("an account looks like a museum's", () => {
  it.each<[number, string, string]>([
    [ORGANISATION, "石桥博物馆", "石桥博物馆官方微博"],
    [ORGANISATION, "石桥博物馆", ""],
    [GOVERNMENT, "青石博物院", "青石博物院官方微博"],
    [GOVERNMENT, "灯市口美术馆", "北原市灯市口美术馆官方微博"],
    [ORGANISATION, "南浦博物苑", "南浦博物苑官方账号"],
    [GOVERNMENT, "北原市博物总馆", "北原市博物总馆"],
    [GOVERNMENT, "渡江战役纪念馆", "渡江战役纪念馆官方微博"],
    [ORGANISATION, "青石罪证陈列馆", "青石罪证陈列馆官方微博"],
    [ORGANISATION, "北原科技馆", "北原市科学技术馆官方微博"],
    [GOVERNMENT, "中国石桥科学技术馆", ""],
    [ORGANISATION, "南浦艺术馆", "南浦艺术馆官方微博"],
    [COMPANY, "南浦当代艺术馆", "南浦当代艺术馆官方微博"],
    [ORGANISATION, "中国石桥文学馆", "中国石桥文学馆官方微博"],
    [SCHOOL, "北原大学博物馆", "北原大学博物馆官方微博"],
    [SCHOOL, "北原大学文物馆", ""],
    [ORGANISATION, "中国美术馆", ""],
    [GOVERNMENT, "国家典籍博物馆", "国家典籍博物馆官方微博"],
    [COMPANY, "木塔美术馆", "北原木塔文化传播有限公司"],
    [COMPANY, "老窖酒博物馆", "北原老窖酒业集团有限公司"],
    [COMPANY, "石桥茶叶博物馆", "石桥茶叶博物馆官方微博"],
    [ORGANISATION, "中国电影资料博物馆", "中国电影资料博物馆官方微博"],
    [ORGANISATION, "报恩寺博物馆", "报恩寺博物馆官方微博"],
    [ORGANISATION, "香江藝術館", "香江藝術館官方微博"],
    [ORGANISATION, "南浦歷史博物館", "南浦歷史博物館官方帳號"],
    [ORGANISATION, "石桥博物馆官方微博", ""],
    [ORGANISATION, "石桥博物馆-东馆", ""],
    [ORGANISATION, "石桥博物馆（新馆）", ""],
    [ORGANISATION, "石桥博物馆StoneBridgeMuseum", "石桥博物馆官方微博"],
    [ORGANISATION, "M9博物馆", "M9博物馆官方微博"],
    [ORGANISATION, "桥上的人", "石桥博物馆官方微博"],
    [ORGANISATION, "灯宫", "法国灯宫博物馆官方微博"],
    [ORGANISATION, "白塔中心", "白塔中心·美术馆官方微博"],
    [ORGANISATION, "老石桥", "石桥博物馆（北原市文物保护所）官方微博"],
    [ORGANISATION, "石桥博物馆", "石桥博物馆，全国爱国主义教育示范基地"],
    [ORGANISATION, "石桥博物馆", "国家4A级旅游景区，全国爱国主义教育基地"],
    [ORGANISATION, "石桥博物馆", "石桥博物馆官方微博，发布展览、文创和志愿者招募信息"],
    [ORGANISATION, "石桥古城", "石桥古城管理委员会，石桥博物馆官方微博"],
    [ORGANISATION, "BritishLanternMuseum", "英国灯博物馆官方微博"],
    [ORGANISATION, "LanternMuseumLondon", ""],
    [ORGANISATION, "Rijksbrugmuseum", "荷兰桥梁博物馆官方账号"],
    [ORGANISATION, "Museum of Modern Lanterns", ""],
    [ORGANISATION, "National Gallery of Lanterns", "National Gallery of Lanterns official Weibo"],
    [ORGANISATION, "Musée du Pont", "Musée du Pont"],
    [ORGANISATION, "MUSÉE DES LANTERNES", ""],
    [ORGANISATION, "MuseeDuPont", "法国桥博物馆中国官方微博"],
    [ORGANISATION, "Museo del Puente", ""],
    [ORGANISATION, "Muséum d'histoire naturelle de Lanterneville", ""],
    [ORGANISATION, "Staatliche Museen zu Brücken", ""],
    [ORGANISATION, "中华艺术宫", "中华艺术宫（南浦美术馆）官方微博"],
    [COMPANY, "LanternMuseum", "北原灯笼文化有限公司"],
    [SITE, "石桥博物馆", "石桥博物馆官方微博"],
    [MEDIA, "石桥博物馆", "石桥博物馆官方微博"],
  ])("type %i, %j, %j", (type, name, reason) => {
    expect(looks(type, name, reason)).toBe(true);
  });
});

describe("an account does not look like a museum's", () => {
  it.each<[string, number, string, string]>([
    ["a person", 0, "石桥博物馆小李", "石桥博物馆讲解员"],
    ["a person of that name", 0, "石桥博物馆", "石桥博物馆官方微博"],
    ["a person of merit", 200, "石桥博物馆", ""],
    ["a person of merit, of the other kind", 220, "石桥博物馆", ""],
    ["a number nobody knows", 8, "石桥博物馆", "石桥博物馆官方微博"],
    ["somebody unverified", -1, "石桥博物馆", ""],
    ["a fan club", ORGANISATION, "石桥博物馆全球后援会", "石桥博物馆全球后援会官方微博"],
    ["fans", ORGANISATION, "石桥博物馆粉丝团", ""],
    ["friends", ORGANISATION, "石桥博物馆之友", "石桥博物馆之友官方微博"],
    ["friends, verified like the house", ORGANISATION, "石桥博物馆之友", "石桥博物馆官方微博"],
    ["volunteers", ORGANISATION, "石桥博物馆志愿者", "石桥博物馆志愿者团队"],
    ["a shop", COMPANY, "石桥博物馆文创旗舰店", "石桥博物馆文创旗舰店官方微博"],
    ["a shop that the house runs", ORGANISATION, "石桥文创", "石桥博物馆官方微博"],
    ["a shop in brackets", COMPANY, "石桥博物馆（文创店）", ""],
    ["a shop by its market", COMPANY, "石桥淘宝", "石桥博物馆官方微博"],
    ["a shop in letters", COMPANY, "StoneBridgeMuseumShop", "石桥博物馆官方微博"],
    ["a bookshop", COMPANY, "石桥美术馆书店", "北原书香文化有限公司"],
    ["a café", COMPANY, "石桥美术馆咖啡", "石桥美术馆咖啡官方微博"],
    ["a café in letters", COMPANY, "Lantern Museum Cafe", ""],
    ["a restaurant", COMPANY, "博物馆餐厅", "北原餐饮管理有限公司"],
    ["a hotel", COMPANY, "石桥博物馆酒店", "石桥博物馆主题酒店官方微博"],
    ["a hotel near one", COMPANY, "青石酒店博物馆店", "青石酒店"],
    ["a house of flats", COMPANY, "美术馆公寓", "北原置业有限公司"],
    ["a newsroom", MEDIA, "博物馆头条", "博物馆头条官方微博"],
    ["a newsroom with a museum's words", COMPANY, "石桥博物馆头条", "石桥博物馆官方微博"],
    ["a paper", MEDIA, "博物馆报", "《博物馆报》官方微博"],
    ["a magazine", MEDIA, "中国博物馆杂志", "《中国博物馆》杂志官方微博"],
    ["a magazine verified as such", ORGANISATION, "石桥博物馆", "《石桥博物馆》杂志社"],
    ["a programme", MEDIA, "神奇的博物馆", "电视节目《神奇的博物馆》官方微博"],
    ["a programme named like a house", ORGANISATION, "石桥博物馆", "电视节目《石桥博物馆》官方微博"],
    ["a film", COMPANY, "电影博物馆奇妙夜", "电影《博物馆奇妙夜》官方微博"],
    ["a game", COMPANY, "石桥博物馆", "手机游戏《石桥博物馆》官方微博"],
    ["a firm that makes software for them", COMPANY, "数博科技", "专注博物馆数字化的软件服务商"],
    ["a firm of that name", COMPANY, "石桥数字博物馆", "北原石桥数字科技有限公司"],
    ["a firm for them all", COMPANY, "博展通", "服务全国博物馆"],
    ["a firm that works for some", COMPANY, "博展通", "故园博物院、石桥博物馆合作伙伴"],
    ["a firm with a licence", COMPANY, "拾物", "石桥博物馆官方授权"],
    ["a studio", COMPANY, "石桥博物馆展陈设计", "北原展陈设计工程有限公司"],
    ["an app", APP, "口袋博物馆", "口袋博物馆App官方微博"],
    ["an app named like a house", APP, "石桥博物馆", "石桥博物馆App"],
    ["a site", SITE, "博物馆网", "博物馆行业门户网站"],
    ["a site about all of them", SITE, "全球博物馆", "全球博物馆"],
    ["an association", ORGANISATION, "中国博物馆协会", "中国博物馆协会官方微博"],
    ["a learned society", ORGANISATION, "北原博物馆学会", ""],
    ["a member of the association", COMPANY, "青石展柜", "中国博物馆协会会员单位"],
    ["a foundation", ORGANISATION, "石桥美术馆发展基金会", "石桥美术馆发展基金会官方微博"],
    ["a course", SCHOOL, "北原大学博物馆学", "北原大学博物馆学专业"],
    ["a ministry", GOVERNMENT, "北原文物", "北原市文物局官方微博"],
    ["a tour", COMPANY, "带你逛博物馆", "北原研学旅行社"],
    ["a hobby", SITE, "每天一座博物馆", ""],
    ["a hobby in letters", ORGANISATION, "MuseumLovers", ""],
    ["friends in letters", ORGANISATION, "Friends of the Lantern Museum", ""],
    ["a night in letters", COMPANY, "Night at the Museum", ""],
    ["the bare word", ORGANISATION, "博物馆", ""],
    ["the bare word of a nation", SITE, "中国博物馆", ""],
    ["the bare word in letters", COMPANY, "MUSEUM", ""],
    ["an app in letters", COMPANY, "iMuseum", "每天看展iMuseum官方微博"],
    ["a brand of clothes", COMPANY, "MUSEUM服饰", "MUSEUM服饰官方微博"],
    ["a brand of clothes in letters", COMPANY, "Museum Clothing", ""],
    ["a quarter of a town", ORGANISATION, "Museumsquartier Brücken", ""],
    ["a wedding studio", COMPANY, "青石婚纱艺术馆", "青石婚纱艺术馆官方微博"],
    ["a hairdresser", ORGANISATION, "阿强造型艺术馆", "阿强造型艺术馆"],
    ["a furniture shop", COMPANY, "红木家具陈列馆", "北原红木家具有限公司"],
    ["a mass arts centre, which shows no collection", GOVERNMENT, "北原市群众艺术馆", "北原市群众艺术馆官方微博"],
    ["a library", GOVERNMENT, "北原图书馆", "北原图书馆官方微博"],
    ["an archive", GOVERNMENT, "北原档案馆", "北原档案馆官方微博"],
    ["a memorial page on the web", COMPANY, "天堂纪念馆", "网上祭祀平台"],
    ["a drawing school", COMPANY, "小小美术馆", "北原小小教育咨询有限公司"],
    ["a reporter's office", MEDIA, "晨线新闻", "晨线新闻官方微博"],
    ["a stationer", COMPANY, "小满文具旗舰店", "小满文具官方微博"],
    ["an underground station", GOVERNMENT, "美术馆站", "北原地铁"],
    ["nobody at all", ORGANISATION, "", ""],
  ])("of %s: type %i, %j, %j", (_who, type, name, reason) => {
    expect(looks(type, name, reason)).toBe(false);
  });

  it("that nobody verified, whatever its type says", () => {
    expect(looks(ORGANISATION, "石桥博物馆", "石桥博物馆官方微博", false)).toBe(false);
  });
});

describe("a museum's name", () => {
  const named = [...china, ...elsewhere, ...france]
    .flatMap(({ kind, names }) => (kind === "museum" && "zh" in names ? [names.zh ?? ""] : []))
    .filter((name) => /(?:博物[馆院]|美术馆|纪念馆|艺术馆)$/.test(name));

  it("is found among those of the directory, by name alone and by verification alone", () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !looks(ORGANISATION, name, ""))).toEqual([]);
    expect(named.filter((name) => !looks(ORGANISATION, "小编", `${name}官方微博`))).toEqual([]);
  });

  it("is none any more with a shop, a paper or fans behind it", () => {
    const others = fc.constantFrom(
      "文创",
      "文创旗舰店",
      "粉丝团",
      "后援会",
      "头条",
      "报",
      "杂志",
      "咖啡",
      "酒店",
      "志愿者",
      "Shop",
    );
    fc.assert(
      fc.property(fc.constantFrom(...named), others, fc.integer({ min: 1, max: 7 }), (name, other, type) => {
        expect(looks(type, name + other, `${name}${other}官方微博`)).toBe(false);
        expect(looks(type, name + other, `${name}官方微博`)).toBe(false);
      }),
    );
  });

  it("is no person's", () => {
    const persons = fc.constantFrom(-1, 0, 200, 220);
    fc.assert(
      fc.property(fc.constantFrom(...named), persons, fc.boolean(), (name, type, verified) => {
        expect(looks(type, name, `${name}官方微博`, verified)).toBe(false);
      }),
    );
  });

  it("is looked for in any words without failing", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."石桥博物馆美术官方微博 ()·Museum") }),
    );
    fc.assert(
      fc.property(text, text, fc.integer(), (name, reason, type) => {
        expect(typeof looks(type, name, reason)).toBe("boolean");
      }),
    );
  });
});
