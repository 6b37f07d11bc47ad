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

  it.each([
    ["nonsense", "nonsense"],
    ["a language nobody has", { language: "xx" }],
    ["a period nobody has", { period: "8d" }],
    ["a theme nobody has", { theme: "sepia" }],
    ["parts that are no list", { opened: "rhythm" }],
    ["nothing", null],
  ])("that are %s stand at their defaults", async (_what, kept) => {
    const db = await emptyStore();
    await db.put("meta", kept, "settings");
    expect(await settingsOf(db)).toEqual(DEFAULT_SETTINGS);
  });
});
