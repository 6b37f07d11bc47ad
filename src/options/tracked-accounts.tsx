import { useState } from "preact/hooks";
import type { Listed, Row } from "../catalogue/rows.ts";
import { type AccountKey, type MuseumId, titleOf } from "../core/museum.ts";
import { setTracked } from "../store/accounts.ts";
import { keepMuseum, type MuseumDetails } from "../store/museums.ts";
import type { Store } from "../store/store.ts";
import { formatNumber } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import { say, type Words } from "../ui/words.ts";
import { MuseumEditor } from "./museum-editor.tsx";
import { RemovalNote } from "./removal-note.tsx";
import { TrackedAccount } from "./tracked-account.tsx";

interface Removed {
  readonly key: AccountKey;
  readonly name: string;
  readonly trackedAt: number | null;
}

/** Rows that are shown at first: to lay out thousands takes seconds, and whoever wants them all says so. */
const FIRST_ROWS = 100;

/** The accounts that are shown at first, the one of the museum that the page was opened for among them. */
export function firstOf(listed: readonly Listed[], asked: MuseumId | null): Listed[] {
  return listed.filter(({ account }, place) => place < FIRST_ROWS || account.museum === asked);
}

interface TrackedAccountsProps {
  readonly words: Words;
  /** Those that are shown. */
  readonly rows: readonly Row[];
  /** How many more are tracked. */
  readonly hidden: number;
  readonly showAll: () => void;
  /** The museum to edit from the start. */
  readonly asked: MuseumId | null;
  readonly change: Change<Store>;
}

/** The tracked accounts, and the museums behind them. Removing one keeps its history and can be undone. */
export function TrackedAccounts({ words, rows, hidden, showAll, asked, change }: TrackedAccountsProps) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [edited, setEdited] = useState(asked);
  const [left, setLeft] = useState<MuseumId | null>(null);
  const leave = () => {
    setLeft(edited);
    setEdited(null);
  };

  const keep = (museum: MuseumId, details: MuseumDetails) =>
    change(async (db) => {
      await keepMuseum(db, museum, details);
      leave();
    });

  const remove = ({ account, museum }: Row) =>
    change(async (db) => {
      await setTracked(db, account.key, null);
      setRemoved({ key: account.key, name: titleOf(museum, account, words.language), trackedAt: account.trackedAt });
    });

  const undo = ({ key, trackedAt }: Removed) =>
    change(async (db) => {
      await setTracked(db, key, trackedAt);
      setRemoved(null);
    });

  return (
    <section>
      <h2>{say(words, "options_tracked")}</h2>
      <div role="status">
        {removed ? (
          <RemovalNote
            words={words}
            said={say(words, "options_removed", { name: removed.name })}
            undo={() => undo(removed)}
          />
        ) : null}
      </div>
      {rows.length === 0 ? <p class="soft">{say(words, "options_empty")}</p> : null}
      <ul>
        {rows.map((row) => {
          const { account, museum } = row;
          return edited === museum.id && museum.origin === "reader" ? (
            <li key={account.key}>
              <MuseumEditor
                words={words}
                museum={museum}
                name={titleOf(museum, account, words.language)}
                keep={(details) => keep(museum.id, details)}
                cancel={leave}
              />
            </li>
          ) : (
            <TrackedAccount
              key={account.key}
              words={words}
              row={row}
              isLeft={left === museum.id}
              edit={() => setEdited(museum.id)}
              remove={() => remove(row)}
            />
          );
        })}
      </ul>
      {hidden > 0 ? (
        <button type="button" class="more" onClick={showAll}>
          {say(words, "options_show_all", { number: formatNumber(words.language, rows.length + hidden) })}
        </button>
      ) : null}
    </section>
  );
}
