import type { PublishedFigure } from "../core/publication.ts";
import { readMatch, readNumber, readPrecision, readText } from "./fields.ts";
import rows from "./figures.json";
import { readSubject } from "./museums.ts";
import { readPublicationId } from "./publications.ts";
import { type Row, readOptional, readRows } from "./read.ts";

const WORDS = /^[a-z0-9]+([-+][a-z0-9]+)*$/;
const PERIOD = /^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$/;

/** Published figures that are not followers on a day: ranks, shares, totals, posts and views of a year. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = readRows("figures.json", rows, readFigure);

export function readFigure(row: Row): PublishedFigure {
  return {
    subject: readSubject(row, "subject"),
    platform: readMatch(row, "platform", WORDS, "a platform such as weibo"),
    metric: readMatch(row, "metric", WORDS, "a metric such as posts-in-year"),
    value: readNumber(row, "value"),
    precision: readPrecision(row, "precision"),
    period: readMatch(row, "period", PERIOD, "a period such as 2017, 2017-11, 2021-Q1 or 2017-12-19"),
    publication: readPublicationId(row, "publication"),
    note: readOptional(row, "note", readText),
  };
}
