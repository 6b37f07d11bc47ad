import { useCallback, useRef } from "preact/hooks";
import { nextTask } from "../collect/collector.ts";
import type { AlertId } from "../core/alert.ts";
import { withSeen } from "../core/alert-book.ts";
import { changeAlerts } from "../store/alerts.ts";
import { changeSettings, type Settings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, say, sayPlural } from "../ui/words.ts";
import { Collecting } from "./collecting.tsx";
import { EarlierNews, News } from "./news/news.tsx";
import { Reminder } from "./reminder.tsx";
import { readShown, type Surroundings, type View } from "./shown.ts";
import { ThisTab } from "./this-tab.tsx";
import { Tracked } from "./tracked.tsx";

/** Rows that fill the popup at its opening, and rows that follow whenever the end of them comes near. */
const FIRST_ROWS = 8;
const MORE_ROWS = 40;

export interface PopupProps extends LiveSource<Store>, Surroundings {
  readonly openOptions: () => void;
  readonly openPage: (url: string) => void;
  /** Wakes the background, which reads what is queued. */
  readonly wake: () => Promise<void>;
  /** Vitrine's version and the browser's name for itself, for reports. */
  readonly client: string;
  /** Shows on the toolbar's button what the store holds. */
  readonly showToolbar: (db: Store) => Promise<void>;
}

/** The popup: the current tab's museum, then the tracked ones. */
export function Popup({
  browserLanguage,
  tabUrl,
  openOptions,
  openPage,
  wake,
  client,
  maySave,
  showToolbar,
  ...source
}: PopupProps) {
  const view = useRef<View>({ text: "", set: "", rows: FIRST_ROWS });
  const read = useCallback(
    (db: Store) => readShown(db, view.current, { browserLanguage, tabUrl, maySave }),
    [browserLanguage, tabUrl, maySave],
  );
  const { shown, problem, change, look } = useLive(source, read);
  /** Looks at something else, or at more of it. */
  const turn = (to: Partial<View>) => {
    view.current = { ...view.current, rows: FIRST_ROWS, ...to };
    look();
  };
  const more = (how: "some" | "all") =>
    turn({ rows: how === "all" ? Number.POSITIVE_INFINITY : view.current.rows + MORE_ROWS });
  const set = (settings: Partial<Settings>) => {
    view.current = { ...view.current, rows: FIRST_ROWS };
    change((db) => changeSettings(db, settings));
  };
  const saw = (ids: readonly AlertId[]) =>
    change(async (db) => {
      await changeAlerts(db, (book) => ({ result: undefined, book: withSeen(book, ids) }));
      await showToolbar(db);
    });
  const tabMuseum = shown?.tab?.kind === "known" ? shown.tab.museum.id : shown?.listed[0]?.account.museum;
  const reportPage = tabMuseum === undefined ? "report.html" : `report.html?museum=${tabMuseum}`;
  const comparePage = shown?.tab?.kind === "known" ? `compare.html?near=${shown.tab.museum.id}` : "compare.html";
  const words = shown?.words ?? wordsOf(languageOf("auto", browserLanguage), "popup");
  return (
    <>
      <h1 class="hidden-text">{say(words, "popup_title")}</h1>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "popup_problem", { problem: problemText(words, problem) })}
        </p>
      )}
      {shown ? <News words={words} items={shown.news} saw={saw} openPage={openPage} /> : null}
      {shown?.tab ? <ThisTab words={words} tab={shown.tab} change={change} /> : null}
      {shown ? (
        <>
          <Tracked
            shown={shown}
            find={(text) => turn({ text })}
            pickSet={(id) => turn({ set: id })}
            sort={(order) => set({ order })}
            pickPeriod={(period) => set({ period })}
            foldMovers={(movers) => set({ movers })}
            more={more}
            openPage={openPage}
          />
          <EarlierNews words={words} items={shown.news} openPage={openPage} />
        </>
      ) : (
        <div class="empty" />
      )}
      {shown && (shown.listed.length > 0 || nextTask(shown.ledger.collector) !== null) ? (
        <Collecting
          words={words}
          ledger={shown.ledger}
          fills={shown.fills}
          settings={shown.settings.collector}
          nowMs={Date.now()}
          change={change}
          wake={wake}
          client={client}
        />
      ) : null}
      {shown && shown.broken > 0 ? (
        <Reminder
          text={sayPlural(words, "popup_broken", shown.broken)}
          act={say(words, "popup_broken_show")}
          open={openOptions}
        />
      ) : null}
      {shown?.isBackupDue ? (
        <Reminder text={say(words, "backup_due")} act={say(words, "popup_backup")} open={openOptions} />
      ) : null}
      {shown?.backupTrouble ? (
        <Reminder
          text={say(words, `popup_automatic_${shown.backupTrouble}`)}
          act={say(words, "popup_automatic_see")}
          open={openOptions}
        />
      ) : null}
      <footer>
        <span class="soft">{say(words, "nothing_leaves")}</span>
        <button type="button" onClick={() => openPage(comparePage)}>
          {say(words, "open_compare")}
        </button>
        <button type="button" onClick={() => openPage(reportPage)}>
          {say(words, "open_report")}
        </button>
        <button type="button" onClick={openOptions}>
          {say(words, "popup_options")}
        </button>
      </footer>
    </>
  );
}
