import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { switchCollector } from "../collect/orders.ts";
import type { Settings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { formatNumber } from "../ui/format.ts";
import type { Change } from "../ui/live.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";

interface DataStepProps {
  readonly words: Words;
  readonly settings: Settings;
  readonly change: Change<Store>;
}

const PERMISSIONS: readonly WordKey[] = [
  "welcome_permission_pages",
  "welcome_permission_alarms",
  "welcome_permission_storage",
  "welcome_permission_downloads",
];

/** The third step: where the data stay, what Weibo is asked and how often, and the switch for it. */
export function DataStep({ words, settings: { collector }, change }: DataStepProps) {
  const id = useId();
  const hour = `${String(collector.hour).padStart(2, "0")}:00`;
  const cap = formatNumber(words.language, collector.cap);
  return (
    <div class="blocks">
      <Block title={say(words, "welcome_kept")}>
        <p>{say(words, "welcome_kept_text")}</p>
      </Block>
      <Block title={say(words, "welcome_asked")}>
        <p>{say(words, "welcome_asked_text", { cap })}</p>
        <p class="tick">
          <input
            id={id}
            type="checkbox"
            checked={collector.on}
            onChange={({ currentTarget: { checked } }) =>
              change((db) => switchCollector(db, { ...collector, on: checked }))
            }
          />
          <label for={id}>{say(words, "welcome_collect", { hour })}</label>
        </p>
        <p class="soft" role="status">
          {collector.on ? "" : say(words, "welcome_collect_off")}
        </p>
      </Block>
      <Block title={say(words, "welcome_backup")}>
        <p>{say(words, "welcome_backup_text")}</p>
        <p>
          <a href="options.html" target="_blank" rel="noopener">
            {say(words, "welcome_backup_where")}
          </a>
        </p>
      </Block>
      <Block title={say(words, "welcome_permissions")}>
        <ul class="bullets">
          {PERMISSIONS.map((key) => (
            <li key={key}>{say(words, key)}</li>
          ))}
        </ul>
      </Block>
    </div>
  );
}

function Block({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="block">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
