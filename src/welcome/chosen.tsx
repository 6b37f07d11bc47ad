import { useId, useState } from "preact/hooks";
import type { Chosen } from "../catalogue/welcome.ts";
import { addressOf, titleOf } from "../core/museum.ts";
import { setTracked } from "../store/accounts.ts";
import { locate } from "../store/locate.ts";
import type { Store } from "../store/store.ts";
import { formatCountry } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import { spokenIn } from "../ui/spoken-in.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import { pastedAddressOf } from "../weibo/address.ts";

/** More than these and the page is a list: the popup and the options have the others. */
const MOST = 12;

interface ChosenProps {
  readonly words: Words;
  readonly chosen: readonly Chosen[];
  /** What came of the last act. */
  readonly outcome: string;
  readonly tell: (outcome: string) => void;
  /** The button goes with its museum: where the focus goes then. */
  readonly leave: () => void;
  readonly change: Change<Store>;
}

/** What is tracked, the last chosen first, each with the way to take it out. */
export function ChosenMuseums({ words, chosen, outcome, tell, leave, change }: ChosenProps) {
  const id = useId();
  const takeOut = ({ account }: Chosen, name: string) => {
    leave();
    change(async (db) => {
      await setTracked(db, account.key, null);
      tell(say(words, "welcome_taken_out", { name }));
    });
  };
  return (
    <section class="chosen" aria-labelledby={id}>
      <h3 id={id}>{say(words, "welcome_chosen")}</h3>
      <p role="status" class="outcome">
        {outcome}
      </p>
      {chosen.length === 0 ? (
        <p class="soft">{say(words, "welcome_chosen_none")}</p>
      ) : (
        <ul>
          {chosen.slice(0, MOST).map((one) => {
            const name = titleOf(one.museum, one.account, words.language);
            const { country } = one.museum;
            return (
              <li key={one.account.key}>
                <div class="who">
                  <span dir="auto" lang={spokenIn(name, words.language)}>
                    {name}
                  </span>
                  {country === null ? null : <span class="soft">{formatCountry(words.language, country)}</span>}
                  <button
                    type="button"
                    class="remove"
                    title={say(words, "welcome_take_out", { name })}
                    onClick={() => takeOut(one, name)}
                  >
                    <span aria-hidden="true">×</span>
                  </button>
                </div>
                {addressOf(one.account) ? null : (
                  <Locating words={words} chosen={one} name={name} tell={tell} leave={leave} change={change} />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {chosen.length > MOST ? (
        <p class="soft">{sayPlural(words, "welcome_chosen_more", chosen.length - MOST)}</p>
      ) : null}
    </section>
  );
}

type LocatingProps = Omit<ChosenProps, "chosen" | "outcome"> & { readonly chosen: Chosen; readonly name: string };

/** Asks where the page is of a museum whose address nobody published: until it is known, nothing of it can be read. */
function Locating({ words, chosen, name, tell, leave, change }: LocatingProps) {
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const id = useId();
  const save = (event: Event) => {
    event.preventDefault();
    const address = pastedAddressOf(text);
    if (!address) return setFault(say(words, "welcome_not_an_account", { text: text.slice(0, 80) }));
    change(async (db) => {
      const located = await locate(db, chosen.account.key, address);
      if (!located) return setFault(say(words, "welcome_located_other"));
      leave();
      tell(say(words, "welcome_located", { name }));
    });
  };
  return (
    <form class="locating" onSubmit={save}>
      <p class="soft">{say(words, "welcome_no_address")}</p>
      <label for={id} class="hidden-text">
        {say(words, "welcome_locate", { name })}
      </label>
      <div class="field">
        <input
          id={id}
          type="text"
          spellcheck={false}
          autocomplete="off"
          placeholder="https://weibo.com/u/…"
          value={text}
          aria-invalid={fault === "" ? undefined : true}
          aria-describedby={`${id}-fault`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{say(words, "welcome_locate_save")}</button>
      </div>
      <p id={`${id}-fault`} class="fault" role="status">
        {fault}
      </p>
    </form>
  );
}
