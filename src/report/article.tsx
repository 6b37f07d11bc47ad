import type { Report } from "../catalogue/report.ts";
import { nameOf } from "../core/museum.ts";
import { isAlone } from "../core/standing.ts";
import { Chart } from "../ui/chart.tsx";
import { Citation } from "../ui/citation.tsx";
import { placeText } from "../ui/figures.tsx";
import { formatDay, formatNet } from "../ui/format.ts";
import { setName } from "../ui/provenance.ts";
import { localeOf, say, type Words } from "../ui/words.ts";
import {
  AwardsSection,
  ContradictionsSection,
  Coverage,
  GrowthDetail,
  PostsSection,
  Section,
  TableOr,
  TopThree,
} from "./sections.tsx";
import type { ReportTables } from "./tables.ts";
import { countText, percentText } from "./wording.ts";

interface ArticleProps {
  readonly words: Words;
  readonly report: Report;
  readonly tables: ReportTables;
}

/** The annual review, in the order of the article it grew out of, then what that article lacks. */
export function Article({ words, report, tables }: ArticleProps) {
  const { review } = report;
  const day = (each: typeof review.from) => formatDay(words.language, each);
  const signed = [say(words, "report_net"), say(words, "report_rate")];
  return (
    <article lang={localeOf(words.language)}>
      <h1>{say(words, "report_title", { museum: nameOf(review.museum, words.language) })}</h1>
      <p class="soft">{say(words, "report_period", { from: day(review.from), to: day(review.to) })}</p>
      <p class="lead">{leadOf(words, report)}</p>
      <AwardsSection words={words} report={report} />
      <Section title={say(words, "report_followers")}>
        <TableOr words={words} table={tables.followers} otherwise="not_known" signed={signed} />
        <GrowthDetail words={words} report={report} />
      </Section>
      <Section title={say(words, "report_standings")}>
        <TableOr words={words} table={tables.standings} otherwise="not_known" />
        {review.standings.map((standing) => (
          <TopThree key={setName(words, standing.set)} words={words} standing={standing} />
        ))}
      </Section>
      <PostsSection words={words} report={report} />
      <Section title={say(words, "report_best_posts")}>
        <TableOr words={words} table={tables.posts} otherwise="report_no_posts" />
      </Section>
      <Section title={say(words, "report_broadcasts")}>
        <TableOr words={words} table={tables.broadcasts} otherwise="report_no_broadcasts" />
      </Section>
      <ContradictionsSection words={words} report={report} />
      <Section title={say(words, "report_claims")}>
        <TableOr words={words} table={tables.claims} otherwise="report_no_claims" />
      </Section>
      <Section title={say(words, "report_chart")}>
        {review.points.length < 2 ? (
          <p class="unknown">{say(words, "report_no_chart")}</p>
        ) : (
          <Chart words={words} points={review.points} />
        )}
      </Section>
      <Section title={say(words, "report_months")}>
        <TableOr words={words} table={tables.months} otherwise="report_no_months" signed={signed} />
      </Section>
      {review.standings.map((standing, i) => (
        <Section
          key={setName(words, standing.set)}
          title={say(words, "report_ranking", { set: setName(words, standing.set) })}
        >
          {tables.rankings[i] ? <TableOr words={words} table={tables.rankings[i]} otherwise="not_known" /> : null}
          <Coverage words={words} standing={standing} day={day(review.to)} />
        </Section>
      ))}
      <Section title={say(words, "report_sources")}>
        <ol class="sources">
          {report.publications.map((publication) => (
            <li key={publication.id}>
              <Citation words={words} publication={publication} />
            </li>
          ))}
        </ol>
        <p class="soft">{say(words, "report_made")}</p>
      </Section>
    </article>
  );
}

/** The headline's sentence: followers at the end, growth, and the place, as far as they are known. */
function leadOf(words: Words, { review }: Report): string {
  const { museum, from, to } = review;
  const weibo = review.followers.find(({ platform }) => platform === "weibo");
  const name = nameOf(museum, words.language);
  const start = formatDay(words.language, from);
  if (!weibo?.end) return say(words, "report_lead_unknown", { museum: name, day: formatDay(words.language, to) });
  const end = {
    museum: name,
    day: formatDay(words.language, weibo.end.day),
    followers: countText(words, weibo.end.followers),
  };
  if (!weibo.growth) return say(words, "report_lead_end", { ...end, start });
  const rate = weibo.growth.rate === null ? say(words, "not_known") : percentText(words, weibo.growth.rate, true);
  const grown = say(words, "report_lead_known", {
    ...end,
    net: formatNet(words, weibo.growth),
    rate: weibo.growth.withinRounding ? say(words, "growth_within_rounding") : rate,
    start: formatDay(words.language, weibo.growth.from.day),
  });
  return [grown, placeSentence(words, review)].join(" ").trim();
}

function placeSentence(words: Words, { standings }: Report["review"]): string {
  const [first] = standings;
  if (!first?.standing || isAlone(first.standing)) return "";
  return say(words, "report_lead_place", { place: placeText(words, first.standing), set: setName(words, first.set) });
}
