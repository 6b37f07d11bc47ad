import type { Card } from "../core/card.ts";
import { formatDay } from "../ui/format.ts";
import { say, type Words } from "../ui/words.ts";
import type { Actions, CaseState } from "./state.ts";

interface NoticeProps {
  readonly words: Words;
  readonly state: CaseState;
  readonly card: Card;
  readonly problem: string | null;
  readonly actions: Actions;
}

/** One sentence of what happened, one of what was kept, one button. Nothing when all is well. */
export function Notice({ words, state, card, problem, actions }: NoticeProps) {
  if (problem !== null) {
    return (
      <div class="notice" role="alert">
        <p>{say(words, "overlay_problem", { problem })}</p>
        <button type="button" onClick={actions.tryAgain}>
          {say(words, "overlay_try_again")}
        </button>
      </div>
    );
  }
  const happened = sentenceOf(words, state);
  if (happened === null) return null;
  return (
    <div class="notice" role="status">
      <p>{happened}</p>
      <p class="soft">{keptOf(words, card)}</p>
      {state.kind === "reload" ? (
        <button type="button" onClick={actions.reload}>
          {say(words, "overlay_reload_page")}
        </button>
      ) : (
        <button type="button" onClick={actions.tryAgain}>
          {say(words, "overlay_try_again")}
        </button>
      )}
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
  return say(words, "overlay_kept", { day: formatDay(words.language, latest.day) });
}
