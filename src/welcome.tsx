// Wiring only: the first run's page with the store and the news.
import { render } from "preact";
import { browser } from "./browser.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { announce, onNews } from "./news.ts";
import searchCss from "./ui/museum-search.css";
import { dress } from "./ui/page.ts";
import museumCss from "./welcome/museum-step.css";
import css from "./welcome/welcome.css";
import { WelcomePage } from "./welcome/welcome-page.tsx";

/** What a page opens that wants the steps shown again, from the first one. */
const AGAIN = "#again";

dress(searchCss + css + museumCss);
const root = document.getElementById("welcome");
if (root) {
  render(
    <WelcomePage
      catalogue={catalogueKeeper({ whenBlocked: "tell", mended: announce })}
      browserLanguage={browser.i18n.getUILanguage()}
      isAgain={location.hash === AGAIN}
      toolbar={browser.runtime.getURL("").startsWith("moz-") ? "firefox" : "chrome"}
      onNews={onNews}
      announce={announce}
    />,
    root,
  );
}
