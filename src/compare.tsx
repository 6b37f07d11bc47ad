// Wiring only: the page of comparisons with its address, the store and the news.
import { render } from "preact";
import { browser } from "./browser.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { readAddress } from "./compare/address.ts";
import chartCss from "./compare/chart.css";
import css from "./compare/compare.css";
import { ComparePage } from "./compare/compare-page.tsx";
import museumsCss from "./compare/museums.css";
import { dayOf } from "./core/day.ts";
import { announce, onNews } from "./news.ts";
import labelCss from "./ui/label.css";
import searchCss from "./ui/museum-search.css";
import { dress } from "./ui/page.ts";
import sheetCss from "./ui/sheet.css";

dress(sheetCss + labelCss + searchCss + chartCss + museumsCss + css);
const root = document.getElementById("compare");
if (root) {
  render(
    <ComparePage
      catalogue={catalogueKeeper()}
      browserLanguage={browser.i18n.getUILanguage()}
      opened={readAddress(location.search)}
      today={dayOf(Date.now())}
      onNews={onNews}
      announce={announce}
    />,
    root,
  );
}
