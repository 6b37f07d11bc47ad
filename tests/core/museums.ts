import type { Account, AccountKey, Museum, MuseumId, Uid } from "../../src/core/museum.ts";

export const LOUVRE_UID = "5549047567" as Uid;
export const LOUVRE_KEY = "weibo:5549047567" as AccountKey;

export function museum(more: Partial<Museum> = {}): Museum {
  return {
    id: "louvre" as MuseumId,
    kind: "museum",
    names: { en: "Louvre", fr: "Musée du Louvre", zh: "卢浮宫" },
    country: "FR",
    city: null,
    website: null,
    wikidata: null,
    ambiguity: null,
    origin: "directory",
    ...more,
  };
}

export function account(more: Partial<Account> = {}): Account {
  return {
    key: LOUVRE_KEY,
    platform: "weibo",
    museum: "louvre" as MuseumId,
    uid: LOUVRE_UID,
    domain: "louvremuseum",
    screenName: "卢浮宫博物馆",
    trackedAt: null,
    origin: "directory",
    ...more,
  };
}
