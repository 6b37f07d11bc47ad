import type { Claim } from "../core/publication.ts";
import rows from "./claims.json";
import { readNumber, readOneOf, readPeriod, readPrecision, readText, readTexts, readWhole } from "./fields.ts";
import { readSubject } from "./museums.ts";
import { readPublicationId } from "./publications.ts";
import { keyed, type Row, readOptional, readRows } from "./read.ts";

const FILE = "claims.json";
const SCOPES: readonly Claim["scope"][] = ["weibo", "wechat", "weibo+wechat"];
const METRICS: readonly Claim["metric"][] = [
  "growth-rate",
  "net-growth",
  "followers",
  "place-non-chinese",
  "share-non-chinese",
  "share-same-country",
  "posts",
  "posts-per-week",
  "views",
  "top-ten-total",
];

/** Figures that somebody published, to be checked against what the data give. */
export const CLAIMS: readonly Claim[] = [...keyed(FILE, readRows(FILE, rows, readClaim), ({ id }) => id).values()];

export function readClaim(row: Row): Claim {
  return {
    id: readText(row, "id"),
    subject: readSubject(row, "subject"),
    scope: readOneOf(row, "scope", SCOPES),
    metric: readOneOf(row, "metric", METRICS),
    ...readPeriod(row),
    stated: readNumber(row, "stated"),
    precision: readPrecision(row, "precision"),
    decimals: readWhole(row, "decimals"),
    publication: readPublicationId(row, "publication"),
    note: readOptional(row, "note", readTexts),
  };
}
