// Wiring only: the options page with the store and the news.
import { render } from "preact";
import { browser } from "./browser.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { announce, onNews } from "./news.ts";
import { askedMuseum } from "./options/museum-draft.ts";
import css from "./options/options.css";
import { Options } from "./options/options.tsx";
import { dress } from "./ui/page.ts";

dress(css);
const root = document.getElementById("options");
if (root) {
  render(
    <Options
      catalogue={catalogueKeeper()}
      browserLanguage={browser.i18n.getUILanguage()}
      asked={askedMuseum(location.hash)}
      version={browser.runtime.getManifest().version}
      onNews={onNews}
      announce={announce}
    />,
    root,
  );
}
