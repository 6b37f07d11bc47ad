import { useState } from "preact/hooks";
import { unreadAccounts } from "../catalogue/collecting.ts";
import { type Collector, nextStep } from "../collect/collector.ts";
import { askedOn, type Errands, pauseAt } from "../collect/errands.ts";
import { cancel, enqueue, resume } from "../collect/ledger.ts";
import { dayOf } from "../core/day.ts";
import type { CollectorSettings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { formatDay, formatNumber, formatTime } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import { say, type Words } from "../ui/words.ts";

interface CollectingProps {
  readonly words: Words;
  readonly collector: Collector;
  readonly errands: Errands;
  readonly settings: CollectorSettings;
  readonly nowMs: number;
  readonly change: Change<Store>;
  /** Wakes the background, which reads what is queued. */
  readonly wake: () => Promise<void>;
}

/** What the collector is doing, why it waits, and what the reader can do about it. */
export function Collecting({ words, collector, errands, settings, nowMs, change, wake }: CollectingProps) {
  const isIdle = collector.queue.length === 0;
  const pause = isIdle ? null : pauseAt(errands, nowMs);
  const wakeAfter = (step: (db: Store) => Promise<unknown>) => change((db) => step(db).then(wake));
  const [isAllRead, setAllRead] = useState(false);
  const refresh = () =>
    wakeAfter(async (db) => {
      const unread = await unreadAccounts(db, Date.now());
      setAllRead(unread.length === 0);
      await enqueue(db, unread);
    });
  return (
    <section class="collecting" aria-label={say(words, "popup_collecting")}>
      <p role="status">
        {isIdle && isAllRead
          ? say(words, "popup_all_read")
          : sentenceOf(words, { collector, errands, settings, nowMs })}
      </p>
      {isIdle ? (
        <button type="button" onClick={refresh}>
          {say(words, "popup_read_now")}
        </button>
      ) : (
        <>
          {pause ? (
            <button type="button" onClick={() => wakeAfter(resume)}>
              {say(words, "popup_go_on")}
            </button>
          ) : null}
          <button type="button" onClick={() => wakeAfter(cancel)}>
            {say(words, "popup_cancel")}
          </button>
        </>
      )}
    </section>
  );
}

function sentenceOf(
  words: Words,
  { collector, errands, settings, nowMs }: Pick<CollectingProps, "collector" | "errands" | "settings" | "nowMs">,
): string {
  const { language } = words;
  const number = (value: number) => formatNumber(language, value);
  const left = collector.queue.length;
  if (left === 0) return idleSentence(words, collector, askedOn(errands, dayOf(nowMs)), settings);
  const step = nextStep(collector, errands, nowMs, settings.cap);
  if (step.kind === "wait" && step.why === "cap") {
    return say(words, "popup_capped", { n: number(left), cap: number(settings.cap) });
  }
  const pause = pauseAt(errands, nowMs);
  if (pause) return say(words, `popup_paused_${pause.why}`, { time: formatTime(language, pause.until) });
  // A question every 8 s on average.
  const minutes = Math.max(1, Math.round((left * 8) / 60));
  return say(words, "popup_reading", {
    done: number(collector.done),
    total: number(collector.done + left),
    minutes: number(minutes),
  });
}

function idleSentence(words: Words, { lastAnswer }: Collector, asked: number, { on, cap }: CollectorSettings): string {
  const { language } = words;
  const today = say(words, on ? "popup_asked_today" : "popup_collector_off", {
    n: formatNumber(language, asked),
    cap: formatNumber(language, cap),
  });
  if (lastAnswer === null) return today;
  const when = say(words, "when_beijing", {
    day: formatDay(language, dayOf(lastAnswer)),
    time: formatTime(language, lastAnswer),
  });
  return `${say(words, "popup_last_read", { when })}${language === "zh" ? "" : " "}${today}`;
}
