import { useId, useState } from "preact/hooks";
import { titleOf, unnamedMuseum, wordOf } from "../core/museum.ts";
import { findAccount, track } from "../store/accounts.ts";
import type { Store } from "../store/store.ts";
import type { Change } from "../ui/live.ts";
import { inARow, say, type Words } from "../ui/words.ts";
import { type Pasted, readPasted } from "./pasted.ts";

interface PasteProps {
  readonly words: Words;
  /** Called when something is added: what was said of an earlier act is no news any more. */
  readonly begin: () => void;
  readonly change: Change<Store>;
}

/** What came of a pasted piece. */
interface Outcome {
  readonly text: string;
  readonly said: string;
  readonly isAdded: boolean;
}

/** An account nobody listed has no name before its first figures. */
const BECAME = {
  added: { named: "welcome_added", unnamed: "welcome_added_unnamed" },
  already: { named: "welcome_already", unnamed: "welcome_already_unnamed" },
} as const;

/** Tracks the accounts whose addresses are pasted, and says of each how it was read. What is no address stays in the field. */
export function Paste({ words, begin, change }: PasteProps) {
  const [text, setText] = useState("");
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const id = useId();
  const add = (event: Event) => {
    event.preventDefault();
    const pasted = readPasted(text);
    begin();
    change(async (db) => {
      const outcomes: Outcome[] = [];
      for (const piece of pasted) outcomes.push(await trackPasted(db, words, piece));
      setOutcomes(outcomes);
      setText(outcomes.flatMap(({ text, isAdded }) => (isAdded ? [] : [text])).join("\n"));
    });
  };
  return (
    <form class="paste" onSubmit={add}>
      <label for={id}>{say(words, "welcome_paste")}</label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        autocomplete="off"
        placeholder="https://weibo.com/u/…"
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && !event.shiftKey && !event.isComposing && add(event)}
      />
      <p id={`${id}-hint`} class="soft">
        {say(words, "welcome_paste_hint")}
      </p>
      <button type="submit">{say(words, "welcome_add")}</button>
      <div role="status">
        {outcomes.length > 0 ? (
          <ul class="outcomes">
            {outcomes.map(({ text, said }) => (
              <li key={text}>{said}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </form>
  );
}

async function trackPasted(db: Store, words: Words, { text, address }: Pasted): Promise<Outcome> {
  if (!address) {
    return { text, said: say(words, "welcome_not_an_account", { text: text.slice(0, 80) }), isAdded: false };
  }
  const isTracked = (await findAccount(db, address))?.trackedAt != null;
  const account = await track(db, address, Date.now());
  const museum = (await db.get("museums", account.museum)) ?? unnamedMuseum(account.museum);
  const [name, word] = [titleOf(museum, account, words.language), wordOf(address)];
  const said = say(words, BECAME[isTracked ? "already" : "added"][name === word ? "unnamed" : "named"], { name });
  return { text, said: inARow(words, [say(words, `welcome_as_${address.kind}`, { word }), said]), isAdded: true };
}
