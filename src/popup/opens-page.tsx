import { type Account, addressOf } from "../core/museum.ts";
import { spokenIn } from "../ui/spoken-in.ts";
import type { Words } from "../ui/words.ts";
import { pageOf } from "../weibo/address.ts";

interface OpensPageProps {
  readonly words: Words;
  readonly class: string;
  readonly name: string;
  readonly account: Account;
  readonly openPage: (url: string) => void;
  readonly tabIndex?: number;
  /** The id of the sentence that says more of it. */
  readonly describedBy?: string;
}

/** A museum's name that leads to its page; where nobody knows its address it leads nowhere, and is still reached by keyboard. */
export function OpensPage({ words, class: look, name, account, openPage, tabIndex = 0, describedBy }: OpensPageProps) {
  const address = addressOf(account);
  return (
    <button
      type="button"
      class={`${look} link`}
      title={name}
      lang={spokenIn(name, words.language)}
      tabIndex={tabIndex}
      aria-describedby={describedBy}
      aria-disabled={address === null}
      onClick={() => address && openPage(pageOf(address))}
    >
      {name}
    </button>
  );
}
