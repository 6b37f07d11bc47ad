import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import en from "../../src/_locales/en/messages.json";
import fr from "../../src/_locales/fr/messages.json";
import zh from "../../src/_locales/zh_CN/messages.json";
import { LANGUAGES, type Language } from "../../src/core/texts.ts";
import { localeOf } from "../../src/ui/formatters.ts";

const MESSAGES: { readonly [language in Language]: { readonly [key: string]: { readonly message: string } } } = {
  en,
  fr,
  zh,
};
const FORMS = /_(zero|one|two|few|many|other)$/;
/** Plurals whose number is a place; those of all others count something. */
const ORDINALS: readonly string[] = ["place"];

const textsOf = (language: Language) =>
  Object.entries(MESSAGES[language]).map(([key, { message }]) => ({ key, message }));
const stems = Object.keys(en).flatMap((key) => (key.endsWith("_other") ? [key.replace(FORMS, "")] : []));
const isForm = (key: string) => FORMS.test(key) && stems.includes(key.replace(FORMS, ""));
const plainKeys = (language: Language) => Object.keys(MESSAGES[language]).filter((key) => !isForm(key));
const tokensOf = (message: string) => [...new Set(message.match(/\{\w+\}/g))].sort();

/** Numbers that any rule of plural could tell apart: all small ones, and neighbours of round ones. */
const SAMPLE = [
  ...Array.from({ length: 1_201 }, (_, n) => n),
  ...[10_000, 100_000, 1_000_000].flatMap((n) => [n - 1, n]),
  ...Array.from({ length: 999 }, (_, n) => n * 1_001),
];

/** The sources that speak: where a message's name stands in quotes, it is used. */
const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(SRC + path, "utf8") }));
const manifest = readFileSync(new URL("../../manifest.json", import.meta.url), "utf8");

describe("the plurals", () => {
  it("are those whose stem has a form for every number", () => {
    expect(stems).toContain("days");
    expect(stems).toContain("place");
  });
});

describe.each(LANGUAGES)("the messages in %s", (language) => {
  it("have the same names as in English, but for the forms of plurals", () => {
    expect(plainKeys(language).toSorted()).toEqual(plainKeys("en").toSorted());
    const formed = Object.keys(MESSAGES[language]).filter(isForm);
    expect([...new Set(formed.map((key) => key.replace(FORMS, "")))].sort()).toEqual(stems.toSorted());
  });

  it("have a form of each plural for every number, and none that no number asks for", () => {
    for (const stem of stems) {
      const type = ORDINALS.includes(stem) ? "ordinal" : "cardinal";
      const rules = new Intl.PluralRules(localeOf(language), { type });
      const needed = new Set<string>(SAMPLE.map((n) => rules.select(n)));
      const has = (form: string) => `${stem}_${form}` in MESSAGES[language];
      expect([...needed].filter((form) => !has(form) && !has("other")).map((form) => `${stem}_${form}`)).toEqual([]);
      const idle = ["zero", "one", "two", "few", "many"].filter((form) => has(form) && !needed.has(form));
      expect(idle.map((form) => `${stem}_${form}`)).toEqual([]);
    }
  });

  it("have the same tokens as in English", () => {
    const english: { readonly [key: string]: { readonly message: string } } = MESSAGES.en;
    const different = textsOf(language).filter(({ key, message }) => {
      const original = english[key] ?? english[key.replace(FORMS, "_other")];
      return String(tokensOf(message)) !== String(tokensOf(original?.message ?? ""));
    });
    expect(different).toEqual([]);
  });

  it("are none of them empty, and have no space at an end", () => {
    const blank = textsOf(language).filter(({ key, message }) => {
      return message.trim() === "" || (message !== message.trim() && key !== "list_separator");
    });
    expect(blank).toEqual([]);
  });

  it("use the apostrophe and the quotation marks of print", () => {
    expect(textsOf(language).filter(({ message }) => /['"]/.test(message))).toEqual([]);
  });
});

describe("the messages in French", () => {
  const withoutAddresses = (message: string) => message.replaceAll(/https?:\/\/\S+/g, "");

  it("have a narrow no-break space before : ; ! ? and %", () => {
    const wrong = textsOf("fr").filter(({ message }) => /(^|[^\u202f])[:;!?%]/.test(withoutAddresses(message)));
    expect(wrong).toEqual([]);
  });

  it("have one inside their quotation marks too", () => {
    expect(textsOf("fr").filter(({ message }) => /«[^\u202f]|[^\u202f]»/.test(message))).toEqual([]);
  });
});

describe("the messages in Chinese", () => {
  it("end their sentences and clauses with Chinese marks", () => {
    const latin = /[\u4e00-\u9fff}][,;:!?]|[\u4e00-\u9fff]\./;
    expect(textsOf("zh").filter(({ message }) => latin.test(message))).toEqual([]);
  });
});

describe("every message", () => {
  /** Put together from a beginning and one of the words that stand in quotes: `period_${"7d"}`. */
  const isPutTogether = (name: string) =>
    [...name.matchAll(/_/g)].some(({ index }) => {
      const [beginning, end] = [name.slice(0, index + 1), name.slice(index + 1)];
      const stands = (text: string) => sources.some((source) => source.text.includes(text));
      return stands(`\`${beginning}\${`) && stands(`"${end}"`);
    });
  const used = (key: string) => {
    const name = isForm(key) ? key.replace(FORMS, "") : key;
    if (name.startsWith("extension_")) return manifest.includes(`__MSG_${name}__`);
    return sources.some(({ text }) => text.includes(`"${name}"`)) || isPutTogether(name);
  };

  it("is used somewhere", () => {
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
  });

  it.each([
    ["overlay", /^(overlay\/(?!chip|more\/)|ui\/)/],
    ["more", /^(overlay\/more\/|ui\/)/],
    ["chip", /^(overlay\/chip|ui\/)/],
    ["popup", /^(popup|ui)\/|^popup\.tsx/],
    ["options", /^(options|ui)\/|^options\.tsx/],
    ["report", /^(report|picture|ui)\/|^report\.tsx/],
    ["compare", /^(compare|ui)\/|^compare\.tsx/],
    ["welcome", /^(welcome|ui)\/|^welcome\.tsx/],
    ["alert", /^ui\/alert-|^(alerting|toolbar)\.ts|^catalogue\/(news|notifications|toolbar)\.ts/],
  ])("that %s uses is its own or common to all", (surface, where) => {
    const others = ["overlay_", "more_", "chip_", "popup_", "options_", "report_", "compare_", "welcome_"].filter(
      (prefix) => prefix !== `${surface}_`,
    );
    const foreign = sources
      .filter(({ path }) => where.test(path))
      .flatMap(({ path, text }) => [...text.matchAll(/"(\w+)"/g)].map(([, key]) => ({ path, key: key ?? "" })))
      .filter(({ key }) => key in en && others.some((prefix) => key.startsWith(prefix)));
    expect(foreign).toEqual([]);
  });
});
