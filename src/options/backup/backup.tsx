import type { ComponentChildren } from "preact";
import type { Safekeeping } from "../../catalogue/safekeeping.ts";
import type { Store } from "../../store/store.ts";
import type { Change } from "../../ui/live.ts";
import type { Words } from "../../ui/words.ts";
import { Section } from "../section.tsx";
import { Erase } from "./erase.tsx";
import { MakeBackup } from "./make-backup.tsx";
import { RestoreBackup } from "./restore-backup.tsx";

interface BackupProps {
  readonly words: Words;
  readonly kept: Safekeeping;
  /** The version of Vitrine that a backup names. */
  readonly version: string;
  readonly change: Change<Store>;
  /** How backups are made without anybody asking. */
  readonly children: ComponentChildren;
}

/** One file with everything; back from it; and nothing at all. */
export function Backup({ words, kept, version, change, children }: BackupProps) {
  return (
    <Section words={words} id="backup">
      <MakeBackup words={words} kept={kept} version={version} change={change} />
      {children}
      <RestoreBackup words={words} change={change} />
      <Erase words={words} accounts={kept.accounts} version={version} change={change} />
    </Section>
  );
}
