import { useState } from "preact/hooks";
import { type Checked, checkEverything } from "../../catalogue/checking.ts";
import type { Store } from "../../store/store.ts";
import { formatNumber } from "../../ui/format.ts";
import type { Change } from "../../ui/live.ts";
import { say, type Words } from "../../ui/words.ts";

type Progress = { readonly kind: "idle" } | { readonly kind: "working" } | ({ readonly kind: "done" } & Checked);

interface RebuildingProps {
  readonly words: Words;
  readonly change: Change<Store>;
}

/** Looks at every record and computes anew what is kept ready, at the reader's wish; says whether all was as it should be. */
export function Rebuilding({ words, change }: RebuildingProps) {
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const start = () => {
    setProgress({ kind: "working" });
    change(async (db) => {
      try {
        setProgress({ kind: "done", ...(await checkEverything(db)) });
      } catch (error) {
        setProgress({ kind: "idle" });
        throw error;
      }
    });
  };
  return (
    <>
      <p class="soft">{say(words, "options_rebuild_hint")}</p>
      <p>
        <button type="button" disabled={progress.kind === "working"} onClick={start}>
          {say(words, "options_rebuild")}
        </button>
      </p>
      <p role="status">{outcome(words, progress)}</p>
    </>
  );
}

function outcome(words: Words, progress: Progress): string {
  if (progress.kind === "idle") return "";
  if (progress.kind === "working") return say(words, "options_rebuild_working");
  const number = (value: number) => formatNumber(words.language, value);
  const looked = say(words, progress.broken === 0 ? "options_checked_whole" : "options_checked_broken", {
    records: number(progress.looked),
    broken: number(progress.broken),
  });
  const rebuilt = say(words, progress.mended === 0 ? "options_rebuild_agrees" : "options_rebuild_mended", {
    mended: number(progress.mended),
    accounts: number(progress.accounts),
    days: number(progress.days),
  });
  return `${looked} ${rebuilt}`;
}
