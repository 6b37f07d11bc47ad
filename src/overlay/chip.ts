import type { AccountAddress } from "../core/museum.ts";
import { ask, type Candidate } from "../messages.ts";
import { isAlive } from "../runtime.ts";
import themeCss from "../ui/theme.css";
import { say } from "../ui/words.ts";
import chipCss from "./chip.css";
import { drawChip } from "./chip-drawing.ts";
import hostCss from "./host.css";
import { createHost } from "./host.ts";
import { pageTheme, watchTheme } from "./page-theme.ts";

/** What the detector does with the chip once it is on the page. */
export interface ChipStage {
  /** Offers the account at an address; one that is offered already stays as it is. */
  show(address: AccountAddress, candidate: Candidate): void;
  clear(): void;
}

declare global {
  /** Set by the chip's script, read by the detector's. */
  var vitrineChip: ChipStage | undefined;
}

interface Chip {
  readonly uid: string;
  remove(): void;
}

export function createChipStage(): ChipStage {
  let shown: Chip | null = null;
  const clear = () => {
    shown?.remove();
    shown = null;
  };
  return {
    clear,
    show(address, candidate) {
      if (shown?.uid === candidate.sighting.uid) return;
      clear();
      shown = offer(address, candidate, clear);
    },
  };
}

/** Puts the chip on the page. Once its account is tracked the detector hears of it, and shows the case in its place. */
function offer(address: AccountAddress, candidate: Candidate, clear: () => void): Chip {
  const { sighting, words, theme, corner } = candidate;
  const host = createHost(themeCss + hostCss + chipCss);
  const drawing = drawChip(candidate, { track: () => void track(), dismiss: () => void dismiss() });
  const wear = () => drawing.wear(theme === "auto" ? pageTheme() : theme);
  const unwatch = watchTheme(wear);
  wear();
  host.mark(`weibo:${sighting.uid}`, "candidate", corner);
  host.mount.append(drawing.element);

  async function attempt(step: () => Promise<void>) {
    try {
      await step();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      drawing.say(isAlive() ? say(words, "chip_problem", { problem }) : say(words, "chip_reload"), false);
    }
  }

  function track() {
    drawing.say(say(words, "chip_tracking"), true);
    return attempt(() => ask("trackCandidate", address, sighting));
  }

  function dismiss() {
    return attempt(async () => {
      await ask("dismiss", sighting.uid);
      clear();
    });
  }

  return {
    uid: sighting.uid,
    remove() {
      unwatch();
      host.remove();
    },
  };
}
