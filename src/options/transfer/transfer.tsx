import type { Label } from "../../core/peers.ts";
import type { Store } from "../../store/store.ts";
import type { Change } from "../../ui/live.ts";
import type { Words } from "../../ui/words.ts";
import { Section } from "../section.tsx";
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
    <Section words={words} id="transfer">
      <ImportFile words={words} catalogue={catalogue} change={change} />
      <ExportFile words={words} labels={labels} catalogue={catalogue} />
    </Section>
  );
}
