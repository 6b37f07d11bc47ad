import { useLayoutEffect, useRef } from "preact/hooks";
import { addressOf, titleOf } from "../../core/museum.ts";
import { namesOnWeChat } from "../../core/wechat.ts";
import { formatCount, formatCountry, formatDay } from "../../ui/format.ts";
import { platformText } from "../../ui/platform-text.ts";
import { spokenIn } from "../../ui/spoken-in.ts";
import { say, type Words } from "../../ui/words.ts";
import { pageOf } from "../../weibo/address.ts";
import type { TrackedRow } from "./tracked-list.ts";

interface TrackedAccountProps {
  readonly words: Words;
  readonly row: TrackedRow;
  /** Whether it is among the chosen; null where there is nothing to choose among. */
  readonly chosen: boolean | null;
  readonly choose: (isChosen: boolean) => void;
  /** The editor was just left: the focus comes back to the button that opens it. */
  readonly isLeft: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
}

/** One of them in a line: its figures, and what can be done with it. */
export function TrackedAccount({ words, row, chosen, choose, isLeft, edit, remove }: TrackedAccountProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
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
  const known = row.wechat ? namesOnWeChat(row.wechat) : [];
  const wechat = known.length === 0 ? null : platformText(words, "wechat", known);
  const origin = museum.origin === "directory" ? say(words, "options_from_directory") : null;
  const address = addressOf(row.account);
  return (
    <li>
      {chosen === null ? null : (
        <input
          type="checkbox"
          checked={chosen}
          aria-label={say(words, "options_choose_named", { name })}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
      )}
      <div>
        <p class="name" lang={spokenIn(name, language)}>
          {name}
        </p>
        <p class="soft">
          {[country, account.uid ?? say(words, "options_uid_unknown"), wechat, figure, origin]
            .filter((part) => part !== null)
            .join(" · ")}
        </p>
      </div>
      <a href={`report.html?museum=${museum.id}`} aria-label={say(words, "options_report_named", { name })}>
        {say(words, "open_report")}
      </a>
      {address ? (
        <a
          href={pageOf(address)}
          target="_blank"
          rel="noreferrer"
          aria-label={say(words, "options_open_page_named", { name })}
        >
          {say(words, "options_open_page")}
        </a>
      ) : null}
      <button ref={button} type="button" aria-label={say(words, "options_edit_named", { name })} onClick={edit}>
        {say(words, "options_edit")}
      </button>
      <button type="button" aria-label={say(words, "options_remove_named", { name })} onClick={remove}>
        {say(words, "options_remove")}
      </button>
    </li>
  );
}
