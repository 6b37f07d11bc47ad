import { describe, expect, it } from "vitest";
import { failureOf } from "../../src/backup/obstacle.ts";

describe("what a browser says of a download that it did not finish", () => {
  it.each([
    ["FILE_NO_SPACE", "space"],
    ["FILE_ACCESS_DENIED", "folder"],
    ["FILE_FAILED", "folder"],
    ["USER_CANCELED", "cancelled"],
    ["USER_SHUTDOWN", "stopped"],
    ["CRASH", "stopped"],
  ])("%s is understood as %s", (reason, why) => {
    expect(failureOf(reason)).toEqual({ why, detail: "" });
  });

  it("is shown in its own words where nobody foresaw them", () => {
    expect(failureOf("FILE_VIRUS_INFECTED")).toEqual({ why: "other", detail: "FILE_VIRUS_INFECTED" });
    expect(failureOf(undefined)).toEqual({ why: "other", detail: "?" });
  });
});
