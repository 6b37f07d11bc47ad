import { COUNTED } from "../../catalogue/backup/tally.ts";
import type { Safekeeping } from "../../catalogue/safekeeping.ts";
import type { SetAside } from "../../catalogue/set-aside.ts";
import { dayOf } from "../../core/day.ts";
import type { Store } from "../../store/store.ts";
import { formatDay, formatNumber } from "../../ui/format.ts";
import type { Change } from "../../ui/live.ts";
import { say, type Words } from "../../ui/words.ts";
import { Section } from "../section.tsx";
import { Quarantine } from "./quarantine.tsx";
import { Rebuilding } from "./rebuilding.tsx";
import { type Room, roomText, useHoldings } from "./room.ts";

interface StorageProps {
  readonly words: Words;
  readonly kept: Safekeeping;
  readonly broken: readonly SetAside[];
  readonly version: string;
  readonly room: Room;
  readonly catalogue: () => Promise<Store>;
  readonly change: Change<Store>;
}

/** What is kept, how much room it takes, whether the browser holds on to it, and whether it is whole. */
export function Storage({ words, kept, broken, version, room, catalogue, change }: StorageProps) {
  const { holdings, persist } = useHoldings(room, catalogue, kept.accounts.length);
  const last = kept.last === null ? null : formatDay(words.language, dayOf(kept.last));
  return (
    <Section words={words} id="storage">
      <p>{roomText(words, holdings)}</p>
      {holdings === null ? null : (
        <p class="field">
          <span>{say(words, holdings.isLasting ? "options_storage_lasting" : "options_storage_passing")}</span>
          {holdings.isLasting ? null : (
            <button type="button" onClick={persist}>
              {say(words, "options_storage_ask")}
            </button>
          )}
        </p>
      )}
      <p>
        {last === null ? say(words, "options_backup_never") : say(words, "options_backup_last", { day: last })}{" "}
        <a href="#backup">{say(words, "options_backup")}</a>
      </p>
      {holdings === null ? null : (
        <table class="facts" aria-label={say(words, "options_storage_what")}>
          <thead>
            <tr>
              <th scope="col">{say(words, "options_storage_what")}</th>
              <th scope="col">{say(words, "options_storage_number")}</th>
            </tr>
          </thead>
          <tbody>
            {COUNTED.map((noun) => (
              <tr key={noun}>
                <th scope="row">{say(words, `options_restore_${noun}`)}</th>
                <td>{formatNumber(words.language, holdings.inventory[noun])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{say(words, "options_storage_check")}</h3>
      <Quarantine words={words} records={broken} version={version} change={change} />
      <Rebuilding words={words} change={change} />
    </Section>
  );
}
