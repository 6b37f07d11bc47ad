import type { TargetedSubmitEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { titleOf } from "../core/museum.ts";
import { findAccount, track } from "../store/accounts.ts";
import type { Store } from "../store/store.ts";
import type { Change } from "../ui/live.ts";
import { say, type Words } from "../ui/words.ts";
import { pastedAddressOf } from "../weibo/address.ts";

/** Adds an account by the address of its page or its uid, and says what came of it. */
export function AddAccount({ words, change }: { words: Words; change: Change<Store> }) {
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState("");
  const id = useId();

  function add(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const pasted = text.trim();
    if (pasted === "") return;
    change(async (db) => {
      const { said, added } = await addPasted(db, words, pasted);
      setOutcome(said);
      if (added) setText("");
    });
  }

  return (
    <section>
      <h2>{say(words, "options_add")}</h2>
      <form onSubmit={add}>
        <label for={id}>{say(words, "options_add_label")}</label>
        <div class="field">
          <input
            id={id}
            type="text"
            value={text}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit">{say(words, "options_add_button")}</button>
        </div>
        <p class="outcome" role="status">
          {outcome}
        </p>
        <p class="soft">{say(words, "options_add_hint")}</p>
      </form>
    </section>
  );
}

async function addPasted(db: Store, words: Words, text: string): Promise<{ said: string; added: boolean }> {
  const address = pastedAddressOf(text);
  if (!address) return { said: say(words, "options_not_an_account", { text: text.slice(0, 80) }), added: false };
  const known = await findAccount(db, address);
  const account = await track(db, address, Date.now());
  const museum = await db.get("museums", account.museum);
  const name = titleOf(museum ?? { id: account.museum, names: {} }, account, words.language);
  return { said: say(words, known?.trackedAt != null ? "options_already" : "options_added", { name }), added: true };
}
