import type { Label } from "../../core/peers.ts";
import type { Store } from "../../store/store.ts";
import type { Change } from "../../ui/live.ts";
import { say, type Words } from "../../ui/words.ts";
import { ExportFile } from "./export-file.tsx";
import { ImportFile } from "./import-file.tsx";

interface TransferProps {
  readonly words: Words;
  readonly labels: readonly Label[];
  readonly catalogue: () => Promise<Store>;
  readonly change: Change<Store>;
}

/** Figures in from a table, and out to one. */
export function Transfer({ words, labels, catalogue, change }: TransferProps) {
  return (
    <section>
      <h2>{say(words, "options_transfer")}</h2>
      <p class="soft">{say(words, "options_transfer_hint")}</p>
      <ImportFile words={words} catalogue={catalogue} change={change} />
      <ExportFile words={words} labels={labels} catalogue={catalogue} />
    </section>
  );
}
