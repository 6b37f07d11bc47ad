/*
 * A service worker can give a blob no address to download it from; a document can. In Chromium the worker hands the blob to
 * a hidden document, which answers with an address that lasts until it is closed.
 */

const CHANNEL = "vitrine-blobs";

/** There is one at the most. */
export interface HiddenDocuments {
  /** Resolves once it listens. */
  readonly open: () => Promise<void>;
  /** Does nothing where none is open. */
  readonly close: () => Promise<void>;
}

/** Runs in the hidden document: answers each blob with its address. */
export function answerBlobs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => {
    if (data instanceof Blob) channel.postMessage(URL.createObjectURL(data));
  });
}

/** Runs in the worker: the address of a blob, good until the document is closed. */
export async function addressFromHidden(documents: HiddenDocuments, blob: Blob): Promise<string> {
  // One that a stopped worker left behind holds what nobody waits for.
  await documents.close();
  await documents.open();
  const channel = new BroadcastChannel(CHANNEL);
  try {
    return await new Promise<string>((resolve, reject) => {
      channel.addEventListener("message", ({ data }) => resolve(String(data)));
      channel.addEventListener("messageerror", () => reject(new Error("The file could not be handed over")));
      channel.postMessage(blob);
    });
  } finally {
    channel.close();
  }
}
