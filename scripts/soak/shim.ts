// Laid before the extension's own code in each of its contexts, for the soak alone: the clock as planned, a disk that is full
// when told so, and whatever goes wrong told to the soak's page.
import { type ClockPlan, shownAt } from "./clock.ts";

declare const PLAN: ClockPlan;
declare const chrome: {
  readonly runtime?: {
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: { addListener(heard: (message: unknown) => undefined): void };
  };
  readonly alarms?: { create(name: string, info: { when?: number }): unknown };
};

const RealDate = Date;
const now = () => shownAt(PLAN, RealDate.now());

class PlannedDate extends RealDate {
  constructor(...parts: readonly unknown[]) {
    super(...((parts.length === 0 ? [now()] : parts) as [number]));
  }
  static override now(): number {
    return now();
  }
}
globalThis.Date = PlannedDate as DateConstructor;

// Only the extension's own contexts share a channel; what is on Weibo's pages tells the background.
const isOurs = location.protocol.endsWith("extension:");
const channel = isOurs ? new BroadcastChannel("soak") : null;

function tell(kind: "error" | "said", text: string) {
  const told = { soak: kind, text: `${location.pathname.slice(0, 40)}: ${text.slice(0, 300)}` };
  if (channel) channel.postMessage(told);
  // A background that was just stopped, or an extension that is gone, hears nothing: the page's console has it all the same.
  else chrome.runtime?.sendMessage(told).catch(() => undefined);
}

globalThis.addEventListener("error", ({ message }) => tell("error", message));
globalThis.addEventListener("unhandledrejection", ({ reason }) => tell("error", String(reason)));
const { error } = console;
console.error = (...words: unknown[]) => {
  error(...words);
  tell("said", words.map(String).join(" "));
};

if (channel) {
  let isFull = false;
  channel.addEventListener("message", ({ data }: MessageEvent<{ readonly full?: boolean }>) => {
    if (data.full !== undefined) isFull = data.full;
  });
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    if (isFull) throw new DOMException("No room", "QuotaExceededError");
    return put.apply(this, args);
  };
  // Alarms ring by the real clock.
  if (chrome.alarms) {
    const { create } = chrome.alarms;
    chrome.alarms.create = (name, info) =>
      create.call(chrome.alarms, name, info.when === undefined ? info : { when: info.when - now() + RealDate.now() });
  }
  if (!globalThis.document || location.pathname.includes("background"))
    chrome.runtime?.onMessage.addListener((message) => {
      if (typeof message === "object" && message !== null && "soak" in message) channel.postMessage(message);
      return undefined;
    });
}
