import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPost } from "../../src/weibo/post-answer.ts";
import type { Mid } from "../../src/weibo/post-id.ts";
import type { Json } from "./answer.ts";
import { BRIDGE_MID, deletedOriginal, desktopStatus, mobileStatus, NOW, strangersStatus } from "./status-answer.ts";

const MID = BRIDGE_MID as Mid;
const read = (body: unknown, mid = MID) => readPost(body, mid, NOW);

describe("the answer about one post", () => {
  it("has it at the top on weibo.com, and in its data on m.weibo.cn", () => {
    expect(read({ ok: 1, ...desktopStatus() })).toMatchObject({ kind: "post", post: { mid: MID, kind: "original" } });
    expect(read({ ok: 1, data: mobileStatus() })).toMatchObject({ kind: "post", post: { mid: MID, kind: "original" } });
  });

  it("may be about a post of 2010 under its longer id", () => {
    const old = { ok: 1, ...desktopStatus({ idstr: "1315558541", id: 1315558541, mid: "20110072529369342" }) };
    expect(read(old, "20110072529369342" as Mid)).toMatchObject({ kind: "post", post: { mid: "1315558541" } });
    expect(read(old, "1315558541" as Mid)).toMatchObject({ kind: "post" });
  });

  it.each<[string, Json]>([
    ["is not there", { ok: 0, errno: "20101", msg: "该微博不存在" }],
    ["is not there, in a bare number", { ok: 0, errno: 20101, msg: "" }],
    ["has lost its author", { ok: 1, ...desktopStatus({ user: null }) }],
    ["is marked as deleted", { ok: 1, ...desktopStatus({ deleted: "1" }) }],
  ])("says that it is gone when it %s", (_what, body) => {
    expect(read(body)).toEqual({ kind: "gone" });
  });

  it("says so of a deleted post by its id alone", () => {
    expect(read({ ok: 1, ...deletedOriginal }, "5360000000000111" as Mid)).toEqual({ kind: "gone" });
  });

  it.each<[string, Json, string, string]>([
    ["about another post", { ok: 1, ...strangersStatus() }, "id", "5362000000000999"],
    ["with another error", { ok: 0, errno: "20112", msg: "" }, "ok", "0"],
    ["without an error's number", { ok: 0 }, "ok", "0"],
    ["of success alone", { ok: 1 }, "id", "missing"],
    ["with a changed count", { ok: 1, ...desktopStatus({ reposts_count: [] }) }, "reposts_count", "a list"],
    [
      "with a changed count on the mobile site",
      { ok: 1, data: mobileStatus({ reposts_count: [] }) },
      "data.reposts_count",
      "a list",
    ],
    ["that is null", null, "answer", "null"],
  ])("%s is refused, naming what was found", (_what, body, field, found) => {
    expect(read(body)).toEqual({ kind: "unrecognised", field, found });
  });

  it("is looked for in anything without failing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (body) => {
        expect(read(body).kind).toBe("unrecognised");
      }),
    );
  });
});
