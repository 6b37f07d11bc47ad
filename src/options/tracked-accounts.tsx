import { useState } from "preact/hooks";
import type { Row } from "../catalogue/rows.ts";
import { type AccountKey, addressOf, titleOf } from "../core/museum.ts";
import { setTracked } from "../store/accounts.ts";
import type { Store } from "../store/store.ts";
import { formatCount, formatCountry, formatDay } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import { say, type Words } from "../ui/words.ts";
import { pageOf } from "../weibo/address.ts";
import { RemovalNote } from "./removal-note.tsx";

interface Removed {
  readonly key: AccountKey;
  readonly name: string;
  readonly trackedAt: number | null;
}

/** The tracked accounts. Removing one keeps its history and can be undone. */
export function TrackedAccounts({
  words,
  rows,
  change,
}: {
  words: Words;
  rows: readonly Row[];
  change: Change<Store>;
}) {
  const [removed, setRemoved] = useState<Removed | null>(null);

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
        {rows.map((row) => (
          <TrackedAccount key={row.account.key} words={words} row={row} remove={() => remove(row)} />
        ))}
      </ul>
    </section>
  );
}

function TrackedAccount({ words, row, remove }: { words: Words; row: Row; remove: () => void }) {
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
  const address = addressOf(row.account);
  return (
    <li>
      <div>
        <p class="name">{name}</p>
        <p class="soft">
          {[country, account.uid ?? say(words, "options_uid_unknown"), figure]
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
      <button type="button" aria-label={say(words, "options_remove_named", { name })} onClick={remove}>
        {say(words, "options_remove")}
      </button>
    </li>
  );
}
