import { STANDING_TOLERANCE_DAYS } from "../core/card.ts";
import type { Growth } from "../core/growth.ts";
import type { Publication } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { Citation } from "./citation.tsx";
import { CopySentence } from "./copy-sentence.tsx";
import { formatDay, formatNet, formatRate } from "./format.ts";
import { growthFormula, setDefinition, snapshotLine } from "./provenance.ts";
import { followersSentence, growthSentence } from "./sentence/followers.ts";
import type { Subject } from "./sentence/parts.ts";
import { type PlaceOnDay, standingSentence } from "./sentence/standing.ts";
import { say, type Words } from "./words.ts";

interface LinesOf {
  readonly words: Words;
  readonly subject: Subject;
}

/** What the label of followers says: the count and its range, of when, from whom. */
export function FollowersLines({ words, subject, snapshot }: LinesOf & { readonly snapshot: Snapshot }) {
  return (
    <>
      <p>{snapshotLine(words, snapshot, subject.publications)}</p>
      <Citations words={words} publications={subject.publications} snapshots={[snapshot]} />
      <CopySentence words={words} sentence={followersSentence(words, subject, snapshot)} />
    </>
  );
}

/** What the label of a growth says: its value or range, the two figures it is from, the formula. */
export function GrowthLines({ words, subject, growth }: LinesOf & { readonly growth: Growth }) {
  const { from, to } = growth;
  const rate = formatRate(words, growth);
  return (
    <>
      <p>
        <strong>{[formatNet(words, growth), rate].filter((part) => part !== null).join(" · ")}</strong>
      </p>
      {[from, to].map((end) => (
        <p key={end.day}>{snapshotLine(words, end, subject.publications)}</p>
      ))}
      <p>{growthFormula(words, growth)}</p>
      <Citations words={words} publications={subject.publications} snapshots={[from, to]} />
      <CopySentence words={words} sentence={growthSentence(words, subject, growth)} />
    </>
  );
}

/** What the label of a place says: among whom, how many of them are known, the formula. `own` is the ranked figure. */
export function PlaceLines({
  words,
  subject,
  own,
  ...place
}: LinesOf & PlaceOnDay & { readonly own: Snapshot | null }) {
  const { set, day, standing } = place;
  const { known, members } = standing;
  const coverage = { known, members, day: formatDay(words.language, day), tolerance: STANDING_TOLERANCE_DAYS };
  return (
    <>
      <p>{setDefinition(words, set)}</p>
      <p>{say(words, "standing_coverage", coverage)}</p>
      <p>{say(words, "standing_formula")}</p>
      <CopySentence words={words} sentence={standingSentence(words, subject, place, own)} />
    </>
  );
}

interface CitationsProps {
  readonly words: Words;
  readonly publications: readonly Publication[];
  readonly snapshots: readonly Snapshot[];
}

/** The publications that some snapshots are from, each once. */
function Citations({ words, publications, snapshots }: CitationsProps) {
  const isCited = ({ id }: Publication) =>
    snapshots.some(({ source }) => source.kind === "publication" && source.id === id);
  return (
    <>
      {publications.filter(isCited).map((publication) => (
        <Citation key={publication.id} words={words} publication={publication} />
      ))}
    </>
  );
}
