import { PAGE_ORIGINS } from "./weibo/address.ts";

/** Who sent a message, as the browser says it; no page can write it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
}

/** This extension: its id, and the address that all its own pages begin with. */
export interface Self {
  readonly id: string;
  readonly root: string;
}

/** Whether a script of ours on Weibo's page speaks. They are laid into a tab's page alone, and never into a frame of it. */
export function isOurScriptOnWeibo({ id, url, frameId = 0 }: Sender, self: Self): boolean {
  return (
    id === self.id &&
    frameId === 0 &&
    url !== undefined &&
    URL.canParse(url) &&
    PAGE_ORIGINS.includes(new URL(url).origin)
  );
}

/** Whether a page of the extension itself speaks. */
export function isOurPage({ id, url }: Sender, self: Self): boolean {
  return id === self.id && url?.startsWith(self.root) === true;
}
