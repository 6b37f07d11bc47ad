import { useMemo, useState } from "preact/hooks";
import { type AccountKey, type MuseumId, titleOf } from "../../core/museum.ts";
import type { Label } from "../../core/peers.ts";
import { setTracked } from "../../store/accounts.ts";
import { keepMuseum } from "../../store/museums.ts";
import type { Store } from "../../store/store.ts";
import { keepWeChatId } from "../../store/wechat.ts";
import { formatNumber } from "../../ui/format.ts";
import type { Change } from "../../ui/live.ts";
import { say, type Words } from "../../ui/words.ts";
import type { Undoable } from "../undo-note.tsx";
import { Chosen } from "./chosen.tsx";
import { ListTools } from "./list-tools.tsx";
import type { MuseumEdit } from "./museum-draft.ts";
import { MuseumEditor } from "./museum-editor.tsx";
import { LONG_LIST } from "./pasted-preview.tsx";
import { TrackedAccount } from "./tracked-account.tsx";
import { firstOf, rowsFound, type TrackedRow } from "./tracked-list.ts";

interface TrackedAccountsProps {
  readonly words: Words;
  readonly rows: readonly TrackedRow[];
  readonly labels: readonly Label[];
  /** The museum to edit from the start. */
  readonly asked: MuseumId | null;
  readonly change: Change<Store>;
  /** Called with what was done, and how it is taken back. */
  readonly told: (done: Undoable) => void;
}

/** The tracked accounts, and the museums behind them. Removing some keeps their history and can be undone. */
export function TrackedAccounts({ words, rows, labels, asked, change, told }: TrackedAccountsProps) {
  const [text, setText] = useState("");
  const [isWhole, setWhole] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<AccountKey>>(new Set());
  const [edited, setEdited] = useState(asked);
  const [left, setLeft] = useState<MuseumId | null>(null);
  const found = useMemo(() => rowsFound(rows, text), [rows, text]);
  const shown = isWhole ? found : firstOf(found, asked);
  const picked = found.filter(({ account }) => chosen.has(account.key));
  const leave = () => {
    setLeft(edited);
    setEdited(null);
  };

  const keep = ({ account, museum }: TrackedRow, { details, wechat }: MuseumEdit) =>
    change(async (db) => {
      const named = details ? await keepMuseum(db, museum.id, details) : museum;
      const before = await keepWeChatId(db, museum.id, wechat);
      leave();
      if (wechat !== null || before === null) return;
      const name = titleOf(named, account, words.language);
      const said = say(words, "options_wechat_removed", { name, account: before });
      told({ said, undo: (db) => keepWeChatId(db, museum.id, before) });
    });

  const remove = ({ account, museum }: TrackedRow) =>
    change(async (db) => {
      const { key, trackedAt } = account;
      await setTracked(db, key, null);
      const name = titleOf(museum, account, words.language);
      told({ said: say(words, "options_removed", { name }), undo: (db) => setTracked(db, key, trackedAt) });
    });

  const choose = (keys: readonly AccountKey[], isChosen: boolean) => {
    const turned = new Set(keys);
    const others = [...chosen].filter((key) => !turned.has(key));
    setChosen(new Set(isChosen ? [...others, ...keys] : others));
  };

  return (
    <>
      <h3>{say(words, "options_tracked")}</h3>
      {rows.length === 0 ? <p class="soft">{say(words, "options_empty")}</p> : null}
      {rows.length > 1 ? (
        <ListTools
          words={words}
          text={text}
          type={setText}
          found={found.length}
          chosen={picked.length}
          chooseAll={(isChosen) => choose(keysOf(found), isChosen)}
        />
      ) : null}
      {picked.length > 0 ? (
        <Chosen
          words={words}
          rows={picked}
          labels={labels}
          change={change}
          told={(done) => {
            setChosen(new Set());
            told(done);
          }}
        />
      ) : null}
      <ul class={shown.length > LONG_LIST ? "accounts long" : "accounts"}>
        {shown.map((row) =>
          edited === row.museum.id ? (
            <li key={row.account.key}>
              <MuseumEditor
                words={words}
                museum={row.museum}
                name={titleOf(row.museum, row.account, words.language)}
                wechat={row.wechat}
                keep={(edit) => keep(row, edit)}
                cancel={leave}
              />
            </li>
          ) : (
            <TrackedAccount
              key={row.account.key}
              words={words}
              row={row}
              chosen={rows.length > 1 ? chosen.has(row.account.key) : null}
              choose={(isChosen) => choose([row.account.key], isChosen)}
              isLeft={left === row.museum.id}
              edit={() => setEdited(row.museum.id)}
              remove={() => remove(row)}
            />
          ),
        )}
      </ul>
      {shown.length < found.length ? (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          {say(words, "options_show_all", { number: formatNumber(words.language, found.length) })}
        </button>
      ) : null}
    </>
  );
}

function keysOf(rows: readonly TrackedRow[]): AccountKey[] {
  return rows.map(({ account }) => account.key);
}
