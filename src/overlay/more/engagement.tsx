import type { ComponentChildren } from "preact";
import type { EngagementRate } from "../../core/engagement.ts";
import type { PostsEngagement } from "../../core/posts-engagement.ts";
import type { Publication } from "../../core/publication.ts";
import { Ask } from "../../ui/ask.tsx";
import { formatCount, formatNumber } from "../../ui/format.ts";
import { snapshotLine } from "../../ui/provenance.ts";
import { figureNote } from "../../ui/sentence/parts.ts";
import { type PostsFigure, postsSentence } from "../../ui/sentence/posts.ts";
import { say, type Words } from "../../ui/words.ts";
import type { PartProps } from "../lent.ts";
import { amount, smallPercent } from "./amounts.ts";
import { Lines } from "./lines.tsx";
import { subjectOf } from "./quote.tsx";
import { listedText, NoPosts, seenText } from "./seen.tsx";

/** What a post received, by followers too, and the index of a period that was listed whole; each with its formula. */
export function Engagement(props: PartProps) {
  const { depths } = props;
  const { words, posts, publications } = depths;
  const { engagement } = posts;
  if (posts.number === 0) return <NoPosts words={words} depths={depths} />;
  if (!engagement) return <p class="soft">{say(words, "more_nothing_received")}</p>;
  const { perPost, rate, bci } = engagement;
  const seen = [seenText(words, posts), listedText(words, posts)];
  const sentence = (kind: PostsFigure["kind"], text: string, besides: string | null = null) =>
    postsSentence(words, subjectOf(props), {
      kind,
      text,
      besides,
      from: posts.from,
      to: posts.to,
      seen: seenText(words, posts),
    });
  return (
    <div class="engagement">
      <Row
        words={words}
        name={say(words, "more_per_post")}
        value={amount(words, perPost)}
        sentence={sentence("per_post", amount(words, perPost))}
        lines={perPostLines(words, engagement, seen)}
      />
      {rate ? (
        <Row
          words={words}
          name={say(words, "more_rate")}
          value={rateText(words, rate)}
          sentence={sentence("rate", rateText(words, rate), followersNote(words, engagement, publications))}
          lines={[...rateLines(words, engagement, publications), ...seen]}
        />
      ) : (
        <p class="soft">{say(words, "more_rate_unknown")}</p>
      )}
      {posts.isWhole ? (
        <Row
          words={words}
          name={say(words, "more_bci")}
          value={amount(words, bci)}
          lines={[bciLine(words, engagement), ...seen]}
          sentence={sentence("bci", amount(words, bci))}
        />
      ) : (
        <p class="soft">{say(words, "more_bci_part")}</p>
      )}
    </div>
  );
}

interface RowProps {
  readonly words: Words;
  readonly name: string;
  readonly value: ComponentChildren;
  readonly lines: readonly string[];
  readonly sentence: string;
}

function Row({ words, name, value, lines, sentence }: RowProps) {
  return (
    <Ask lines={() => <Lines words={words} lines={lines} sentence={sentence} />}>
      <span class="line-up">
        <span class="name">{name}</span> <span class="count">{value}</span>
      </span>
    </Ask>
  );
}

/** The numbers that the formulas are about. */
function numbersOf(words: Words, { posts, received, interactions, perPost }: PostsEngagement) {
  return {
    posts: formatNumber(words.language, posts),
    reposts: amount(words, received.reposts),
    comments: amount(words, received.comments),
    likes: amount(words, received.likes),
    interactions: amount(words, interactions),
    perpost: amount(words, perPost),
  };
}

function perPostLines(words: Words, engagement: PostsEngagement, seen: readonly string[]): string[] {
  return [say(words, "more_per_post_formula", numbersOf(words, engagement)), say(words, "more_likes_note"), ...seen];
}

function rateLines(words: Words, engagement: PostsEngagement, publications: readonly Publication[]): string[] {
  const { followers } = engagement;
  if (!followers) return [];
  const { perpost } = numbersOf(words, engagement);
  return [
    say(words, "more_rate_formula", { perpost, followers: formatCount(words.language, followers.followers) }),
    snapshotLine(words, followers, publications),
  ];
}

function rateText(words: Words, { rate, range }: EngagementRate): string {
  return amount(words, { value: rate, range }, smallPercent);
}

/** The followers that a rate is divided by. */
function followersNote(words: Words, { followers }: PostsEngagement, publications: readonly Publication[]) {
  return followers && say(words, "sentence_divided_by", { text: figureNote(words, followers, publications) });
}

function bciLine(words: Words, engagement: PostsEngagement): string {
  return say(words, "more_bci_formula", numbersOf(words, engagement));
}
