import { switchCollector } from "../collect/orders.ts";
import { changeSettings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { Change } from "../ui/live.ts";
import { About } from "./about/about.tsx";
import { Accounts } from "./accounts/accounts.tsx";
import { AlertOptions } from "./alerts.tsx";
import { Appearance } from "./appearance.tsx";
import { Awards } from "./awards.tsx";
import { AutomaticBackupOptions } from "./backup/automatic-backup.tsx";
import { Backup } from "./backup/backup.tsx";
import { ByHand } from "./by-hand/by-hand.tsx";
import { FIGURE_KINDS } from "./by-hand/draft.ts";
import { Cases } from "./cases.tsx";
import { CollectorOptions } from "./collector.tsx";
import { Labels } from "./labels.tsx";
import type { OptionsProps, Shown } from "./options.tsx";
import { Section } from "./section.tsx";
import { Storage } from "./storage/storage.tsx";
import { Transfer } from "./transfer/transfer.tsx";

interface SectionsProps extends OptionsProps {
  readonly shown: Shown;
  readonly change: Change<Store>;
}

/** Every section of the options, in the order of `SECTIONS`. */
export function PageSections({ shown, change, asked, catalogue, version, saving, room, ...rest }: SectionsProps) {
  const { words, settings, museums, onWeChat, tracked, labels, entries, kept } = shown;
  const hand = { words, entries, museums, onWeChat, tracked, change };
  return (
    <>
      <Accounts words={words} rows={shown.rows} labels={labels} asked={asked} catalogue={catalogue} change={change} />
      <Labels words={words} labels={labels} museums={museums} change={change} />
      <Section words={words} id="by-hand">
        <ByHand {...hand} kinds={FIGURE_KINDS} add="options_hand_add" />
      </Section>
      <Awards {...hand} />
      <Transfer words={words} labels={labels} catalogue={catalogue} change={change} />
      <Backup words={words} kept={kept} version={version} change={change}>
        <AutomaticBackupOptions
          words={words}
          automatic={kept.automatic}
          maySave={shown.maySave}
          nowMs={Date.now()}
          saving={saving}
          wake={rest.wakeBackup}
          change={change}
        />
      </Backup>
      <CollectorOptions
        words={words}
        settings={settings.collector}
        choose={(collector) => change((db) => switchCollector(db, collector))}
      />
      <AlertOptions
        words={words}
        settings={settings.alerts}
        mayNotify={shown.mayNotify}
        notifying={rest.notifying}
        choose={(alerts, when) =>
          change(async (db) => {
            if ((await when) === false) return;
            await changeSettings(db, { alerts });
            await rest.showToolbar(db);
          })
        }
      />
      <Appearance words={words} chosen={settings} choose={(chosen) => change((db) => changeSettings(db, chosen))}>
        <Cases words={words} settings={settings} hidden={shown.hiddenCases} change={change} />
      </Appearance>
      <Storage
        words={words}
        kept={kept}
        broken={shown.broken}
        version={version}
        room={room}
        catalogue={catalogue}
        change={change}
      />
      <About
        words={words}
        version={version}
        browserName={rest.browserName}
        permissions={shown.permissions}
        takeAway={rest.takeAway}
        change={change}
      />
    </>
  );
}
