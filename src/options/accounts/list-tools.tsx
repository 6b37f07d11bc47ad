import { useId } from "preact/hooks";
import { say, sayPlural, type Words } from "../../ui/words.ts";

interface ListToolsProps {
  readonly words: Words;
  readonly text: string;
  readonly type: (text: string) => void;
  /** How many accounts the text finds, and how many of these are chosen. */
  readonly found: number;
  readonly chosen: number;
  readonly chooseAll: (isChosen: boolean) => void;
}

/** What makes a long list short: a field to find accounts by, and a box to choose all it finds. */
export function ListTools({ words, text, type, found, chosen, chooseAll }: ListToolsProps) {
  const [textId, allId] = [useId(), useId()];
  return (
    <div class="list-tools">
      <label for={textId} class="hidden-text">
        {say(words, "options_filter")}
      </label>
      <input
        id={textId}
        type="search"
        value={text}
        placeholder={say(words, "options_filter")}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <span class="tick">
        <input
          id={allId}
          type="checkbox"
          checked={found > 0 && chosen === found}
          disabled={found === 0}
          onChange={(event) => chooseAll(event.currentTarget.checked)}
        />
        <label for={allId}>{say(words, "options_choose_all")}</label>
      </span>
      <span class="soft" role="status">
        {found === 0 ? say(words, "options_filter_none") : sayPlural(words, "options_filter_shown", found)}
      </span>
    </div>
  );
}
