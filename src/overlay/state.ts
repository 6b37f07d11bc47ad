import type { Corner } from "../core/corner.ts";
import type { Part } from "../core/part.ts";
import type { Refusal } from "../core/reading.ts";
import type { Visit } from "../messages.ts";

/** What the case is doing, in the words of its `data-state`. Whatever it is, the cached figures stay in view. */
export type CaseState = { readonly kind: "loading" | "ready" | "reload" } | Refusal;

/** How a visit begins, from what the background permits. */
export function firstState({ permit }: Visit): CaseState {
  switch (permit.kind) {
    case "ask":
      return { kind: "loading" };
    case "paused":
      return { kind: "paused", why: permit.why };
    case "refused":
      return permit.refusal;
    case "busy":
      return { kind: "loading" };
    case "known":
      return { kind: "ready" };
  }
}

/** What the reader can do in the case. */
export interface Actions {
  readonly pick: (period: Visit["period"]) => void;
  readonly fold: (folded: boolean) => void;
  /** The reader comes near something that is drawn on demand. */
  readonly reach: () => void;
  /** Opens or closes the menu that moves or hides the case. */
  readonly turnMenu: (isOpen: boolean) => void;
  readonly grab: (pressed: PointerEvent) => void;
  readonly dock: (corner: Corner) => void;
  readonly hide: (which: "this" | "all") => void;
  readonly open: (part: Part, isOpen: boolean) => void;
  readonly track: (tracked: boolean) => void;
  readonly openReport: () => void;
  readonly correct: () => void;
  readonly tryAgain: () => void;
  readonly copyReport: () => void;
  readonly reload: () => void;
}
