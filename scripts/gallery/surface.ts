import type { Page } from "puppeteer-core";
import type { BrowserName } from "../browsers/find.ts";
import type { Scene } from "./scene.ts";

/** A surface of Vitrine, and each state in which a reader may find it. */
export interface Surface {
  readonly name: string;
  /** The windows it is looked at in, in CSS pixels. */
  readonly windows: readonly Window[];
  readonly states: readonly State[];
}

export interface Window {
  readonly width: number;
  readonly height: number;
  /** Looked at twice as large, as a reader who zooms to 200 % sees it, and only when asked for. */
  readonly isZoomed?: boolean;
}

export interface State {
  readonly name: string;
  /** In these of the surface's widths alone; left out: in all. */
  readonly widths?: readonly number[];
  /** The only browser that has it; left out: both have. */
  readonly browser?: BrowserName;
  /** Made of the same parts as another state: it is photographed, and the stories do not ask axe about it again. */
  readonly isAlike?: boolean;
  /** Brings the state about from a fresh installation; resolves once it is there to be seen. */
  readonly show: (scene: Scene) => Promise<Shown>;
}

/** What is to be photographed: a window as it is, the whole length of a page, or the first element that fits a selector. */
export interface Shown {
  readonly page: Page;
  readonly of: "window" | "page" | { readonly part: string };
}
