// Wiring only: automatic backups with the browser's alarms, downloads and permissions.
import { type BackupFile, backupFile } from "./backup/backup-file.ts";
import { addressFromHidden } from "./backup/hidden-document.ts";
import { type Fate, keepUp, type World } from "./backup/keep-up.ts";
import { failureOf } from "./backup/obstacle.ts";
import { maySave } from "./backup-permission.ts";
import { browser, itself, onMessage } from "./browser.ts";
import { oneAtATime } from "./collect/one-at-a-time.ts";
import { hiddenDocuments } from "./hidden-documents.ts";
import { BACK_UP, tellPages } from "./news.ts";
import { isOurPage } from "./sender.ts";
import type { Begun } from "./store/automatic-backup.ts";
import type { Store } from "./store/store.ts";

/** Looks every hour whether a backup is due: after a week's sleep that is one, not seven. */
const HOURLY = "back-up";
/** Rings while one is under way, so that a background that is stopped in its middle is woken again. */
const SOON = "back-up-soon";
const FOLDER = "Vitrine";
/** A background is stopped after 30 s in which it asks its browser nothing. */
const PULSE_MS = 20_000;

/** Addresses that this background gave: in Firefox, which has no hidden documents. */
const given = new Set<string>();

/** Sets automatic backups up, at each start of the background. */
export function startBackingUp(catalogue: () => Promise<Store>): void {
  const report = (error: unknown) => console.error("Vitrine could not see to its automatic backup.", error);
  const wake = oneAtATime(() => backUp(catalogue), report);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === HOURLY || name === SOON) wake();
  });
  browser.runtime.onStartup.addListener(wake);
  onMessage((message, sender) => {
    if (message !== BACK_UP || !isOurPage(sender, itself())) return null;
    wake();
    return Promise.resolve(true);
  });
  // Given or taken away in the browser's own settings: open pages show it at once.
  browser.permissions.onAdded.addListener(tellPages);
  browser.permissions.onRemoved.addListener(tellPages);
  setAlarm().catch(report);
}

async function setAlarm(): Promise<void> {
  if (!(await browser.alarms.get(HOURLY))) browser.alarms.create(HOURLY, { delayInMinutes: 2, periodInMinutes: 60 });
}

async function backUp(catalogue: () => Promise<Store>): Promise<void> {
  const db = await catalogue();
  const world: World = {
    now: Date.now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isAllowed: maySave,
    make: (made) => awake(() => backupFile(db, { made, vitrine: browser.runtime.getManifest().version })),
    save,
    find,
    letGo,
    tell: tellPages,
  };
  browser.alarms.create(SOON, { delayInMinutes: 1, periodInMinutes: 1 });
  if (!(await keepUp(db, world))) await browser.alarms.clear(SOON);
}

async function save({ name, blob }: BackupFile): Promise<void> {
  const url = await addressOf(blob);
  const filename = `${FOLDER}/${name}`;
  await browser.downloads.download({ url, filename, conflictAction: "uniquify", saveAs: false });
}

/** A browser may number its downloads anew at each start, but it knows whose they are and when they began. */
async function find({ at }: Begun): Promise<Fate | null> {
  const since = await browser.downloads.search({ startedAfter: new Date(at - 1).toISOString() });
  const download = since.find(({ byExtensionId }) => byExtensionId === browser.runtime.id);
  if (!download) return null;
  if (download.state === "in_progress") return { kind: "saving" };
  if (download.state === "interrupted") return { kind: "failed", failure: failureOf(download.error) };
  return { kind: "saved", file: download.filename.replace(/^.*[\\/]/, "") };
}

async function addressOf(blob: Blob): Promise<string> {
  const documents = hiddenDocuments();
  if (documents) return addressFromHidden(documents, blob);
  const address = URL.createObjectURL(blob);
  given.add(address);
  return address;
}

async function letGo(): Promise<void> {
  for (const address of given) URL.revokeObjectURL(address);
  given.clear();
  await hiddenDocuments()?.close();
}

async function awake<Result>(work: () => Promise<Result>): Promise<Result> {
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE_MS);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
  }
}
