// Wiring only: which message is answered by what, for whom, and what happens at the start.
import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser.ts";
import { ARGUMENTS } from "./catalogue/arguments.ts";
import { meetingOf, trackCandidate } from "./catalogue/meetings.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { recordLeaving, recordReading, recordRefusal, trackAccount, visitOf } from "./catalogue/visits.ts";
import { startCollecting } from "./collecting.ts";
import { answer, type Handlers, type Visit } from "./messages.ts";
import { announce } from "./news.ts";
import { dismiss } from "./store/dismissed.ts";
import { changeSettings } from "./store/settings.ts";
import { WEIBO_ORIGINS } from "./weibo/address.ts";

type Sender = Runtime.MessageSender;

const catalogue = catalogueKeeper();
const wakeCollector = startCollecting(catalogue);
const circumstances = () => ({ nowMs: Date.now(), browserLanguage: browser.i18n.getUILanguage() });

const handlers: Handlers<Sender> = {
  async open(sender, address) {
    const visit = await visitOf(await catalogue(), address, "opened", circumstances());
    if (visit) await lay("overlay.js", sender);
    return awaited(visit);
  },
  async meet(sender, address, sighting) {
    const meeting = await meetingOf(await catalogue(), address, sighting, circumstances());
    if (meeting) await lay(meeting.kind === "known" ? "overlay.js" : "chip.js", sender);
    if (meeting?.kind === "known") awaited(meeting.visit);
    return meeting;
  },
  refresh: async (_sender, address, insisted) =>
    awaited(await visitOf(await catalogue(), address, insisted ? "insisted" : "seen", circumstances())),
  record: async (_sender, address, reading) =>
    told(await recordReading(await catalogue(), address, reading, Date.now())),
  refused: async (_sender, account, refusal) =>
    told(await recordRefusal(await catalogue(), account, refusal, Date.now())),
  left: async (_sender, account) => recordLeaving(await catalogue(), account),
  track: async (_sender, address, tracked) => told(await trackAccount(await catalogue(), address, tracked, Date.now())),
  trackCandidate: async (_sender, address, sighting) =>
    told(await trackCandidate(await catalogue(), address, sighting, Date.now())),
  dismiss: async (_sender, uid) => told(await dismiss(await catalogue(), uid)),
  correctMuseum: (_sender, museum) => openTab(`options.html#museum=${museum}`),
  openReport: (_sender, museum) => openTab(`report.html?museum=${museum}`),
  keepPeriod: async (_sender, period) => void (await changeSettings(await catalogue(), { period })),
  keepFolded: async (_sender, folded) => void (await changeSettings(await catalogue(), { folded })),
};

/** A page that has to wait for its turn has it from the collector. */
function awaited(visit: Visit | null): Visit | null {
  if (visit?.permit.kind === "busy") wakeCollector();
  return visit;
}

/** What a page on Weibo changed is shown by every other page too, whoever is slow or gone. */
function told<Result>(result: Result): Result {
  announce().catch((error: unknown) => console.error("Vitrine could not tell the other pages.", error));
  return result;
}

/** What draws goes into the tab that asked, and only once the account there is known, or is one to offer. */
async function lay(script: "overlay.js" | "chip.js", { tab }: Sender) {
  if (tab?.id === undefined) throw new Error("A case can only be shown in a tab");
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [script], injectImmediately: true });
}

async function openTab(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

/** Only our own scripts on Weibo's pages ask; the extension's own pages read the store themselves. */
function isOnWeibo({ url }: Sender): boolean {
  return url !== undefined && WEIBO_ORIGINS.includes(new URL(url).origin);
}

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
  if (sender.id !== browser.runtime.id || !isOnWeibo(sender)) return undefined;
  return answer(handlers, ARGUMENTS, sender, message) ?? undefined;
});

/** Weibo may be open when Vitrine is installed: its tabs are looked at at once, not only after a reload. */
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason !== "install") return;
  watchOpenTabs().catch((error: unknown) => console.error("Vitrine could not look at the open tabs.", error));
});

async function watchOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: WEIBO_ORIGINS.map((origin) => `${origin}/*`) });
  // A tab that is just closing or going elsewhere is no loss: its next page has the detector anyway.
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? null : browser.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] }),
    ),
  );
}
