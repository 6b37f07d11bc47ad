import { useState } from "preact/hooks";
import { dueTasks } from "../catalogue/due.ts";
import { latestReport } from "../catalogue/strange.ts";
import { feedClosedOn } from "../collect/collector.ts";
import { pauseAt } from "../collect/errands.ts";
import type { Ledger } from "../collect/ledger.ts";
import { cancel, cancelFill, enqueue, pauseFill, resume, retry } from "../collect/orders.ts";
import { dayOf } from "../core/day.ts";
import type { CollectorSettings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { FillLine, type FillState } from "../ui/fill-line.tsx";
import type { Change } from "../ui/live.ts";
import { say, type Words } from "../ui/words.ts";
import { collectingSentence } from "./collecting-sentence.ts";

interface CollectingProps {
  readonly words: Words;
  readonly ledger: Ledger;
  readonly fills: readonly FillState[];
  readonly settings: CollectorSettings;
  readonly nowMs: number;
  readonly change: Change<Store>;
  /** Wakes the background, which reads what is queued. */
  readonly wake: () => Promise<void>;
  /** Vitrine's version and the browser's name for itself, for reports. */
  readonly client: string;
}

/** What the collector is doing, why it waits, and what the reader can do about it. */
export function Collecting({ words, ledger, fills, settings, nowMs, change, wake, client }: CollectingProps) {
  const { collector, errands } = ledger;
  const isIdle = collector.queue.length === 0;
  const hasWork = !isIdle || fills.some(({ paused }) => !paused);
  const pause = hasWork ? pauseAt(errands, nowMs) : null;
  const wakeAfter = (step: (db: Store) => Promise<unknown>) => change((db) => step(db).then(wake));
  const [isAllRead, setAllRead] = useState(false);
  const closed = feedClosedOn(collector, dayOf(nowMs)) ? collector.feedClosed : null;
  const isStrange =
    pause?.why === "changed" ||
    closed?.why === "changed" ||
    fills.some(({ trouble }) => trouble?.kind === "unrecognised");
  const refresh = () =>
    wakeAfter(async (db) => {
      if (closed) await retry(db);
      const due = await dueTasks(db, Date.now());
      setAllRead(due.length === 0);
      await enqueue(db, due);
    });
  return (
    <section class={pause ? "collecting paused" : "collecting"} aria-label={say(words, "popup_collecting")}>
      <p role="status">
        {isIdle && !pause && isAllRead
          ? say(words, "popup_all_read")
          : collectingSentence(words, ledger, pause, settings, nowMs)}
      </p>
      {isIdle && !pause ? (
        <button type="button" onClick={refresh}>
          {say(words, "popup_read_now")}
        </button>
      ) : null}
      {pause ? (
        <button type="button" onClick={() => wakeAfter(resume)}>
          {say(words, "popup_go_on")}
        </button>
      ) : null}
      {isIdle ? null : (
        <button type="button" onClick={() => wakeAfter(cancel)}>
          {say(words, "popup_cancel")}
        </button>
      )}
      {isIdle || pause ? null : (
        <progress
          aria-label={say(words, "popup_collecting")}
          value={collector.done}
          max={collector.done + collector.queue.length}
        />
      )}
      {isStrange ? <CopyReport words={words} report={latestReport(ledger, client)} /> : null}
      {closed ? <p class="soft">{say(words, `popup_feed_${closed.why}`)}</p> : null}
      {fills.map((fill) => (
        <FillLine
          key={fill.account}
          words={words}
          isPauseTold={pause !== null}
          fill={fill}
          pause={(paused) => wakeAfter((db) => pauseFill(db, fill.account, paused))}
          cancel={() => wakeAfter((db) => cancelFill(db, fill.account))}
        />
      ))}
    </section>
  );
}

/** Puts what a maintainer needs on the clipboard; says when that failed. */
function CopyReport({ words, report }: { words: Words; report: string | null }) {
  const [outcome, setOutcome] = useState<"copied_report" | "copy_failed" | null>(null);
  if (report === null) return null;
  const copy = () =>
    navigator.clipboard.writeText(report).then(
      () => setOutcome("copied_report"),
      () => setOutcome("copy_failed"),
    );
  return (
    <>
      <button type="button" onClick={copy}>
        {say(words, "copy_report")}
      </button>
      <p class="soft outcome" role="status">
        {outcome === null ? "" : say(words, outcome)}
      </p>
    </>
  );
}
