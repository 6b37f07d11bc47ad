import type { PostsDigest } from "../../core/depths.ts";
import { interactionsOfPost, type Post } from "../../core/posts.ts";
import { Ask } from "../../ui/ask.tsx";
import { formatCount, formatDay } from "../../ui/format.ts";
import { postSentence } from "../../ui/sentence/posts.ts";
import { spokenIn } from "../../ui/spoken-in.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import type { PartProps } from "../lent.ts";
import { amount } from "./amounts.ts";
import { Lines } from "./lines.tsx";
import { subjectOf } from "./quote.tsx";
import { listedText, NoPosts, seenText } from "./seen.tsx";

/** The best five posts of the period that Vitrine has seen, by what, with what they received; each leads to its page. */
export function BestPosts(props: PartProps) {
  const { depths } = props;
  const { words, posts } = depths;
  const { best } = posts;
  if (best.posts.length === 0) return <NoPosts words={words} depths={depths} />;
  return (
    <>
      <ol class="best">
        {best.posts.map((post) => (
          <li key={post.id}>
            <a
              href={post.url}
              target="_blank"
              rel="noopener noreferrer"
              dir="auto"
              lang={spokenIn(post.title, words.language)}
            >
              {post.title}
            </a>
            <Ask
              lines={() => (
                <Lines
                  words={words}
                  lines={[
                    say(words, "more_received_as_of", { day: formatDay(words.language, post.asOf) }),
                    say(words, "more_interactions_note"),
                  ]}
                  sentence={postSentence(words, subjectOf(props), post, receivedText(words, post))}
                />
              )}
            >
              {[formatDay(words.language, post.day), receivedText(words, post)].join(" · ")}
            </Ask>
            {posts.standouts.includes(post.id) ? (
              <span class="outstanding">{say(words, "more_outstanding")}</span>
            ) : null}
          </li>
        ))}
      </ol>
      <Ask lines={() => noteLines(words, posts).map((line) => <p key={line}>{line}</p>)}>
        {say(words, `more_best_by_${best.by}`, { posts: sayPlural(words, "more_posts", posts.number) })}
      </Ask>
    </>
  );
}

function receivedText(words: Words, post: Post): string {
  const { views, reposts, comments, likes } = post;
  const count = (each: Post["views"]) => (each ? formatCount(words.language, each) : say(words, "unknown"));
  const interactions = interactionsOfPost(post);
  return [
    views && say(words, "more_viewed", { views: count(views) }),
    say(words, "more_received", {
      interactions: interactions ? amount(words, interactions) : say(words, "unknown"),
      reposts: count(reposts),
      comments: count(comments),
      likes: count(likes),
    }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function noteLines(words: Words, posts: PostsDigest): string[] {
  return [
    say(words, posts.best.by === "views" ? "more_views_note" : "more_interactions_note"),
    seenText(words, posts),
    listedText(words, posts),
    say(words, "more_standout_note"),
  ];
}
