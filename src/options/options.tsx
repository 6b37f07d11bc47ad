import { useCallback } from "preact/hooks";
import type { MuseumId } from "../core/museum.ts";
import { type Settings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak, wear } from "../ui/page.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import type { Permission } from "./about/permissions.tsx";
import type { Notifying } from "./alerts.tsx";
import type { Saving } from "./backup/automatic-backup.tsx";
import { Contents } from "./contents.tsx";
import { type Holdings, holdingsOf } from "./holdings.ts";
import { PageSections } from "./page-sections.tsx";
import type { Room } from "./storage/room.ts";

export interface OptionsProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  readonly browserName: string;
  /** The museum that the page was opened to correct; null for none. */
  readonly asked: MuseumId | null;
  /** Vitrine's version. */
  readonly version: string;
  readonly saving: Saving;
  readonly notifying: Notifying;
  /** Shows on the toolbar's button what the store holds. */
  readonly showToolbar: (db: Store) => Promise<void>;
  readonly permissions: () => Promise<readonly Permission[]>;
  readonly takeAway: (permission: string) => Promise<void>;
  readonly room: Room;
  /** Wakes the background, which makes the backup that is due. */
  readonly wakeBackup: () => Promise<void>;
}

export interface Shown extends Holdings {
  readonly words: Words;
  readonly settings: Settings;
  readonly maySave: boolean;
  readonly mayNotify: boolean;
  readonly permissions: readonly Permission[];
}

/** The options, section by section: what is followed and entered, what goes in and out, how Vitrine behaves, what it is. */
export function Options(props: OptionsProps) {
  const { browserLanguage, saving, notifying, permissions, ...source } = props;
  const read = useCallback(
    async (db: Store): Promise<Shown> => {
      const settings = await settingsOf(db);
      const words = wordsOf(languageOf(settings.language, browserLanguage), "options");
      speak(words.language, say(words, "options_title"));
      wear(settings.theme);
      const [holdings, maySave, mayNotify, given] = await Promise.all([
        holdingsOf(db, words.language, settings, Date.now()),
        saving.isAllowed(),
        notifying.isAllowed(),
        permissions(),
      ]);
      return { ...holdings, words, settings, maySave, mayNotify, permissions: given };
    },
    [browserLanguage, saving, notifying, permissions],
  );
  const { shown, problem, change } = useLive(source, read);
  const words = shown?.words ?? wordsOf(languageOf("auto", browserLanguage), "options");
  return (
    <>
      <h1>{say(words, "options_title")}</h1>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "options_problem", { problem: problemText(words, problem) })}
        </p>
      )}
      {shown ? (
        <div class="layout">
          <Contents words={words} />
          <div class="sections">
            <PageSections {...props} shown={shown} change={change} />
          </div>
        </div>
      ) : null}
    </>
  );
}
