/**
 * The extension as a page on Weibo reaches it: of the browser's functions, the two that such a page needs.
 */
declare const chrome: {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: { addListener(heard: (message: unknown) => void): void };
  };
};

/** False once the extension was updated or removed: this page's scripts are then left behind and reach nobody. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

export async function send(message: unknown): Promise<unknown> {
  if (!chrome.runtime) throw new Error("The extension is gone");
  return chrome.runtime.sendMessage(message);
}

/** Calls back when an extension page says that what this page shows has changed. Says nothing back. */
export function onLookAgain(look: () => void): void {
  chrome.runtime?.onMessage.addListener((message) => {
    if ((message as { vitrine?: unknown } | null)?.vitrine === LOOK_AGAIN) look();
  });
}

/** What an extension page tells the detector; it takes nothing else. */
export const LOOK_AGAIN = "look-again";
