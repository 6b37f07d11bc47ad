import { useCallback, useState } from "preact/hooks";
import { type CaseHidden, hiddenCases } from "../catalogue/hidden-cases.ts";
import { museumsWithAccounts } from "../catalogue/museums.ts";
import { type Listed, listOf, type Row, rowsOf } from "../catalogue/rows.ts";
import { type Safekeeping, safekeepingOf } from "../catalogue/safekeeping.ts";
import { type SetAside, setAsideOf } from "../catalogue/set-aside.ts";
import { switchCollector } from "../collect/orders.ts";
import type { Entry } from "../core/entry.ts";
import type { Museum, MuseumId } from "../core/museum.ts";
import type { Label } from "../core/peers.ts";
import { allEntries } from "../store/entries.ts";
import { labelsOf } from "../store/labels.ts";
import { changeSettings, type Settings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak } from "../ui/page.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { AddAccount } from "./add-account.tsx";
import { AlertOptions, type Notifying } from "./alerts.tsx";
import { AutomaticBackupOptions, type Saving } from "./backup/automatic-backup.tsx";
import { Backup } from "./backup/backup.tsx";
import { ByHand } from "./by-hand/by-hand.tsx";
import { Cases } from "./cases.tsx";
import { CollectorOptions } from "./collector.tsx";
import { Labels } from "./labels.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Quarantine } from "./quarantine.tsx";
import { Rebuilding } from "./rebuilding.tsx";
import { firstOf, TrackedAccounts } from "./tracked-accounts.tsx";
import { Transfer } from "./transfer/transfer.tsx";

export interface OptionsProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  /** The museum that the page was opened to correct; null for none. */
  readonly asked: MuseumId | null;
  /** Vitrine's version. */
  readonly version: string;
  readonly saving: Saving;
  readonly notifying: Notifying;
  /** Shows on the toolbar's button what the store holds. */
  readonly showToolbar: (db: Store) => Promise<void>;
  /** Wakes the background, which makes the backup that is due. */
  readonly wakeBackup: () => Promise<void>;
}

interface Shown {
  readonly words: Words;
  readonly settings: Settings;
  /** All tracked accounts. */
  readonly listed: readonly Listed[];
  /** Those that are shown, and how many more there are. */
  readonly rows: readonly Row[];
  readonly hidden: number;
  readonly museums: readonly Museum[];
  readonly labels: readonly Label[];
  readonly entries: readonly Entry[];
  readonly kept: Safekeeping;
  readonly maySave: boolean;
  readonly mayNotify: boolean;
  readonly broken: readonly SetAside[];
  readonly hiddenCases: readonly CaseHidden[];
}

/** The options: tracked accounts, language, and what is kept where. */
export function Options({
  browserLanguage,
  asked,
  version,
  saving,
  notifying,
  showToolbar,
  wakeBackup,
  ...source
}: OptionsProps) {
  const [isWhole, setWhole] = useState(false);
  const read = useCallback(
    async (db: Store): Promise<Shown> => {
      const settings = await settingsOf(db);
      const words = wordsOf(languageOf(settings.language, browserLanguage), "options");
      speak(words.language, say(words, "options_title"));
      const listed = await listOf(db);
      const some = isWhole ? listed : firstOf(listed, asked);
      const [rows, museums, labels, entries, kept, maySave, mayNotify, broken, cases] = await Promise.all([
        rowsOf(db, some),
        museumsWithAccounts(db),
        labelsOf(db),
        allEntries(db),
        safekeepingOf(db, Date.now()),
        saving.isAllowed(),
        notifying.isAllowed(),
        setAsideOf(db, words.language),
        hiddenCases(db, settings),
      ]);
      const hidden = listed.length - some.length;
      return {
        words,
        settings,
        listed,
        rows,
        hidden,
        museums,
        labels,
        entries,
        kept,
        maySave,
        mayNotify,
        broken,
        hiddenCases: cases,
      };
    },
    [browserLanguage, asked, isWhole, saving, notifying],
  );
  const { shown, problem, change } = useLive(source, read);
  const words = shown?.words ?? wordsOf(languageOf("auto", browserLanguage), "options");
  const choose = (language: Settings["language"]) => change((db) => changeSettings(db, { language }));
  return (
    <>
      <h1>{say(words, "options_title")}</h1>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "options_problem", { problem: problemText(words, problem) })}
        </p>
      )}
      {shown ? (
        <>
          <TrackedAccounts
            words={words}
            rows={shown.rows}
            hidden={shown.hidden}
            showAll={() => setWhole(true)}
            asked={asked}
            change={change}
          />
          <AddAccount words={words} change={change} />
          <Labels words={words} labels={shown.labels} museums={shown.museums} change={change} />
          <ByHand
            words={words}
            entries={shown.entries}
            museums={shown.museums}
            tracked={new Set(shown.listed.map(({ account }) => account.museum))}
            change={change}
          />
          <CollectorOptions
            words={words}
            settings={shown.settings.collector}
            choose={(collector) => change((db) => switchCollector(db, collector))}
          />
          <AlertOptions
            words={words}
            settings={shown.settings.alerts}
            mayNotify={shown.mayNotify}
            notifying={notifying}
            choose={(alerts, when) =>
              change(async (db) => {
                if ((await when) === false) return;
                await changeSettings(db, { alerts });
                await showToolbar(db);
              })
            }
          />
          <Cases words={words} settings={shown.settings} hidden={shown.hiddenCases} change={change} />
          <LanguageChoice words={words} chosen={shown.settings.language} choose={choose} />
          <Transfer words={words} labels={shown.labels} catalogue={source.catalogue} change={change} />
          <Backup words={words} kept={shown.kept} version={version} change={change}>
            <AutomaticBackupOptions
              words={words}
              automatic={shown.kept.automatic}
              maySave={shown.maySave}
              nowMs={Date.now()}
              saving={saving}
              wake={wakeBackup}
              change={change}
            />
          </Backup>
        </>
      ) : null}
      <section>
        <h2>{say(words, "options_kept")}</h2>
        <p>{say(words, "options_kept_text")}</p>
        <p>
          <a href="welcome.html#again">{say(words, "show_round")}</a>
        </p>
        {shown ? (
          <>
            <Quarantine words={words} records={shown.broken} version={version} change={change} />
            <Rebuilding words={words} change={change} />
          </>
        ) : null}
      </section>
    </>
  );
}
