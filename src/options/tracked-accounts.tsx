import { useEffect, useRef, useState } from "preact/hooks";
import type { Row } from "../catalogue/rows.ts";
import { type AccountKey, addressOf, type MuseumId, titleOf } from "../core/museum.ts";
import { setTracked } from "../store/accounts.ts";
import { keepMuseum, type MuseumDetails } from "../store/museums.ts";
import type { Store } from "../store/store.ts";
import { formatCount, formatCountry, formatDay } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import { say, type Words } from "../ui/words.ts";
import { pageOf } from "../weibo/address.ts";
import { MuseumEditor } from "./museum-editor.tsx";
import { RemovalNote } from "./removal-note.tsx";

interface Removed {
  readonly key: AccountKey;
  readonly name: string;
  readonly trackedAt: number | null;
}

interface TrackedAccountsProps {
  readonly words: Words;
  readonly rows: readonly Row[];
  /** The museum to edit from the start. */
  readonly asked: MuseumId | null;
  readonly change: Change<Store>;
}

/** The tracked accounts, and the museums behind them. Removing one keeps its history and can be undone. */
export function TrackedAccounts({ words, rows, asked, change }: TrackedAccountsProps) {
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
              <MuseumEditor words={words} museum={museum} keep={(details) => keep(museum.id, details)} cancel={leave} />
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
    </section>
  );
}

interface TrackedAccountProps {
  readonly words: Words;
  readonly row: Row;
  /** The editor was just left: the focus comes back to the button that opens it. */
  readonly isLeft: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
}

function TrackedAccount({ words, row, isLeft, edit, remove }: TrackedAccountProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isLeft) button.current?.focus();
  }, [isLeft]);
  const { account, museum, latest } = row;
  const { language } = words;
  const name = titleOf(museum, account, language);
  const figure = latest
    ? say(words, "options_last_figure", {
        followers: formatCount(language, latest.followers),
        day: formatDay(language, latest.day),
      })
    : say(words, "options_no_figure");
  const country = museum.country === null ? null : formatCountry(language, museum.country);
  // What the directory says comes with its sources: it is not the reader's to edit.
  const origin = museum.origin === "directory" ? say(words, "options_from_directory") : null;
  const address = addressOf(row.account);
  return (
    <li>
      <div>
        <p class="name">{name}</p>
        <p class="soft">
          {[country, account.uid ?? say(words, "options_uid_unknown"), figure, origin]
            .filter((part) => part !== null)
            .join(" · ")}
        </p>
      </div>
      <a href={`report.html?museum=${museum.id}`}>{say(words, "open_report")}</a>
      {address ? (
        <a href={pageOf(address)} target="_blank" rel="noreferrer">
          {say(words, "options_open_page")}
        </a>
      ) : null}
      {museum.origin === "reader" ? (
        <button ref={button} type="button" aria-label={say(words, "options_edit_named", { name })} onClick={edit}>
          {say(words, "options_edit")}
        </button>
      ) : null}
      <button type="button" aria-label={say(words, "options_remove_named", { name })} onClick={remove}>
        {say(words, "options_remove")}
      </button>
    </li>
  );
}
