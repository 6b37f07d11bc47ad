import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/core/canonical.ts";
import type { Entry, EntryId } from "../../src/core/entry.ts";
import { identitiesOf } from "../../src/core/identities.ts";
import { type Listed, mergeListed, type Tail } from "../../src/core/listed.ts";
import {
  type Account,
  type AccountKey,
  blankAccount,
  isUid,
  type Museum,
  type MuseumId,
  weiboKey,
} from "../../src/core/museum.ts";
import type { Label } from "../../src/core/peers.ts";
import { mergeAccounts, mergeEntries, mergeLabels, mergeMuseums } from "../../src/core/union.ts";
import { ENTRIES } from "../fixtures/entries.ts";

const word = fc.constantFrom("a", "b", "c");
const maybe = fc.option(word);
const origin = fc.constantFrom("directory" as const, "reader" as const);
const id = fc.constantFrom<MuseumId>("louvre" as MuseumId, "orsay" as MuseumId, "weibo-6052479001" as MuseumId);
const uids = ["6052479001", "6052479002"].filter(isUid);

const anyMuseum: fc.Arbitrary<Museum> = fc.record({
  id: fc.constant("louvre" as MuseumId),
  kind: fc.constantFrom("museum" as const, "portal" as const),
  names: fc.record({ en: word, fr: word }, { requiredKeys: [] }),
  country: fc.option(fc.constantFrom("FR", "BE")),
  city: maybe,
  website: maybe,
  wikidata: maybe,
  ambiguity: maybe,
  origin,
});

const [ONE] = uids;
const anyAccount: fc.Arbitrary<Account> = fc.record({
  key: fc.constant(ONE ? weiboKey(ONE) : ("" as AccountKey)),
  platform: fc.constant("weibo" as const),
  museum: id,
  uid: fc.constant(ONE ?? null),
  domain: maybe,
  screenName: maybe,
  trackedAt: fc.option(fc.nat({ max: 3 })),
  origin,
});

const anyEntry: fc.Arbitrary<Entry> = fc
  .record({ at: fc.nat({ max: 2 }), note: word, title: word })
  .map((change) => ENTRIES.award({ ...change, id: "entry" as EntryId }));

const anyLabel: fc.Arbitrary<Label> = fc.record({
  name: fc.constant("Clients"),
  museums: fc.array(id, { maxLength: 4 }),
});

const anyTail: fc.Arbitrary<Tail> = fc.record({
  until: fc.nat({ max: 2 }),
  cursor: fc.record({ page: fc.nat({ max: 1 }), sinceId: word }),
});
const anyListed: fc.Arbitrary<Listed> = fc.record({
  account: fc.constant("weibo:6052479001" as AccountKey),
  spans: fc.array(fc.record({ from: fc.nat({ max: 30 }), to: fc.nat({ max: 30 }) }), { maxLength: 5 }),
  tail: fc.option(anyTail, { nil: null }),
});

interface Law<Value> {
  readonly any: fc.Arbitrary<Value>;
  readonly merge: (a: Value, b: Value) => Value;
}

/** Checked on the canonical form: it is what is kept. */
function holds<Value>({ any, merge }: Law<Value>): void {
  const same = (a: Value, b: Value) => expect(canonicalJson(a)).toBe(canonicalJson(b));
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      same(merge(a, b), merge(b, a));
      same(merge(merge(a, b), c), merge(a, merge(b, c)));
      same(merge(merge(a, b), b), merge(a, b));
    }),
  );
}

describe("the union of two is the same whichever came first and however often", () => {
  it.each<[string, () => void]>([
    ["museums", () => holds({ any: anyMuseum, merge: mergeMuseums })],
    ["accounts", () => holds({ any: anyAccount, merge: mergeAccounts })],
    ["entries", () => holds({ any: anyEntry, merge: mergeEntries })],
    ["labels", () => holds({ any: anyLabel, merge: mergeLabels })],
    ["listed spans", () => holds({ any: anyListed, merge: mergeListed })],
  ])("of %s", (_noun, law) => law());
});

describe("records of one account", () => {
  const known = (change: Partial<Account>): Account => ({
    key: "weibo:6052479001" as AccountKey,
    platform: "weibo",
    museum: "weibo-6052479001" as MuseumId,
    uid: ONE ?? null,
    domain: "phare",
    screenName: "灯塔博物馆",
    trackedAt: null,
    origin: "reader",
    ...change,
  });
  const onWeChat = (museum: string, domain: string): Account => ({
    ...blankAccount("wechat", museum as MuseumId),
    domain,
  });
  const guessed = (change: Partial<Account>): Account =>
    known({ key: "weibo:~weibo-phare" as AccountKey, museum: "weibo-phare" as MuseumId, uid: null, ...change });

  it.each<[string, Partial<Account>]>([
    ["its domain", { screenName: null }],
    ["its name in any case", { domain: null, screenName: "灯塔博物馆" }],
    ["its museum", { domain: null, screenName: null, museum: "weibo-6052479001" as MuseumId }],
  ])("are known by %s, and are one under the uid's key", (_what, change) => {
    const { accounts, keyOf } = identitiesOf([guessed({ ...change, trackedAt: 7 }), known({})]);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ key: "weibo:6052479001", trackedAt: 7 });
    expect(keyOf("weibo:~weibo-phare" as AccountKey)).toBe("weibo:6052479001");
  });

  it("bring the museum that one of them made to the directory's", () => {
    const { accounts, museumOf } = identitiesOf([
      known({}),
      known({ museum: "phare" as MuseumId, origin: "directory" }),
    ]);
    expect(accounts.map(({ museum, origin }) => [museum, origin])).toEqual([["phare", "directory"]]);
    expect(museumOf("weibo-6052479001" as MuseumId)).toBe("phare");
  });

  it("stay apart where nothing tells that they are one", () => {
    const other = guessed({ domain: "autre", screenName: null });
    expect(identitiesOf([other, known({})]).accounts).toHaveLength(2);
  });

  it("on WeChat are not those on Weibo", () => {
    const wechat = guessed({ key: "wechat:~weibo-phare" as AccountKey, platform: "wechat" });
    expect(identitiesOf([wechat, known({})]).accounts).toHaveLength(2);
  });

  it("on WeChat are one where their museums turn out to be one, under whatever ids", () => {
    const made = onWeChat("weibo-6052479001", "phare-online");
    const listed = onWeChat("phare", "pharemuseum");
    const both = [known({}), known({ museum: "phare" as MuseumId, origin: "directory" })];
    for (const records of [
      [made, listed, ...both],
      [...both, listed, made],
    ]) {
      const { accounts, keyOf } = identitiesOf(records);
      expect(accounts.map(({ key }) => key)).toEqual(["wechat:~phare", "weibo:6052479001"]);
      expect(accounts[0]).toMatchObject({ museum: "phare", domain: "pharemuseum" });
      expect(keyOf(made.key)).toBe("wechat:~phare");
    }
  });
});
