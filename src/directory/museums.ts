import {
  type Account,
  isUid,
  type Museum,
  type MuseumId,
  type MuseumKind,
  PLATFORMS,
  provisionalKey,
  type Uid,
  weiboKey,
} from "../core/museum.ts";
import accountRows from "./accounts.json";
import { readKnown, readMatch, readOneOf, readText, readTextsIn, readUrl } from "./fields.ts";
import china from "./museums/china.json";
import elsewhere from "./museums/elsewhere.json";
import france from "./museums/france.json";
import { keyed, type Row, readOptional, readRows, wrong } from "./read.ts";

const KINDS: readonly MuseumKind[] = ["museum", "museum-group", "authority", "portal"];

export const MUSEUMS: readonly Museum[] = [
  ...readRows("museums/france.json", france, readMuseum),
  ...readRows("museums/china.json", china, readMuseum),
  ...readRows("museums/elsewhere.json", elsewhere, readMuseum),
];

const MUSEUM_IDS: ReadonlyMap<string, Museum> = keyed("museums", MUSEUMS, ({ id }) => id);

/** None of them is tracked: that is for the reader to decide. */
export const ACCOUNTS: readonly Account[] = [
  ...keyed("accounts.json", readRows("accounts.json", accountRows, readAccount), ({ key }) => key).values(),
];

export function readMuseum(row: Row): Museum {
  readText(row, "evidence");
  return {
    id: readMatch(row, "id", /^[a-z0-9]+(-[a-z0-9]+)*$/, "an id such as musee-armee") as MuseumId,
    kind: readOneOf(row, "kind", KINDS),
    names: readTextsIn(row, "names", ["en", "zh"]),
    country: readMatch(row, "country", /^[A-Z]{2}$/, "a country code of two letters"),
    city: readOptional(row, "city", readText),
    website: readOptional(row, "website", readUrl),
    wikidata: readOptional(row, "wikidata", readWikidata),
    ambiguity: readOptional(row, "ambiguity", readText),
    origin: "directory",
  };
}

export function readAccount(row: Row): Account {
  readText(row, "evidence");
  const museum = readMuseumId(row, "museum");
  const platform = readOneOf(row, "platform", PLATFORMS);
  const uid = readOptional(row, "uid", readUid);
  return {
    key: uid !== null && platform === "weibo" ? weiboKey(uid) : provisionalKey(platform, museum),
    platform,
    museum,
    uid,
    domain: readOptional(row, "domain", readDomain),
    screenName: readOptional(row, "screenName", readText),
    trackedAt: null,
    origin: "directory",
  };
}

/** The id of a museum that the directory lists. */
export function readMuseumId(row: Row, field: string): MuseumId {
  return readKnown(row, field, MUSEUM_IDS, "a museum of the directory") as MuseumId;
}

/** The id of a museum, or a named scope such as "_non-chinese-top10". */
export function readSubject(row: Row, field: string): string {
  const subject = readText(row, field);
  return /^_[a-z0-9-]+$/.test(subject) ? subject : readMuseumId(row, field);
}

function readUid(row: Row, field: string): Uid {
  const uid = readText(row, field);
  if (!isUid(uid)) throw wrong(row, field, "a user id, digits only");
  return uid;
}

function readDomain(row: Row, field: string): string {
  return readMatch(row, field, /^[a-z0-9][a-z0-9._-]*$/, "the word after weibo.com/ in lower case");
}

function readWikidata(row: Row, field: string): string {
  return readMatch(row, field, /^Q[1-9]\d*$/, "a Wikidata item such as Q19675");
}
