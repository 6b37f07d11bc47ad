import { describe, expect, it } from "vitest";
import { ARGUMENTS } from "../src/catalogue/arguments.ts";
import { answer, type Handlers } from "../src/messages.ts";
import { readingOf } from "./store/snapshots.ts";

const LOUVRE = { kind: "uid", uid: "5549047567" };

const handlers: Handlers<string> = {
  open: async () => null,
  refresh: async () => {
    throw new Error("The disk is full");
  },
  heard: async () => null,
  witness: async () => null,
  track: async () => Promise.reject(new Error("unknown")),
  left: async () => undefined,
  leftAsking: async () => undefined,
  meet: async () => null,
  trackCandidate: async () => undefined,
  dismiss: async () => undefined,
  correctMuseum: async () => undefined,
  openReport: async () => undefined,
  keepPeriod: async () => undefined,
  keepFolded: async () => undefined,
  keepCorner: async () => undefined,
  hideCase: async () => undefined,
  depths: async () => null,
  speech: async () => {
    throw new Error("not asked");
  },
  keepOpened: async () => undefined,
};

const SIGHTING = { uid: "5549047567", screenName: "石桥博物馆", verifiedReason: null, verifiedAs: "organisation" };

const textOf = async (error: unknown) => (error instanceof Error ? error.message : String(error));
const send = (message: unknown) => answer(handlers, ARGUMENTS, "sender", message, textOf);

describe("a message", () => {
  it.each([
    ["nothing", undefined],
    ["a text", "open"],
    ["another extension's", { type: "open" }],
    ["a request nobody knows", { vitrine: "erase", args: [] }],
    ["a name from the prototype", { vitrine: "constructor", args: [] }],
    ["a request without arguments", { vitrine: "open" }],
  ])("that is %s is left to others", (_what, message) => {
    expect(send(message)).toBeNull();
  });

  it("is answered by its handler", async () => {
    expect(await send({ vitrine: "open", args: [LOUVRE] })).toEqual({ value: null });
  });

  it("whose handler fails brings the error's text across", async () => {
    expect(await send({ vitrine: "refresh", args: [LOUVRE, true] })).toEqual({ error: "The disk is full" });
  });

  it.each([
    ["open", [{ kind: "uid", uid: "not a uid" }]],
    ["open", [{ kind: "domain", domain: "../ajax" }]],
    ["open", []],
    ["refresh", [LOUVRE, "yes"]],
    ["heard", [LOUVRE, { status: 200, redirected: false, text: "x".repeat(200_001) }]],
    ["heard", [LOUVRE, { status: 200, redirected: false, text: {} }]],
    ["heard", [LOUVRE, { status: 200, redirected: false, text: "", reading: readingOf() }]],
    ["heard", ["weibo:5549047567", null]],
    [
      "witness",
      [{ uid: "5549047567", followers: { value: 9, precision: "about" }, following: null, interactions: null }],
    ],
    [
      "witness",
      [{ uid: "5549047567", followers: { value: 5e9, precision: "weibo" }, following: null, interactions: null }],
    ],
    ["track", ["weibo:5549047567", true]],
    ["track", [LOUVRE, "yes"]],
    ["left", ["wechat:~louvre"]],
    ["leftAsking", ["wechat:~louvre"]],
    ["meet", [LOUVRE]],
    ["meet", [LOUVRE, { ...SIGHTING, uid: "louvre" }]],
    ["meet", [LOUVRE, { ...SIGHTING, screenName: "" }]],
    ["meet", [LOUVRE, { ...SIGHTING, verifiedReason: "长".repeat(201) }]],
    ["meet", [LOUVRE, { ...SIGHTING, verifiedAs: "museum" }]],
    ["meet", [LOUVRE, { ...SIGHTING, followers: 1 }]],
    ["trackCandidate", [LOUVRE, "5549047567"]],
    ["dismiss", ["weibo:5549047567"]],
    ["correctMuseum", ["louvre#museum=elsewhere"]],
    ["openReport", ["louvre&to=elsewhere"]],
    ["keepPeriod", ["8d"]],
    ["keepFolded", [1]],
    ["keepCorner", ["middle"]],
    ["hideCase", []],
    ["hideCase", ["wechat:~louvre"]],
    ["depths", [LOUVRE]],
    ["depths", [LOUVRE, "8d"]],
    ["depths", ["weibo:5549047567", "30d"]],
    ["keepOpened", ["rhythm"]],
    ["keepOpened", [["rhythm", "secrets"]]],
    ["keepOpened", [Array(6).fill("rhythm")]],
  ])("%s with arguments that are not of the contract is refused: %j", async (vitrine, args) => {
    expect(await send({ vitrine, args })).toHaveProperty("error");
  });

  it("of every kind has a check of its arguments", () => {
    expect(Object.keys(ARGUMENTS).sort()).toEqual(Object.keys(handlers).sort());
  });
});
