import { useState } from "preact/hooks";
import type { MuseumId } from "../../core/museum.ts";
import type { Label } from "../../core/peers.ts";
import type { Store } from "../../store/store.ts";
import type { Change } from "../../ui/live.ts";
import type { Words } from "../../ui/words.ts";
import { Section } from "../section.tsx";
import { type Undoable, UndoNote } from "../undo-note.tsx";
import { AddAccounts } from "./add-accounts.tsx";
import { TrackedAccounts } from "./tracked-accounts.tsx";
import type { TrackedRow } from "./tracked-list.ts";

interface AccountsProps {
  readonly words: Words;
  readonly rows: readonly TrackedRow[];
  readonly labels: readonly Label[];
  /** The museum to edit from the start. */
  readonly asked: MuseumId | null;
  readonly catalogue: () => Promise<Store>;
  readonly change: Change<Store>;
}

/** The tracked accounts: more of them, and fewer. */
export function Accounts({ catalogue, ...tracked }: AccountsProps) {
  const { words, change } = tracked;
  const [done, setDone] = useState<Undoable | null>(null);
  return (
    <Section words={words} id="accounts">
      <AddAccounts words={words} catalogue={catalogue} change={change} told={setDone} />
      <TrackedAccounts {...tracked} told={setDone} />
      <UndoNote words={words} done={done} change={change} />
    </Section>
  );
}
