import { fetchPosts } from "../catalogue/filling.ts";
import { cancelFill, pauseFill } from "../collect/orders.ts";
import type { DayRun } from "../core/listed.ts";
import type { AccountKey } from "../core/museum.ts";
import type { Store } from "../store/store.ts";
import { FillLine, type FillState } from "../ui/fill-line.tsx";
import { say, type Words } from "../ui/words.ts";

interface PostsFillingProps {
  readonly words: Words;
  /** The museum's account on Weibo. */
  readonly account: AccountKey;
  /** The days of the report's period whose posts are missing, in order. */
  readonly missing: readonly DayRun[];
  /** What is being fetched for this account just now; null: nothing. */
  readonly fill: FillState | null;
  /** Does a step on the store, and wakes the background for it. */
  readonly wakeAfter: (step: (db: Store) => Promise<void>) => void;
}

/** Has the posts fetched that the report's period lacks, and shows how far that is. Not printed. */
export function PostsFilling({ words, account, missing, fill, wakeAfter }: PostsFillingProps) {
  const [first] = missing;
  const last = missing.at(-1);
  if (fill) {
    return (
      <section class="filling">
        <FillLine
          words={words}
          fill={fill}
          pause={(paused) => wakeAfter((db) => pauseFill(db, account, paused))}
          cancel={() => wakeAfter((db) => cancelFill(db, account))}
        />
      </section>
    );
  }
  if (!first || !last) return null;
  return (
    <section class="filling fill">
      <p class="soft">{say(words, "fill_hint")}</p>
      <button type="button" onClick={() => wakeAfter((db) => fetchPosts(db, account, first.first, last.last))}>
        {say(words, "fill_period")}
      </button>
    </section>
  );
}
