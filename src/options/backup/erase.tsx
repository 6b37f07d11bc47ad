import { useId, useState } from "preact/hooks";
import { eraseKept } from "../../catalogue/erasing.ts";
import type { Safekeeping } from "../../catalogue/safekeeping.ts";
import { type AccountKey, titleOf } from "../../core/museum.ts";
import { namesOnWeChat } from "../../core/wechat.ts";
import { eraseStore } from "../../store/erase.ts";
import type { Store } from "../../store/store.ts";
import { localeOf } from "../../ui/formatters.ts";
import type { Change } from "../../ui/live.ts";
import { platformText } from "../../ui/platform-text.ts";
import { say, type Words } from "../../ui/words.ts";
import { BackupButton } from "./make-backup.tsx";

interface EraseProps {
  readonly words: Words;
  readonly accounts: Safekeeping["accounts"];
  readonly version: string;
  readonly change: Change<Store>;
}

interface Choice {
  readonly key: AccountKey;
  readonly name: string;
}

/** What is about to be erased: one account, or everything. */
type Asked = { readonly kind: "one"; readonly choice: Choice } | { readonly kind: "all" };

/** Erases one account or everything: a first button says what will go and offers a backup, a second one does it. */
export function Erase({ words, accounts, version, change }: EraseProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState("");
  const [outcome, setOutcome] = useState("");
  const id = useId();
  const { compare } = new Intl.Collator(localeOf(words.language));
  const choices = accounts
    .map(({ account, museum }): Choice => {
      const platform = platformText(words, account.platform, namesOnWeChat(account));
      return { key: account.key, name: `${titleOf(museum, account, words.language)} · ${platform}` };
    })
    .sort((a, b) => compare(a.name, b.name));
  const choice = choices.find(({ key }) => key === chosen);

  const erase = (what: Asked) =>
    change(async (db) => {
      await (what.kind === "all" ? eraseStore(db) : eraseKept(db, what.choice.key));
      setAsked(null);
      setChosen("");
      setOutcome(
        what.kind === "all"
          ? say(words, "options_erase_all_done")
          : say(words, "options_erase_one_done", { name: what.choice.name }),
      );
    });

  return (
    <>
      <h3>{say(words, "options_erase")}</h3>
      <p class="field">
        <label for={id}>{say(words, "options_erase_account")}</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">–</option>
          {choices.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p class="buttons">
        <button type="button" disabled={!choice} onClick={() => choice && setAsked({ kind: "one", choice })}>
          {say(words, "options_erase_one")}
        </button>
        <button type="button" onClick={() => setAsked({ kind: "all" })}>
          {say(words, "options_erase_all")}
        </button>
      </p>
      {asked ? (
        <div class="problem" role="alert">
          <p>
            {asked.kind === "all"
              ? say(words, "options_erase_all_sure")
              : say(words, "options_erase_one_sure", { name: asked.choice.name })}
          </p>
          <BackupButton words={words} version={version} change={change} />
          <p class="buttons">
            <button type="button" onClick={() => setAsked(null)}>
              {say(words, "options_cancel")}
            </button>
            <button type="button" class="danger" onClick={() => erase(asked)}>
              {say(words, "options_erase_yes")}
            </button>
          </p>
        </div>
      ) : null}
      <p class="outcome" role="status">
        {outcome}
      </p>
    </>
  );
}
