// Wiring only: the popup with the browser's tabs, the store and the news.
import { render } from "preact";
import { maySave } from "./backup-permission.ts";
import { browser, clientName } from "./browser.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { announce, onNews, wakeCollector } from "./news.ts";
import newsCss from "./popup/news/news.css";
import css from "./popup/popup.css";
import { Popup } from "./popup/popup.tsx";
import trackedCss from "./popup/tracked.css";
import { showToolbar } from "./toolbar.ts";
import { prepareFigures } from "./ui/format.ts";
import labelCss from "./ui/label.css";
import { dress } from "./ui/page.ts";
import { languageOf } from "./ui/words.ts";

/** The active tab; where the popup itself was opened as a tab, the one that was active before it. */
async function currentTabUrl(): Promise<string | null> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own?.id);
  const active = others.find(({ active }) => active);
  const latest = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return (active ?? latest)?.url ?? null;
}

function openPage(url: string) {
  void browser.tabs.create({ url }).then(() => window.close());
}

/** Without the tab the popup still has the tracked museums to show. */
const tabUrl = currentTabUrl().catch((error: unknown) => {
  console.error("Vitrine could not tell the current tab.", error);
  return null;
});

dress(labelCss + css + newsCss + trackedCss);
const root = document.getElementById("popup");
if (root) {
  render(
    <Popup
      catalogue={catalogueKeeper({ whenBlocked: "tell", mended: announce })}
      browserLanguage={browser.i18n.getUILanguage()}
      tabUrl={tabUrl}
      onNews={onNews}
      announce={announce}
      openOptions={() => void browser.runtime.openOptionsPage()}
      openPage={openPage}
      wake={wakeCollector}
      client={clientName()}
      maySave={maySave}
      showToolbar={showToolbar}
    />,
    root,
  );
  // The store is being opened: what the rows are written with is made meanwhile.
  prepareFigures(languageOf("auto", browser.i18n.getUILanguage()));
}
