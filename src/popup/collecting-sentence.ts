import { nextStep } from "../collect/collector.ts";
import { askedOn, type Errands } from "../collect/errands.ts";
import type { Ledger } from "../collect/ledger.ts";
import { dayOf } from "../core/day.ts";
import type { CollectorSettings } from "../store/settings.ts";
import { formatDay, formatNumber, formatTime } from "../ui/format.ts";
import { inARow, say, type Words } from "../ui/words.ts";

/** What the collector is doing just now, or why it waits, in one or two sentences. */
export function collectingSentence(
  words: Words,
  { collector, errands }: Ledger,
  pause: Errands["pause"],
  settings: CollectorSettings,
  nowMs: number,
): string {
  const { language } = words;
  const number = (value: number) => formatNumber(language, value);
  const left = collector.queue.length;
  const step = nextStep(collector, errands, nowMs, settings.cap);
  if (step.kind === "wait" && step.why === "cap") {
    return left === 0
      ? say(words, "popup_capped_fill", { cap: number(settings.cap) })
      : say(words, "popup_capped", { n: number(left), cap: number(settings.cap) });
  }
  if (pause) return say(words, `popup_paused_${pause.why}`, { time: formatTime(language, pause.until) });
  if (left === 0) return idleSentence(words, collector.lastAnswer, askedOn(errands, dayOf(nowMs)), settings);
  // A question every 8 s on average.
  const minutes = Math.max(1, Math.round((left * 8) / 60));
  return say(words, "popup_reading", {
    done: number(collector.done),
    total: number(collector.done + left),
    minutes: number(minutes),
  });
}

function idleSentence(words: Words, lastAnswer: number | null, asked: number, { on, cap }: CollectorSettings): string {
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
  return inARow(words, [say(words, "popup_last_read", { when }), today]);
}
