import { Component } from "preact";
import { STANDING_TOLERANCE_DAYS } from "../../core/card.ts";
import { nameOf } from "../../core/museum.ts";
import type { Neighbour, Neighbourhood } from "../../core/neighbours.ts";
import { raceOf } from "../../core/race.ts";
import { isJoint, type Place } from "../../core/standing.ts";
import { Ask } from "../../ui/ask.tsx";
import { Citation } from "../../ui/citation.tsx";
import { formatCount, formatDay } from "../../ui/format.ts";
import { setDefinition, setName, snapshotLine } from "../../ui/provenance.ts";
import type { Subject } from "../../ui/sentence/parts.ts";
import { raceSentence } from "../../ui/sentence/race.ts";
import { spokenIn } from "../../ui/spoken-in.ts";
import { say, type Words } from "../../ui/words.ts";
import type { PartProps } from "../lent.ts";
import { Lines } from "./lines.tsx";
import { raceLines, raceText } from "./neighbour-text.ts";
import { subjectOf } from "./quote.tsx";

/** Who stands next to the account in a peer set, how far off, and when one overtakes the other at the present pace. */
export class Neighbours extends Component<PartProps, { readonly chosen: number }> {
  override state = { chosen: 0 };

  private readonly choose = (event: { readonly currentTarget: HTMLSelectElement }) =>
    this.setState({ chosen: event.currentTarget.selectedIndex });

  override render(props: PartProps, { chosen }: { readonly chosen: number }) {
    const { depths } = props;
    const { words, neighbourhoods } = depths;
    const shown = neighbourhoods[chosen] ?? neighbourhoods[0];
    const own = shown?.neighbours.find(({ account }) => account === depths.account.key);
    if (!shown || !own) return <p class="soft">{say(words, "more_no_neighbours")}</p>;
    return (
      <>
        <select aria-label={say(words, "more_among")} onChange={this.choose}>
          {neighbourhoods.map(({ set }) => (
            <option key={setName(words, set)} selected={set === shown.set}>
              {setName(words, set)}
            </option>
          ))}
        </select>
        <ol class="neighbours">
          {shown.neighbours.map((neighbour) => (
            <li key={neighbour.account} class={neighbour === own ? "own" : ""}>
              {neighbour === own ? (
                <Line words={words} neighbour={own} />
              ) : (
                <Rival words={words} subject={subjectOf(props)} own={own} other={neighbour} day={shown.day} />
              )}
            </li>
          ))}
        </ol>
        <Ask lines={() => memberLines(words, shown).map((line) => <p key={line}>{line}</p>)}>
          {say(words, "more_projected_from", { day: formatDay(words.language, shown.day) })}
        </Ask>
      </>
    );
  }
}

interface RivalProps {
  readonly words: Words;
  readonly subject: Subject;
  readonly own: Neighbour;
  readonly other: Neighbour;
  readonly day: Neighbourhood["day"];
}

function Rival({ words, subject, own, other, day }: RivalProps) {
  const { publications } = subject;
  const race = raceOf(own, other);
  const text = raceText(words, race);
  const sources = [other.snapshot, ...(other.growth ? [other.growth.from] : [])].flatMap(({ source }) =>
    source.kind === "publication" ? [source.id] : [],
  );
  return (
    <Ask
      lines={() => (
        <>
          <p>{snapshotLine(words, other.snapshot, publications)}</p>
          {publications.map((publication) =>
            sources.includes(publication.id) ? (
              <Citation key={publication.id} words={words} publication={publication} />
            ) : null,
          )}
          <Lines words={words} lines={raceLines(words, race, day)} sentence={raceSentence(words, subject, race, day)} />
        </>
      )}
    >
      <Line words={words} neighbour={other} />
      <span class="gap">{text}</span>
    </Ask>
  );
}

function Line({ words, neighbour }: { words: Words; neighbour: Neighbour }) {
  const name = nameOf(neighbour.museum, words.language);
  return (
    <span class="line-up">
      <span class="place">{placeRange(neighbour.place)}</span>
      <span class="name" dir="auto" lang={spokenIn(name, words.language)}>
        {name}
      </span>
      <span class="count">{followersOf(words, neighbour)}</span>
    </span>
  );
}

function followersOf({ language }: Words, { snapshot }: Neighbour): string {
  return formatCount(language, snapshot.followers);
}

function placeRange(place: Place): string {
  return isJoint(place) ? `${place.first}–${place.last}` : String(place.first);
}

function memberLines(words: Words, { set, known, members, day }: Neighbourhood): string[] {
  return [
    setDefinition(words, set),
    say(words, "standing_coverage", {
      known,
      members,
      day: formatDay(words.language, day),
      tolerance: STANDING_TOLERANCE_DAYS,
    }),
    say(words, "more_projection_note"),
  ];
}
