/** Countries as Weibo's list of places and verifications name them, with cities that stand for them. ISO 3166 alpha-2. */
const ABROAD: Readonly<Record<string, string>> = {
  FR: "法国 法兰西 巴黎 里昂 马赛 凡尔赛",
  GB: "英国 大不列颠 伦敦 爱丁堡 利物浦 曼彻斯特 牛津 剑桥 苏格兰",
  US: "美国 纽约 洛杉矶 旧金山 芝加哥 波士顿 费城 华盛顿 西雅图 休斯敦",
  DE: "德国 柏林 慕尼黑 德累斯顿 法兰克福 汉堡",
  IT: "意大利 罗马 佛罗伦萨 米兰 威尼斯 都灵",
  ES: "西班牙 马德里 巴塞罗那 毕尔巴鄂",
  PT: "葡萄牙 里斯本",
  NL: "荷兰 阿姆斯特丹 海牙 鹿特丹",
  BE: "比利时 布鲁塞尔 安特卫普",
  LU: "卢森堡",
  CH: "瑞士 苏黎世 日内瓦 巴塞尔 洛桑",
  AT: "奥地利 维也纳 萨尔茨堡",
  GR: "希腊 雅典",
  RU: "俄罗斯 莫斯科 圣彼得堡",
  UA: "乌克兰",
  PL: "波兰 华沙",
  CZ: "捷克 布拉格",
  HU: "匈牙利 布达佩斯",
  DK: "丹麦 哥本哈根",
  SE: "瑞典 斯德哥尔摩",
  NO: "挪威 奥斯陆",
  FI: "芬兰 赫尔辛基",
  IS: "冰岛",
  IE: "爱尔兰 都柏林",
  VA: "梵蒂冈",
  MC: "摩纳哥",
  TR: "土耳其 伊斯坦布尔",
  IL: "以色列 耶路撒冷 特拉维夫",
  EG: "埃及 开罗",
  AE: "阿联酋 阿拉伯联合酋长国 阿布扎比 迪拜",
  QA: "卡塔尔 多哈",
  SA: "沙特阿拉伯 沙特",
  IR: "伊朗 德黑兰",
  IN: "印度 新德里 孟买",
  ID: "印度尼西亚 印尼 雅加达",
  JP: "日本 东京 京都 大阪 奈良 横滨",
  KR: "韩国 首尔 釜山",
  KP: "朝鲜 平壤",
  MN: "蒙古国 乌兰巴托",
  SG: "新加坡",
  MY: "马来西亚 吉隆坡",
  TH: "泰国 曼谷",
  VN: "越南 河内",
  KH: "柬埔寨 金边",
  PH: "菲律宾 马尼拉",
  AU: "澳大利亚 澳洲 悉尼 墨尔本 堪培拉 霍巴特",
  NZ: "新西兰 惠灵顿 奥克兰",
  CA: "加拿大 多伦多 温哥华 蒙特利尔 渥太华",
  MX: "墨西哥",
  BR: "巴西 圣保罗 里约",
  AR: "阿根廷 布宜诺斯艾利斯",
  PE: "秘鲁 利马",
  CL: "智利",
  ZA: "南非 开普敦",
};

/** Provinces and what stands for China at the start of a name; the other regions as Vitrine's definition parts them. */
const AT_HOME: Readonly<Record<string, string>> = {
  HK: "香港",
  MO: "澳门",
  TW: "台湾 台北 台中 台南 高雄",
  CN:
    "中国 中华 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 " +
    "陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆",
};

/** The longest name first: 印度尼西亚 begins with 印度, 中国香港 with 中国. */
const PLACES: readonly (readonly [name: string, country: string])[] = [
  ...Object.entries({ ...ABROAD, ...AT_HOME }).flatMap(([country, names]) =>
    names.split(" ").map((name) => [name, country] as const),
  ),
  ["中国香港", "HK"] as const,
  ["中国澳门", "MO"] as const,
  ["中国台湾", "TW"] as const,
].toSorted(([a], [b]) => b.length - a.length);

const TRADITIONAL: ReadonlyMap<string, string> = new Map([
  ["國", "国"],
  ["東", "东"],
  ["臺", "台"],
  ["門", "门"],
  ["灣", "湾"],
  ["廣", "广"],
]);

/** The country whose name, or one of whose places, a text begins with; null when it begins with none that is known. */
export function countryAtStart(text: string): string | null {
  const simplified = text.replace(/[國東臺門灣廣]/g, (character) => TRADITIONAL.get(character) ?? character);
  return PLACES.find(([name]) => simplified.startsWith(name))?.[1] ?? null;
}

/** The country of a location as accounts give it: "海外 法国", "北京 朝阳区", "香港"; null for "海外", "其他" and the like. */
export function countryOfLocation(location: string): string | null {
  return countryAtStart(location.trim().replace(/^海外\s*/, ""));
}
