import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeMuseum } from "../../src/weibo/museum-words.ts";
import { presentationOf } from "../../src/weibo/presentation.ts";
import { bridgeAnswer, bridgeWith } from "./answer.ts";

const bridge = {
  verified: true,
  verifiedType: 7,
  screenName: "石桥博物馆",
  verifiedReason: "石桥博物馆官方微博",
  location: "河北 石家庄",
};

describe("how an account presents itself", () => {
  it("is read from the answer about its profile, on either site", () => {
    expect(presentationOf(bridgeAnswer())).toEqual(bridge);
    const { location: _location, ...user } = bridgeAnswer().data.user;
    expect(presentationOf({ ok: 1, data: { userInfo: user } })).toEqual({ ...bridge, location: "" });
    expect(looksLikeMuseum(bridge)).toBe(true);
  });

  it("is not verified where nobody says so", () => {
    const unsaid = bridgeWith({ verified: undefined, verified_type: undefined, verified_reason: undefined });
    expect(presentationOf(unsaid)).toEqual({ ...bridge, verified: false, verifiedType: -1, verifiedReason: "" });
  });

  it("is not told by an answer without a user or a name", () => {
    expect(presentationOf(bridgeWith({ screen_name: undefined }))).toBeNull();
    expect(presentationOf({ ok: 0, errno: "20101", msg: "该微博不存在" })).toBeNull();
    fc.assert(fc.property(fc.anything(), (body) => presentationOf(body) === null));
  });
});
