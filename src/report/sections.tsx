import type { ComponentChildren } from "preact";
import type { Report } from "../catalogue/report.ts";
import { perDay, weeklyRate } from "../core/growth.ts";
import { nameOf } from "../core/museum.ts";
import type { Claim } from "../core/publication.ts";
import { REVIEW_TOLERANCE_DAYS, type ReviewStanding } from "../core/review.ts";
import type { Table } from "../core/table.ts";
import { textIn } from "../core/texts.ts";
import { formatDay, formatNumber } from "../ui/format.ts";
import { setName } from "../ui/provenance.ts";
import { localeOf, say, type WordKey, type Words } from "../ui/words.ts";
import { DataTable } from "./data-table.tsx";
import { claimComputed, claimName, claimStated, countText, percentText, placeRange } from "./wording.ts";

export interface SectionProps {
  readonly words: Words;
  readonly report: Report;
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A table, or where it has no row the sentence that says so and what would fill it. */
export function TableOr({
  words,
  table,
  otherwise,
  signed,
}: {
  words: Words;
  table: Table;
  otherwise: WordKey;
  signed?: readonly string[];
}) {
  if (table.rows.length === 0) return <p class="unknown">{say(words, otherwise)}</p>;
  return <DataTable words={words} table={table} signed={signed ?? []} />;
}

/** The awards with their grounds, and who else received them. */
export function AwardsSection({ words, report: { review } }: SectionProps) {
  const { language } = words;
  const names = review.otherRecipients.map(({ printed }) => printed).join(" · ");
  return (
    <Section title={say(words, "report_awards")}>
      {review.awards.length === 0 ? <p class="unknown">{say(words, "report_no_award")}</p> : null}
      {review.awards.map((award) => (
        <div key={award.id} class="award">
          <p>
            <strong>{textIn(award.title, language)}</strong>
            {award.category ? ` — ${textIn(award.category, language)}` : null}
          </p>
          <p class="soft">
            {say(words, "award_given", {
              day:
                award.day === null
                  ? say(words, "award_day_unknown", { year: award.year })
                  : formatDay(language, award.day),
              organiser: textIn(award.organiser, language) ?? say(words, "unknown"),
            })}
          </p>
          <p>
            {award.grounds
              ? say(words, "award_grounds", { grounds: textIn(award.grounds, language) ?? "" })
              : say(words, "award_grounds_unknown")}
          </p>
          {award.doubt ? <p class="soft">{textIn(award.doubt, language)}</p> : null}
        </div>
      ))}
      {names === "" ? null : <p>{say(words, "report_other_recipients", { names })}</p>}
    </Section>
  );
}

/** Average growth of the Weibo account, under the table of followers. */
export function GrowthDetail({ words, report: { review } }: SectionProps) {
  const growth = review.followers.find(({ platform }) => platform === "weibo")?.growth;
  const daily = growth ? perDay(growth) : null;
  const weekly = growth ? weeklyRate(growth) : null;
  if (daily === null || weekly === null) return null;
  const perday = new Intl.NumberFormat(localeOf(words.language), { maximumFractionDigits: 1 }).format(daily);
  return <p>{say(words, "report_growth_detail", { perday, weekly: percentText(words, weekly) })}</p>;
}

/** The three first of each set, and the members nothing is known of. */
export function TopThree({ words, standing }: { words: Words; standing: ReviewStanding }) {
  const { set, ranking } = standing;
  if (ranking.length === 0) return null;
  const names = ranking.slice(0, 3).map(({ museum, place, followers }) =>
    say(words, "report_top_one", {
      place: placeRange(place),
      name: nameOf(museum, words.language),
      followers: countText(words, followers),
    }),
  );
  return <p>{say(words, "report_top", { set: setName(words, set), names: names.join(" · ") })}</p>;
}

const POST_METRICS: readonly Claim["metric"][] = ["posts", "posts-per-week", "views"];

/** Posts, rhythm and views, as somebody published them. */
export function PostsSection({ words, report: { claims, publications } }: SectionProps) {
  const stated = claims.filter(({ claim }) => POST_METRICS.includes(claim.metric));
  return (
    <Section title={say(words, "report_posts")}>
      {stated.length === 0 ? <p class="unknown">{say(words, "report_posts_unknown")}</p> : null}
      {stated.map(({ claim, computed }) => (
        <p key={claim.id}>
          {say(words, "report_posts_stated", {
            metric: claimName(words, claim),
            stated: claimStated(words, claim),
            publisher: publications.find(({ id }) => id === claim.publication)?.publisher ?? claim.publication,
          })}
          {computed
            ? ` ${say(words, "report_posts_computed", { computed: claimComputed(words, claim, computed) })}`
            : null}
        </p>
      ))}
    </Section>
  );
}

/** What was published and does not agree with the data. */
export function ContradictionsSection({ words, report: { claims } }: SectionProps) {
  const contradicted = claims.filter(({ verdict }) => verdict === "contradicts");
  return (
    <Section title={say(words, "report_contradictions")}>
      {contradicted.length === 0 ? <p>{say(words, "report_no_contradictions")}</p> : null}
      {contradicted.map(({ claim, computed }) => (
        <p key={claim.id}>
          {say(words, "report_contradiction", {
            claim: claimName(words, claim),
            stated: claimStated(words, claim),
            computed: computed ? claimComputed(words, claim, computed) : say(words, "not_known"),
          })}
          {claim.note ? ` ${textIn(claim.note, words.language)}` : null}
        </p>
      ))}
    </Section>
  );
}

/** How much of a ranking is known, and who is missing. */
export function Coverage({ words, standing, day }: { words: Words; standing: ReviewStanding; day: string }) {
  const { ranking, unknown } = standing;
  const names = unknown.map((museum) => nameOf(museum, words.language)).join(", ");
  return (
    <p class="soft">
      {say(words, "report_coverage", {
        known: formatNumber(words.language, ranking.length),
        members: formatNumber(words.language, ranking.length + unknown.length),
        tolerance: REVIEW_TOLERANCE_DAYS,
        day,
      })}{" "}
      {names === "" ? null : say(words, "report_unknown_members", { names })}
    </p>
  );
}
