// Wiring only: which message is answered by what, for whom, and what happens at the start.
import { startAlerting } from "./alerting.ts";
import { startBackingUp } from "./backing-up.ts";
import { browser, clientName, itself, onMessage, type Sender } from "./browser.ts";
import { ARGUMENTS } from "./catalogue/arguments.ts";
import { depthsOf } from "./catalogue/depths.ts";
import { meetingOf, trackCandidate } from "./catalogue/meetings.ts";
import { catalogueKeeper } from "./catalogue/open.ts";
import { recordAnswer, recordWitness } from "./catalogue/recording.ts";
import { type Circumstances, trackAccount, visitOf, wordsIn } from "./catalogue/visits.ts";
import { giveBack, leaveAlone } from "./collect/permit.ts";
import { startCollecting } from "./collecting.ts";
import { startGreeting } from "./greeting.ts";
import { answer, type Handlers, type Visit } from "./messages.ts";
import { announce } from "./news.ts";
import { isOurScriptOnWeibo } from "./sender.ts";
import { dismiss } from "./store/dismissed.ts";
import { hideCase } from "./store/hidden.ts";
import { changeSettings, settingsOf } from "./store/settings.ts";
import { wordsOf } from "./ui/languages.ts";
import { problemText } from "./ui/problems.ts";
import { languageOf } from "./ui/words.ts";
import { MOBILE_ORIGIN, PAGE_ORIGINS } from "./weibo/address.ts";

const catalogue = catalogueKeeper({ mended: announce });
const lookForNews = startAlerting(catalogue);
const wakeCollector = startCollecting(catalogue, lookForNews);
startBackingUp(catalogue);
startGreeting(catalogue);
const circumstances = (): Circumstances => ({
  nowMs: Date.now(),
  browserLanguage: browser.i18n.getUILanguage(),
  client: clientName(),
});

const handlers: Handlers<Sender> = {
  async open(sender, address) {
    const occasion = isMobile(sender) ? "mobile" : "opened";
    const visit = await visitOf(await catalogue(), address, occasion, circumstances());
    if (visit) await layCase(visit, sender);
    return awaited(visit);
  },
  async meet(sender, address, sighting) {
    const meeting = await meetingOf(await catalogue(), address, sighting, circumstances());
    if (meeting?.kind === "candidate") await lay("chip.js", sender);
    if (meeting?.kind === "known") await layCase(meeting.visit, sender).then(() => awaited(meeting.visit));
    return meeting;
  },
  async refresh(sender, address, insisted) {
    const occasion = isMobile(sender) ? "mobile" : insisted ? "insisted" : "seen";
    return awaited(await visitOf(await catalogue(), address, occasion, circumstances()));
  },
  heard: async (_sender, address, answer) =>
    read(await recordAnswer(await catalogue(), address, answer, circumstances())),
  async witness(_sender, shown, openedMs) {
    const card = await recordWitness(await catalogue(), shown, Math.min(openedMs, Date.now()));
    return card && read(card);
  },
  // Cases that wait for this question, here or in other tabs, may ask now.
  left: async (_sender, account) => told(await giveBack(await catalogue(), account)),
  leftAsking: async (_sender, account) => told(await leaveAlone(await catalogue(), account)),
  track: async (_sender, address, tracked) => told(await trackAccount(await catalogue(), address, tracked, Date.now())),
  trackCandidate: async (_sender, address, sighting) =>
    told(await trackCandidate(await catalogue(), address, sighting, Date.now())),
  dismiss: async (_sender, uid) => told(await dismiss(await catalogue(), uid)),
  correctMuseum: (_sender, museum) => openTab(`options.html#museum=${museum}`),
  openReport: (_sender, museum) => openTab(`report.html?museum=${museum}`),
  keepPeriod: async (_sender, period) => void (await changeSettings(await catalogue(), { period })),
  async depths(sender, address, period) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const reader = { ...circumstances(), timeZone };
    const [depths] = await Promise.all([depthsOf(await catalogue(), address, period, reader), lay("more.js", sender)]);
    return depths;
  },
  async speech(sender) {
    const settings = await settingsOf(await catalogue());
    await lay("more.js", sender);
    return wordsIn(settings, circumstances(), "more");
  },
  keepOpened: async (_sender, opened) => void (await changeSettings(await catalogue(), { opened })),
  keepFolded: async (_sender, folded) => void (await changeSettings(await catalogue(), { folded })),
  keepCorner: async (_sender, corner) => void (await changeSettings(await catalogue(), { corner })),
  // Every page looks again, and takes a case away that is hidden now.
  hideCase: async (_sender, account) => told(await hideCase(await catalogue(), account)),
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

/** Whether what was read is news is looked at once the page has its answer. */
function read<Result>(result: Result): Result {
  lookForNews();
  return told(result);
}

/** What went wrong, in the reader's language, or in the browser's where the store cannot be read. */
async function problemIn(error: unknown): Promise<string> {
  const language = await catalogue()
    .then(settingsOf)
    .then((settings) => settings.language)
    .catch(() => "auto" as const);
  return problemText(wordsOf(languageOf(language, browser.i18n.getUILanguage()), "overlay"), error);
}

/** What draws goes into the tab that asked, and only once the account there is known, or is one to offer. */
async function lay(script: "overlay.js" | "more.js" | "chip.js", { tab }: Sender) {
  if (tab?.id === undefined) throw new Error("A case can only be shown in a tab");
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [script], injectImmediately: true });
}

/** A case that cannot be laid (its tab is gone) will ask nobody: its leave to ask is given back. */
async function layCase({ permit, card }: Visit, sender: Sender): Promise<void> {
  try {
    await lay("overlay.js", sender);
  } catch (error) {
    if (permit.kind === "ask") await giveBack(await catalogue(), card.account.key);
    throw error;
  }
}

async function openTab(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

function isMobile({ url }: Sender): boolean {
  return url !== undefined && new URL(url).origin === MOBILE_ORIGIN;
}

/** Only our own scripts on Weibo's pages ask; the extension's own pages read the store themselves. */
onMessage((message, sender) => {
  if (!isOurScriptOnWeibo(sender, itself())) return null;
  return answer(handlers, ARGUMENTS, sender, message, problemIn);
});

/** Weibo may be open when Vitrine is installed: its tabs are looked at at once, not only after a reload. */
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason !== "install") return;
  watchOpenTabs().catch((error: unknown) => console.error("Vitrine could not look at the open tabs.", error));
});

async function watchOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGE_ORIGINS.map((origin) => `${origin}/*`) });
  // A tab that is just closing or going elsewhere is no loss: its next page has the detector anyway.
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? null : browser.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] }),
    ),
  );
}
