import { describe, expect, it } from "vitest";
import { type Museum, type MuseumId, nameOf } from "../../src/core/museum.ts";
import { PUBLISHED_FOLLOWERS } from "../../src/directory/followers.ts";
import { ACCOUNTS, MUSEUMS } from "../../src/directory/museums.ts";
import { directoryVersion, hash } from "../../src/directory/version.ts";

function museum(id: string): Museum | undefined {
  return MUSEUMS.find((one) => one.id === id);
}

function accountsOf(id: string) {
  return ACCOUNTS.filter((one) => one.museum === id);
}

function idsOf(kind: Museum["kind"]) {
  return MUSEUMS.filter((one) => one.kind === kind).map(({ id }) => id);
}

describe("the museums", () => {
  it("have ids that are unique", () => {
    expect(new Set(MUSEUMS.map(({ id }) => id)).size).toBe(MUSEUMS.length);
  });

  it("have a name in every language, or the nearest there is", () => {
    const orsay = { id: "orsay" as MuseumId, names: museum("orsay")?.names ?? {} };
    expect([nameOf(orsay, "en"), nameOf(orsay, "fr"), nameOf(orsay, "zh")]).toEqual([
      "Musée d'Orsay",
      "Musée d'Orsay",
      "奥赛博物馆",
    ]);
    expect(museum("jinsha")?.names.fr).toBeUndefined();
  });

  it("have a website that is an address, where they have one", () => {
    expect(MUSEUMS.filter(({ website }) => website !== null && !URL.canParse(website))).toEqual([]);
  });

  it("tell groups, authorities and the portal from museums", () => {
    expect(new Set(idsOf("museum-group"))).toEqual(new Set(["cmn", "paris-musees", "smithsonian", "smb", "tate"]));
    expect(new Set(idsOf("authority"))).toEqual(new Set(["sach", "beijing-wenbo", "shanxi-heritage"]));
    expect(idsOf("portal")).toEqual(["fpm"]);
    expect(museum("dunhuang")?.kind).toBe("museum");
  });

  it.each(["shanxi-heritage", "haihunhou", "beijing-wenbo"])("say why it is open which institution %s is", (id) => {
    expect(museum(id)?.ambiguity).toMatch(/\S/);
  });

  it.each(["louvre", "shaanxi-history", "dunhuang"])("do not doubt which institution %s is", (id) => {
    expect(museum(id)?.ambiguity).toBeNull();
  });

  it("stay in the directory when no account of theirs is known", () => {
    for (const id of ["pompidou", "hermitage", "shanghai", "erlitou", "liangzhu"]) {
      expect(museum(id)).toBeDefined();
      expect(accountsOf(id)).toEqual([]);
    }
  });
});

describe("the accounts", () => {
  it("have keys that are unique, and none is tracked", () => {
    expect(new Set(ACCOUNTS.map(({ key }) => key)).size).toBe(ACCOUNTS.length);
    expect(ACCOUNTS.filter(({ trackedAt, origin }) => trackedAt !== null || origin !== "directory")).toEqual([]);
  });

  it("give each domain to one account only", () => {
    const domains = ACCOUNTS.flatMap(({ domain }) => domain ?? []);
    expect(new Set(domains)).toEqual(
      new Set(["louvremuseum", "francemonumentscmn", "gugongweb", "britishmuseumlondon"]),
    );
    expect(domains).toHaveLength(4);
  });

  it("know the Louvre's on Weibo by its uid, and its other one on WeChat", () => {
    expect(accountsOf("louvre")).toMatchObject([
      { key: "weibo:5549047567", platform: "weibo", uid: "5549047567", domain: "louvremuseum", screenName: null },
      { key: "wechat:~louvre", platform: "wechat", uid: null, domain: null },
    ]);
  });

  it("know the Musée d'Orsay's by the museum until its uid is known", () => {
    expect(accountsOf("orsay")).toMatchObject([{ key: "weibo:~orsay", uid: null, domain: null, screenName: null }]);
  });

  it("carry the screen name where a source prints it", () => {
    expect(accountsOf("dunhuang")).toMatchObject([{ screenName: "莫高窟" }]);
    expect(accountsOf("sanxingdui")).toMatchObject([{ screenName: "四川广汉三星堆博物馆" }]);
  });

  it("do not recognise UCCA by a domain that was seen only once", () => {
    expect(accountsOf("ucca")).toMatchObject([{ key: "weibo:~ucca", domain: null }]);
  });

  it("are there for every museum and platform whose followers were published", () => {
    const keys = new Set(ACCOUNTS.map((one) => `${one.museum} ${one.platform}`));
    expect(PUBLISHED_FOLLOWERS.filter((one) => !keys.has(`${one.museum} ${one.platform}`))).toEqual([]);
  });
});

describe("the directory's version", () => {
  it("is eight hexadecimal digits", () => {
    expect(directoryVersion()).toMatch(/^[0-9a-f]{8}$/);
  });

  // The reference values are those of the FNV authors' test suite, http://www.isthe.com/chongo/tech/comp/fnv/
  it.each([
    ["", "811c9dc5"],
    ["a", "e40c292c"],
    ["foobar", "bf9cf968"],
  ])("is FNV-1a: %j gives %s", (text, expected) => {
    expect(hash(text)).toBe(expected);
  });
});
