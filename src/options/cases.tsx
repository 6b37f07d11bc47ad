import { useId } from "preact/hooks";
import type { CaseHidden } from "../catalogue/hidden-cases.ts";
import { CORNERS } from "../core/corner.ts";
import { titleOf } from "../core/museum.ts";
import { showCase } from "../store/hidden.ts";
import { changeSettings, DEFAULT_SETTINGS, type Settings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { Change } from "../ui/live.ts";
import { spokenIn } from "../ui/spoken-in.ts";
import { say, type Words } from "../ui/words.ts";

interface CasesProps {
  readonly words: Words;
  readonly settings: Settings;
  readonly hidden: readonly CaseHidden[];
  readonly change: Change<Store>;
}

/** Whether and where the case stands on Weibo's pages, and the accounts for which it is hidden. */
export function Cases({ words, settings: { corner, noCase }, hidden, change }: CasesProps) {
  const [onId, cornerId] = [useId(), useId()];
  const set = (changed: Partial<Settings>) => change((db) => changeSettings(db, changed));
  return (
    <div class="cases">
      <h3>{say(words, "options_cases")}</h3>
      <p class="tick">
        <input
          id={onId}
          type="checkbox"
          checked={!noCase}
          onChange={(event) => set({ noCase: !event.currentTarget.checked })}
        />
        <label for={onId}>{say(words, "options_cases_on")}</label>
      </p>
      <div class="entry-form">
        <div class="draft-field">
          <label for={cornerId}>{say(words, "options_corner")}</label>
          <select
            id={cornerId}
            value={corner}
            onChange={({ currentTarget: { value } }) =>
              set({ corner: CORNERS.find((one) => one === value) ?? DEFAULT_SETTINGS.corner })
            }
          >
            {CORNERS.map((each) => (
              <option key={each} value={each}>
                {say(words, `corner_${each}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {hidden.length === 0 ? null : (
        <>
          <h4>{say(words, "options_hidden")}</h4>
          <ul class="hidden-cases">
            {hidden.map(({ account, museum }) => (
              <HiddenCase
                key={account.key}
                words={words}
                name={titleOf(museum, account, words.language)}
                show={() => change((db) => showCase(db, account))}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function HiddenCase({ words, name, show }: { words: Words; name: string; show: () => void }) {
  return (
    <li>
      <div dir="auto" lang={spokenIn(name, words.language)}>
        {name}
      </div>
      <button type="button" aria-label={say(words, "options_hidden_show_named", { name })} onClick={show}>
        {say(words, "options_hidden_show")}
      </button>
    </li>
  );
}
