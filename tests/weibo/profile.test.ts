import { describe, expect, it } from "vitest";
import { exactly } from "../../src/core/count.ts";
import type { Uid } from "../../src/core/museum.ts";
import { MOST_FOLLOWERS } from "../../src/core/series.ts";
import { readProfile } from "../../src/weibo/profile.ts";
import { BRIDGE_UID, bridge, bridgeAnswer, bridgeDomain, bridgeWith, type Json } from "./answer.ts";

const reading = {
  uid: BRIDGE_UID,
  screenName: "石桥博物馆",
  domain: "shiqiaobowuguan",
  followers: exactly(85_372),
  following: 96,
  posts: 4_382,
  interactions: 513_035,
};

function read(changes: Parameters<typeof bridgeWith>[0], asked = bridge) {
  return readProfile(bridgeWith(changes), asked);
}

describe("the answer about a profile", () => {
  it("is read whole, the count of followers exact", () => {
    expect(readProfile(bridgeAnswer(), bridge)).toEqual({ kind: "reading", reading });
    expect(readProfile(bridgeAnswer(), bridgeDomain)).toEqual({ kind: "reading", reading });
  });

  it.each<[string, Parameters<typeof bridgeWith>[0], object]>([
    ["a small museum without followers", { followers_count: 0 }, { followers: exactly(0) }],
    ["the most followers that Vitrine keeps", { followers_count: MOST_FOLLOWERS }, { followers: exactly(4294967295) }],
    ["an account without a domain", { domain: "" }, { domain: null }],
    ["a domain in capitals", { domain: "ShiqiaoBowuguan" }, { domain: "shiqiaobowuguan" }],
    ["the longest domain that is kept", { domain: "d".repeat(200) }, { domain: "d".repeat(200) }],
    ["no totals, as in 2023", { status_total_counter: undefined }, { interactions: null }],
    ["totals of null", { status_total_counter: null }, { interactions: null }],
    ["totals without the sum", { status_total_counter: {} }, { interactions: null }],
    ["a sum as a bare number", { status_total_counter: { total_cnt: 2 } }, { interactions: 2 }],
    ["a rounded sum, which is not kept", { status_total_counter: { total_cnt: "51.3万" } }, { interactions: null }],
    ["a capped sum, which is not kept", { status_total_counter: { total_cnt: "100万+" } }, { interactions: null }],
    ["nothing told of who verified it", { verified: undefined, verified_reason: undefined }, {}],
    ["fields nobody knew", { fans_total: 5, new_field: { deep: [] } }, {}],
    ["no rounded string beside the count", { followers_count_str: undefined }, {}],
  ])("is read with %s", (_what, changes, expected) => {
    expect(read(changes)).toEqual({ kind: "reading", reading: { ...reading, ...expected } });
  });

  it.each([
    ["that turns the text after it round", "石桥\u202e博物馆"],
    ["that isolates what stands in it", "\u2066石桥\u2069博物馆\u200e"],
    ["with control characters", "石桥\u0000\u001b博物馆\n"],
    ["with spaces about it", "  石桥博物馆 \t"],
  ])("with a name %s is read without those marks", (_what, name) => {
    expect(read({ screen_name: name })).toMatchObject({ kind: "reading", reading: { screenName: "石桥博物馆" } });
  });

  it("leaves in a name no mark that decides the direction of text", () => {
    const marks = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
      /\p{Bidi_Control}/u.test(character),
    );
    expect(marks.length).toBeGreaterThan(10);
    const kept = marks.filter((mark) => {
      const answer = read({ screen_name: `石桥${mark}博物馆` });
      return answer.kind !== "reading" || answer.reading.screenName.includes(mark);
    });
    expect(kept.map((mark) => `U+${mark.charCodeAt(0).toString(16)}`)).toEqual([]);
  });

  it.each(["idstr", "domain", "screen_name", "followers_count", "friends_count", "statuses_count"])(
    "without %s is refused, naming it",
    (field) => {
      expect(read({ [field]: undefined })).toEqual({
        kind: "unrecognised",
        field: `data.user.${field}`,
        found: "missing",
      });
    },
  );

  it.each<[string, Json, string]>([
    ["idstr", 7012345678, "7012345678"],
    ["idstr", "not a uid", '"not a uid"'],
    ["idstr", "", '""'],
    ["domain", null, "null"],
    ["domain", 5, "5"],
    ["domain", "d".repeat(201), `"${"d".repeat(39)}`],
    ["screen_name", "", '""'],
    ["screen_name", "  ", '"  "'],
    ["screen_name", "\u202e\u2066\u200f", '"\u202e\u2066\u200f"'],
    ["screen_name", "\u202e \u202c", '"\u202e \u202c"'],
    ["screen_name", "长".repeat(201), `"${"长".repeat(39)}`],
    ["screen_name", 5, "5"],
    ["followers_count", "85372", '"85372"'],
    ["followers_count", "8.5万", '"8.5万"'],
    ["followers_count", -1, "-1"],
    ["followers_count", 85_372.5, "85372.5"],
    ["followers_count", MOST_FOLLOWERS + 1, "4294967296"],
    ["followers_count", null, "null"],
    ["followers_count", [85_372], "a list"],
    ["followers_count", { count: 85_372 }, "an object"],
    ["friends_count", "96", '"96"'],
    ["friends_count", -1, "-1"],
    ["statuses_count", "4,382", '"4,382"'],
    ["statuses_count", 1e300, "1e+300"],
    ["status_total_counter", "513,035", '"513,035"'],
    ["status_total_counter", [], "a list"],
  ])("whose %s is %j is refused, naming it and what was found", (field, value, found) => {
    expect(read({ [field]: value })).toEqual({ kind: "unrecognised", field: `data.user.${field}`, found });
  });

  it.each<[Json, string]>([
    ["many", '"many"'],
    [null, "null"],
    [-5, "-5"],
    ["513.035", '"513.035"'],
  ])("whose total of interactions is %j is refused, naming it", (total, found) => {
    expect(read({ status_total_counter: { total_cnt: total } })).toEqual({
      kind: "unrecognised",
      field: "data.user.status_total_counter.total_cnt",
      found,
    });
  });

  it.each<[string, unknown, string, string]>([
    ["of a missing post", { ok: 0, errno: "20101", msg: "该微博不存在" }, "ok", "0"],
    ["that says nothing of success", { data: bridgeAnswer().data }, "ok", "missing"],
    ["whose success is a text", { ...bridgeAnswer(), ok: "1" }, "ok", '"1"'],
    ["whose success is a flag", { ...bridgeAnswer(), ok: true }, "ok", "true"],
    ["without data", { ok: 1 }, "data", "missing"],
    ["with data of null", { ok: 1, data: null }, "data", "null"],
    ["with a list for data", { ok: 1, data: [] }, "data", "a list"],
    ["without a user", { ok: 1, data: {} }, "data.user", "missing"],
    ["with a user of null", { ok: 1, data: { user: null } }, "data.user", "null"],
    ["that is a list", [], "answer", "a list"],
    ["that is null", null, "answer", "null"],
    ["that is a text", "ok", "answer", '"ok"'],
    ["that is nothing", undefined, "answer", "missing"],
  ])("%s is refused", (_what, body, field, found) => {
    expect(readProfile(body, bridge)).toEqual({ kind: "unrecognised", field, found });
  });

  it("about another account than the one asked for is refused", () => {
    const other = { kind: "uid", uid: "7012345679" as Uid } as const;
    expect(readProfile(bridgeAnswer(), other)).toMatchObject({ kind: "unrecognised", field: "data.user.idstr" });
    const otherDomain = { kind: "domain", domain: "dengxiameishuguan" } as const;
    expect(readProfile(bridgeAnswer(), otherDomain)).toMatchObject({
      kind: "unrecognised",
      field: "data.user.domain",
    });
  });

  it("asked by the nickname is that of the account of this name, in whatever case, and of no other", () => {
    const nick = (name: string) => ({ kind: "nick", nick: name }) as const;
    expect(read({}, nick("石桥博物馆"))).toEqual({ kind: "reading", reading });
    expect(read({ screen_name: "石桥\u202e博物馆" }, nick("石桥博物馆"))).toEqual({ kind: "reading", reading });
    expect(read({ screen_name: "StoneBridge石桥" }, nick("stonebridge石桥"))).toMatchObject({
      kind: "reading",
      reading: { uid: BRIDGE_UID, screenName: "StoneBridge石桥" },
    });
    for (const other of ["石桥", "石桥博物馆2", "灯塔博物馆", "shiqiaobowuguan", BRIDGE_UID])
      expect(read({}, nick(other))).toEqual({
        kind: "unrecognised",
        field: "data.user.screen_name",
        found: '"石桥博物馆"',
      });
  });

  it("to a question by domain may leave the domain out", () => {
    expect(read({ domain: "" }, bridgeDomain)).toMatchObject({ kind: "reading", reading: { uid: BRIDGE_UID } });
  });
});
