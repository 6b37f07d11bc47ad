import { describe, expect, it } from "vitest";
import { changeSettings, DEFAULT_SETTINGS, settingsOf } from "../../src/store/settings.ts";
import { emptyStore } from "./open.ts";

describe("the settings", () => {
  it("stand at their defaults until the reader changes one", async () => {
    expect(await settingsOf(await emptyStore())).toEqual(DEFAULT_SETTINGS);
  });

  it("keep what was changed and leave the rest", async () => {
    const db = await emptyStore();
    await changeSettings(db, { language: "fr" });
    await changeSettings(db, { period: "30d" });
    expect(await settingsOf(db)).toEqual({ ...DEFAULT_SETTINGS, language: "fr", period: "30d" });
  });

  it("keep which parts stand open in the order of the case, and none that nobody has", async () => {
    const db = await emptyStore();
    await db.put("meta", { opened: ["rhythm", "secrets", "neighbours", "rhythm"] }, "settings");
    expect((await settingsOf(db)).opened).toEqual(["neighbours", "rhythm"]);
  });

  it("name each hidden account once, and nothing that is no account's key", async () => {
    const db = await emptyStore();
    await db.put("meta", { hidden: ["weibo:5549047567", 7, "weibo:5549047567", "../", "weibo:~orsay"] }, "settings");
    expect((await settingsOf(db)).hidden).toEqual(["weibo:5549047567", "weibo:~orsay"]);
  });

  it("change by what they are", async () => {
    const db = await emptyStore();
    await changeSettings(db, { corner: "top-left" });
    const { corner, noCase } = await changeSettings(db, ({ corner }) => ({ noCase: corner === "top-left" }));
    expect({ corner, noCase }).toEqual({ corner: "top-left", noCase: true });
  });

  it.each([
    ["nonsense", "nonsense"],
    ["a language nobody has", { language: "xx" }],
    ["a period nobody has", { period: "8d" }],
    ["an order nobody has", { order: { by: "colour", reversed: 1 }, movers: "yes" }],
    ["a theme nobody has", { theme: "sepia" }],
    ["parts that are no list", { opened: "rhythm" }],
    ["a corner nobody has", { corner: "middle" }],
    ["a fold that is a word", { folded: "yes", noCase: "yes", hidden: "all" }],
    ["nothing", null],
  ])("that are %s stand at their defaults", async (_what, kept) => {
    const db = await emptyStore();
    await db.put("meta", kept, "settings");
    expect(await settingsOf(db)).toEqual(DEFAULT_SETTINGS);
  });
});
