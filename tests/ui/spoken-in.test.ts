import { expect, it } from "vitest";
import { spokenIn } from "../../src/ui/spoken-in.ts";

it.each([
  ["灯下美术馆", "en", "zh-CN"],
  ["灯下美术馆", "fr", "zh-CN"],
  ["展品小记第7则：今天从库房里请出来的一件。", "en", "zh-CN"],
  ["UCCA尤伦斯当代艺术中心", "en", "zh-CN"],
  ["灯下美术馆", "zh", undefined],
  ["Palace Museum / 故宫博物院", "en", undefined],
  ["Musée du Louvre", "en", undefined],
  ["東京国立博物館のチャンネル", "en", undefined],
  ["6052479003", "en", undefined],
  ["", "en", undefined],
] as const)("%s on a page in %s is spoken in %s", (text, page, lang) => {
  expect(spokenIn(text, page)).toBe(lang);
});
