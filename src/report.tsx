// Wiring only: the report page with its address, the store and the news.
import { render } from "preact";
import { browser } from "./browser.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { dayOf } from "./core/day.ts";
import { announce, onNews, wakeCollector } from "./news.ts";
import { readAddress } from "./report/address.ts";
import printCss from "./report/print.css";
import css from "./report/report.css";
import { ReportPage } from "./report/report-page.tsx";
import { dress } from "./ui/page.ts";
import sheetCss from "./ui/sheet.css";

dress(sheetCss + css + printCss);
const root = document.getElementById("report");
const today = dayOf(Date.now());
const catalogue = catalogueKeeper({ whenBlocked: "tell", mended: announce });
if (root) {
  render(
    <ReportPage
      catalogue={catalogue}
      browserLanguage={browser.i18n.getUILanguage()}
      opened={readAddress(location.search, today)}
      today={today}
      now={Date.now}
      onNews={onNews}
      announce={announce}
      wake={wakeCollector}
    />,
    root,
  );
}
