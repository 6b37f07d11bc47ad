import { dayOf } from "../core/day.ts";
import { titleOf, wordOf } from "../core/museum.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { setTracked, track } from "../store/accounts.ts";
import { showCase } from "../store/hidden.ts";
import type { Store } from "../store/store.ts";
import { AskPopover } from "../ui/ask-popover.tsx";
import { FollowersLines } from "../ui/figure-lines.tsx";
import { CountFigure } from "../ui/figures.tsx";
import { formatDay } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import type { Subject } from "../ui/sentence/parts.ts";
import { spokenIn } from "../ui/spoken-in.ts";
import { say, type Words } from "../ui/words.ts";
import type { TabAccount } from "./tab-account.ts";

interface ThisTabProps {
  readonly words: Words;
  readonly tab: TabAccount;
  readonly change: Change<Store>;
}

/** The account of the current tab, with the one thing to do about it. */
export function ThisTab({ words, tab, change }: ThisTabProps) {
  const name = nameOf(words, tab);
  const trackedAt = tab.kind === "known" ? tab.account.trackedAt : null;
  // The second click of a double one would undo the first.
  const turn = (event: MouseEvent) =>
    event.detail < 2 &&
    change((db) => {
      if (tab.kind === "stranger") return track(db, tab.address, Date.now());
      return setTracked(db, tab.account.key, trackedAt === null ? Date.now() : null);
    });
  const action = trackedAt === null ? "track" : "untrack";
  return (
    <section class="this-tab" aria-label={say(words, "popup_this_tab")}>
      <div>
        <p class="name" lang={spokenIn(name ?? "", words.language)}>
          {name ?? say(words, "popup_stranger")}
        </p>
        <p class="soft">
          {trackedAt === null
            ? say(words, "popup_not_tracked")
            : say(words, "popup_tracked_since", { day: formatDay(words.language, dayOf(trackedAt)) })}
        </p>
        {tab.kind === "known" && tab.hidden ? (
          <p class="soft">
            {say(words, tab.hidden === "all" ? "popup_cases_hidden" : "popup_case_hidden")}{" "}
            <button type="button" class="link" onClick={() => change((db) => showCase(db, tab.account))}>
              {say(words, "popup_show_case")}
            </button>
          </p>
        ) : null}
      </div>
      {tab.kind === "known" && tab.latest ? <TabFollowers words={words} of={tab} latest={tab.latest} /> : null}
      <button
        type="button"
        aria-label={
          name === null
            ? undefined
            : say(words, trackedAt === null ? "popup_track_named" : "popup_untrack_named", { name })
        }
        onClick={turn}
      >
        {say(words, action)}
      </button>
    </section>
  );
}

interface TabFollowersProps {
  readonly words: Words;
  readonly of: Subject;
  readonly latest: Snapshot;
}

/** The followers known last, which tell where they come from when asked. */
function TabFollowers({ words, of, latest }: TabFollowersProps) {
  return (
    <div class="figure">
      <AskPopover
        name={say(words, "followers")}
        lines={() => <FollowersLines words={words} subject={of} snapshot={latest} />}
      >
        <CountFigure words={words} count={latest.followers} />
      </AskPopover>
      <span class="soft">{formatDay(words.language, latest.day)}</span>
    </div>
  );
}

/** null where all that is known is a uid: no name to a reader. */
function nameOf(words: Words, tab: TabAccount): string | null {
  if (tab.kind === "known") return titleOf(tab.museum, tab.account, words.language);
  return tab.address.kind === "uid" ? null : `@${wordOf(tab.address)}`;
}
