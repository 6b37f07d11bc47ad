import { Component } from "preact";
import type { PostsDigest } from "../../core/depths.ts";
import type { PostingHours } from "../../core/posting-hours.ts";
import { Ask } from "../../ui/ask.tsx";
import { postsSentence } from "../../ui/sentence/posts.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import type { PartProps } from "../lent.ts";
import { amount } from "./amounts.ts";
import { HoursGrid } from "./hours-grid.tsx";
import { Lines } from "./lines.tsx";
import { subjectOf } from "./quote.tsx";
import { habitText, zoneName } from "./rhythm-text.ts";
import { listedText, NoPosts, seenText } from "./seen.tsx";

/** When the account posts, by Beijing's clocks or the reader's. */
export class Rhythm extends Component<PartProps, { readonly isOwn: boolean }> {
  override state = { isOwn: false };

  private readonly pick = (isOwn: boolean) => this.setState({ isOwn });

  override render(props: PartProps, { isOwn }: { readonly isOwn: boolean }) {
    const { depths } = props;
    const { words, posts } = depths;
    if (posts.number === 0) return <NoPosts words={words} depths={depths} />;
    const hours = (isOwn && posts.ownHours?.hours) || posts.hours;
    return (
      <div class="rhythm">
        <p>{habitText(words, hours)}</p>
        <Clocks words={words} posts={posts} isOwn={isOwn} pick={this.pick} />
        <HoursGrid words={words} hours={hours} />
        <Ask
          lines={() => <Lines words={words} lines={noteLines(words, posts, hours)} sentence={perWeekSentence(props)} />}
        >
          {seenText(words, posts)}
        </Ask>
      </div>
    );
  }
}

/** null where the period was not listed whole: then nobody knows how many posts a week there were. */
function perWeekSentence(props: PartProps): string | null {
  const { words, posts } = props.depths;
  const { perWeek, from, to } = posts;
  if (!perWeek) return null;
  const figure = {
    kind: "per_week",
    text: amount(words, perWeek),
    seen: seenText(words, posts),
    besides: null,
  } as const;
  return postsSentence(words, subjectOf(props), { ...figure, from, to });
}

interface ClocksProps {
  readonly words: Words;
  readonly posts: PostsDigest;
  readonly isOwn: boolean;
  readonly pick: (isOwn: boolean) => void;
}

/** A choice only where the two clocks show different hours. */
function Clocks({ words, posts: { ownHours, to }, isOwn, pick }: ClocksProps) {
  if (!ownHours) return <p class="soft">{say(words, "more_beijing")}</p>;
  return (
    <fieldset class="periods">
      <legend class="hidden-text">{say(words, "more_clock")}</legend>
      {[false, true].map((own) => (
        <label key={String(own)} class={own === isOwn ? "picked" : ""}>
          <input
            type="radio"
            name="vitrine-clock"
            class="hidden-text"
            checked={own === isOwn}
            onChange={() => pick(own)}
          />
          {own ? zoneName(words, ownHours.timeZone, to) : say(words, "more_beijing")}
        </label>
      ))}
    </fieldset>
  );
}

function noteLines(words: Words, posts: PostsDigest, hours: PostingHours): string[] {
  const { perWeek } = posts;
  const most = Math.max(...hours.flat());
  return [
    listedText(words, posts),
    ...(perWeek ? [say(words, "more_per_week", { n: amount(words, perWeek) })] : []),
    say(words, "more_largest", { posts: sayPlural(words, "more_posts", most) }),
    say(words, "more_mostly_note"),
  ];
}
