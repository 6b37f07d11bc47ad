// Wiring only: the options page with the store and the news.
import { render } from "preact";
import { askToSave, giveSavingBack, maySave } from "./backup-permission.ts";
import { browser, browserName } from "./browser.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { announce, onNews, wakeBackup } from "./news.ts";
import { askToNotify, giveNotifyingBack, mayNotify } from "./notification-permission.ts";
import accountsCss from "./options/accounts/accounts.css";
import { askedMuseum } from "./options/accounts/museum-draft.ts";
import alertsCss from "./options/alerts.css";
import backupCss from "./options/backup/backup.css";
import css from "./options/options.css";
import { Options } from "./options/options.tsx";
import sectionsCss from "./options/sections.css";
import transferCss from "./options/transfer/transfer.css";
import { permissions, takeAway } from "./permissions.ts";
import { showToolbar } from "./toolbar.ts";
import { dress } from "./ui/page.ts";

dress(css + sectionsCss + accountsCss + alertsCss + backupCss + transferCss);
const saving = { isAllowed: maySave, ask: askToSave, giveBack: giveSavingBack };
const notifying = { isAllowed: mayNotify, ask: askToNotify, giveBack: giveNotifyingBack };
const room = {
  estimate: () => navigator.storage.estimate(),
  persisted: () => navigator.storage.persisted(),
  persist: () => navigator.storage.persist(),
};
const root = document.getElementById("options");
if (root) {
  render(
    <Options
      catalogue={catalogueKeeper({ whenBlocked: "tell", mended: announce })}
      browserLanguage={browser.i18n.getUILanguage()}
      browserName={browserName()}
      asked={askedMuseum(location.hash)}
      saving={saving}
      notifying={notifying}
      showToolbar={showToolbar}
      permissions={permissions}
      takeAway={takeAway}
      room={room}
      wakeBackup={wakeBackup}
      version={browser.runtime.getManifest().version}
      onNews={onNews}
      announce={announce}
    />,
    root,
  );
}
