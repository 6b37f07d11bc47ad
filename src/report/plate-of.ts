import type { Report } from "../catalogue/report.ts";
import { nameOfSource } from "../catalogue/sources.ts";
import { pointsWithin } from "../core/history.ts";
import { nameOf } from "../core/museum.ts";
import type { Source } from "../core/snapshot.ts";
import { textIn } from "../core/texts.ts";
import type { PlateData } from "../picture/plate-data.ts";
import { setName, sourceName } from "../ui/provenance.ts";
import type { Words } from "../ui/words.ts";

/** What the picture shows of a report. */
export function plateOf(words: Words, { review, sources }: Report): PlateData {
  const { museum } = review;
  const weibo = review.followers.find(({ platform }) => platform === "weibo");
  const growth = weibo?.growth ?? null;
  const figures = growth ? [growth.from, growth.to] : weibo?.end ? [weibo.end] : [];
  const peers = review.standings.flatMap(({ ranking }) => ranking.map(({ snapshot }) => snapshot));
  const named = [
    ...[...figures, ...peers].map(({ source }) => source),
    ...review.awards.flatMap((award) => award.sources),
  ];
  const nameSource = (source: Source) => {
    const cited = sources.find((one) => nameOfSource(one.source) === nameOfSource(source));
    return sourceName(words, source, cited?.publication ? [cited.publication] : []);
  };
  return {
    title: nameOf(museum, words.language),
    screenName: review.screenName,
    country: museum.country,
    latest: weibo?.end ?? null,
    growth,
    points: growth ? pointsWithin(review.points, growth.from, growth.to) : review.points,
    standings: review.standings.flatMap(({ set, standing }) =>
      standing ? [{ name: setName(words, set), standing }] : [],
    ),
    awards: review.awards.map(({ title, category }) => ({
      title: textIn(title, words.language) ?? "",
      detail: category && textIn(category, words.language),
    })),
    sources: [...new Set(named.map(nameSource))],
  };
}
