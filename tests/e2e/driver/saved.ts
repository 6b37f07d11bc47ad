import type { Page } from "puppeteer-core";

/** A file that a page handed to the browser's downloads. */
export interface Saved {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Does something that saves a file, and keeps the file from the browser: no folder of downloads is needed. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<Saved> {
  const watched = await page.evaluateHandle(watchSaving);
  await act();
  const { name, type, base64 } = await page.evaluate(({ file }) => file, watched);
  return { name, type, bytes: Buffer.from(base64, "base64") };
}

/** Runs in the page: the next link to a blob that is pressed by script gives its file to us instead. */
function watchSaving() {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  };
  const file = new Promise<{ name: string; type: string; base64: string }>((resolve, reject) => {
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      if (!blob) return click.call(this);
      Object.assign(URL, { createObjectURL });
      Object.assign(HTMLAnchorElement.prototype, { click });
      const reader = new FileReader();
      reader.onerror = () => reject(reader.error);
      reader.onload = () => {
        resolve({ name: this.download, type: blob.type, base64: String(reader.result).replace(/^[^,]*,/, "") });
      };
      reader.readAsDataURL(blob);
    };
  });
  return { file };
}

/** Width and height in pixels of a PNG, from its first chunk. Throws when it is none. */
export function sizeOfPng({ bytes }: Saved): { readonly width: number; readonly height: number } {
  if (bytes.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("This file is no PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
