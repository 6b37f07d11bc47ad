import type { Card } from "../core/card.ts";
import { formatDay } from "../ui/format.ts";
import { say, type Words } from "../ui/words.ts";
import type { View } from "./exhibit.tsx";
import type { Actions, CaseState } from "./state.ts";

interface NoticeProps extends View {
  readonly actions: Actions;
}

/** One sentence of what happened, one of what was kept, one button. Nothing when all is well. */
export function Notice({ visit: { words, card, strange }, state, problem, copied, actions }: NoticeProps) {
  const happened = problem === null ? sentenceOf(words, state) : say(words, "overlay_problem", { problem });
  if (happened === null) return null;
  const isOver = state.kind === "reload" && problem === null;
  const report = state.kind === "unrecognised" && problem === null ? strange : null;
  return (
    <div class="notice" role={problem === null ? "status" : "alert"}>
      <p>{happened}</p>
      {report ? <p>{report.said}</p> : null}
      {problem === null ? <p class="soft">{keptOf(words, card)}</p> : null}
      <button type="button" onClick={isOver ? actions.reload : actions.tryAgain}>
        {say(words, isOver ? "overlay_reload_page" : "overlay_try_again")}
      </button>
      {report ? (
        <button type="button" onClick={actions.copyReport}>
          {say(words, "copy_report")}
        </button>
      ) : null}
      {report && copied ? <p class="soft">{say(words, "copied_report")}</p> : null}
    </div>
  );
}

function sentenceOf(words: Words, state: CaseState): string | null {
  switch (state.kind) {
    case "loading":
    case "ready":
      return null;
    case "paused":
      return say(words, `overlay_paused_${state.why}`);
    case "unrecognised":
      return say(words, "overlay_unrecognised", { field: state.field, found: state.found });
    default:
      return say(words, `overlay_${state.kind}`);
  }
}

function keptOf(words: Words, { latest }: Card): string {
  if (!latest) return say(words, "overlay_kept_none");
  if (latest.source.kind === "page") return say(words, "overlay_kept_page");
  return say(words, "overlay_kept", { day: formatDay(words.language, latest.day) });
}
