// Wiring only: the collector with the browser's alarms, tabs and messages.
import { browser, itself, onMessage } from "./browser.ts";
import { collect as collectTask } from "./catalogue/collecting.ts";
import { dueTasks } from "./catalogue/due.ts";
import type { Step } from "./collect/collector.ts";
import { oneAtATime } from "./collect/one-at-a-time.ts";
import { enqueue } from "./collect/orders.ts";
import { run, type World } from "./collect/run.ts";
import { dayOf, instantOf } from "./core/day.ts";
import { announce, COLLECT } from "./news.ts";
import { isOurPage } from "./sender.ts";
import { settingsOf } from "./store/settings.ts";
import type { Store } from "./store/store.ts";
import { WEIBO_ORIGINS } from "./weibo/address.ts";
import { fetchAnswer } from "./weibo/fetch-answer.ts";
import type { Answer } from "./weibo/session.ts";

/** Looks every hour whether a day is still to be read: after a week's sleep that is once, not seven times. */
const HOURLY = "look";
/** Goes on after a long wait, or where a worker was stopped in the middle. */
const LATER = "go-on";
const SOONEST_MS = 60_000;
/** A tab that cannot be asked through says so at once. */
const AT_ONCE_MS = 250;

/**
 * Sets the collector up, at each start of the background. Gives what wakes it when something was queued. `lookForNews` is
 * called after each answer and each round, for what is news in it.
 */
export function startCollecting(catalogue: () => Promise<Store>, lookForNews: () => void): () => void {
  const report = (error: unknown) => console.error("Vitrine could not go on reading.", error);
  const wake = oneAtATime(() => collect(catalogue, lookForNews), report);
  const look = () => void queueUnread(catalogue).then(wake, report);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === HOURLY) look();
    if (name === LATER) wake();
  });
  browser.runtime.onStartup.addListener(look);
  onMessage((message, sender) => {
    if (message !== COLLECT || !isOurPage(sender, itself())) return null;
    wake();
    return Promise.resolve(true);
  });
  setAlarm().catch(report);
  return wake;
}

/** Alarms can be lost with an update or a crash: they are set again at each start, and left alone where they stand. */
async function setAlarm(): Promise<void> {
  if (!(await browser.alarms.get(HOURLY))) browser.alarms.create(HOURLY, { delayInMinutes: 1, periodInMinutes: 60 });
}

async function queueUnread(catalogue: () => Promise<Store>): Promise<void> {
  const db = await catalogue();
  const { on, hour } = (await settingsOf(db)).collector;
  const nowMs = Date.now();
  if (on && nowMs >= instantOf(dayOf(nowMs), hour * 60)) await enqueue(db, await dueTasks(db, nowMs));
}

async function collect(catalogue: () => Promise<Store>, lookForNews: () => void): Promise<void> {
  const db = await catalogue();
  // Rings until the round is over, so that a worker that is stopped in its middle is woken again and again.
  browser.alarms.create(LATER, { delayInMinutes: 1, periodInMinutes: 1 });
  const tell = () => {
    announce().catch((error: unknown) => console.error("Vitrine could not tell its pages.", error));
    lookForNews();
  };
  const world: World = {
    now: Date.now,
    chance: Math.random,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    read: (task) => collectTask(db, task, askWeibo, Date.now),
    cap: async () => (await settingsOf(db)).collector.cap,
    tell,
  };
  try {
    await leave(await run(db, world));
  } finally {
    tell();
  }
}

async function leave(step: Step): Promise<void> {
  if (step.kind === "wait") browser.alarms.create(LATER, { when: Math.max(step.until, Date.now() + SOONEST_MS) });
  else await browser.alarms.clear(LATER);
}

/** Asks as Weibo's own page would where one is open; else from here. */
async function askWeibo(path: string): Promise<Answer | null> {
  const tabs = await browser.tabs.query({ url: WEIBO_ORIGINS.map((origin) => `${origin}/*`), status: "complete" });
  const tab = tabs.find(({ id, discarded }) => id !== undefined && !discarded);
  if (tab?.id !== undefined) {
    const begun = performance.now();
    try {
      const [done] = await browser.scripting.executeScript({
        target: { tabId: tab.id },
        func: fetchAnswer,
        args: [path],
      });
      if (done?.result !== undefined) return done.result as Answer | null;
    } catch (error) {
      // A tab that went elsewhere may have asked already: then the answer is lost, and nobody asks a second time.
      if (performance.now() - begun > AT_ONCE_MS) return null;
      console.warn("Vitrine could not ask through an open tab of Weibo, and asks by itself.", error);
    }
  }
  return fetchAnswer(`${WEIBO_ORIGINS[0]}${path}`);
}
