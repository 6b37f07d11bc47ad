// The only door to the browser's own functions. Both browsers name them `chrome` and answer with promises.
import type { Browser, Runtime } from "webextension-polyfill";

declare const chrome: Browser;

export const browser = chrome;

export type Sender = Runtime.MessageSender;

/** The types know no listener that now answers and now leaves it to others. */
interface Messages {
  addListener(heard: (message: unknown, sender: Sender, respond: (reply: unknown) => void) => true | undefined): void;
}

/**
 * Hears messages from the extension's other contexts. The listener gives null for what is not for it, so that another one
 * may answer. Chrome 120 takes no promise for an answer: it is told that one comes later.
 */
export function onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown> | null): void {
  (browser.runtime.onMessage as Messages).addListener((message, sender, respond) => {
    const answer = listener(message, sender);
    if (!answer) return undefined;
    answer.then(respond, (error: unknown) => {
      console.error("Vitrine could not answer a message.", error);
      respond(undefined);
    });
    return true;
  });
}

/** Vitrine as messages name it: its id, and the address that its own pages begin with. */
export function itself(): { readonly id: string; readonly root: string } {
  return { id: browser.runtime.id, root: browser.runtime.getURL("") };
}

/** Vitrine's version and the browser's name for itself, for reports. */
export function clientName(): string {
  return `${browser.runtime.getManifest().version}, ${navigator.userAgent}`;
}

/** The browser and its version, "Firefox 142.0". */
export function browserName(): string {
  const [, name, version] = /(Firefox|Edg|Chrome(?!.*Edg))\/([\d.]+)/.exec(navigator.userAgent) ?? [];
  return name === undefined ? navigator.userAgent : `${name === "Edg" ? "Edge" : name} ${version}`;
}
