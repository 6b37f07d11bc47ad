import { MILESTONES, type Milestone, type ToldMilestone } from "../../core/milestone.ts";
import { Ask } from "../../ui/ask.tsx";
import { Citation } from "../../ui/citation.tsx";
import { CopySentence } from "../../ui/copy-sentence.tsx";
import { formatDay, formatNumber, formatShort } from "../../ui/format.ts";
import { snapshotLine } from "../../ui/provenance.ts";
import { milestoneSentence } from "../../ui/sentence/milestone.ts";
import type { Subject } from "../../ui/sentence/parts.ts";
import { say, type Words } from "../../ui/words.ts";
import type { PartProps } from "../lent.ts";
import { subjectOf } from "./quote.tsx";

/** A medal with its number for each milestone that was surely reached, and when; the latest first. */
export function Milestones(props: PartProps) {
  const { words, milestones } = props.depths;
  if (milestones.length === 0)
    return <p class="soft">{say(words, "more_no_milestones", { n: formatNumber(words.language, MILESTONES[0]) })}</p>;
  return (
    <>
      <ul class="milestones">
        {milestones.toReversed().map((milestone) => (
          <li key={milestone.followers}>
            <Medal text={formatShort(words.language, milestone.followers)} />
            <Reached words={words} subject={subjectOf(props)} milestone={milestone} />
          </li>
        ))}
      </ul>
      <Ask lines={() => <p>{say(words, "more_milestones_note")}</p>}>{say(words, "more_milestones_how")}</Ask>
    </>
  );
}

/** What was reached, when, and the figure that told of it. */
function Reached({ words, subject, milestone }: { words: Words; subject: Subject; milestone: ToldMilestone }) {
  const { followers, at } = milestone;
  const publication = subject.publications.find(({ id }) => at.source.kind === "publication" && at.source.id === id);
  return (
    <Ask
      lines={() => (
        <>
          <p>{snapshotLine(words, at, subject.publications)}</p>
          {publication ? <Citation words={words} publication={publication} /> : null}
          <CopySentence words={words} sentence={milestoneSentence(words, subject, milestone, at)} />
        </>
      )}
    >
      <strong>
        {formatNumber(words.language, followers)} {say(words, "followers")}
      </strong>{" "}
      <span class="soft">{reachedText(words, milestone)}</span>
    </Ask>
  );
}

/** Decorative: the text beside it says the same. */
function Medal({ text }: { text: string }) {
  return (
    <svg class="medal" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <circle cx="20" cy="20" r="18.5" />
      <circle class="rim" cx="20" cy="20" r="15" />
      <text x="20" y="20">
        {text}
      </text>
    </svg>
  );
}

function reachedText(words: Words, { reached, lastBelow, exactDay }: Milestone): string {
  const day = formatDay(words.language, reached);
  if (exactDay) return say(words, "more_reached_on", { day });
  if (lastBelow === null) return say(words, "more_reached_by", { day });
  return say(words, "more_reached_between", { day, below: formatDay(words.language, lastBelow) });
}
