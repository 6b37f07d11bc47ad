declare global {
  interface Window {
    /** For tests: goes to an address as a link of the page does, without a load. */
    replicaGo: (path: string) => void;
    /** For tests: what the reader's switch of Weibo's theme does. */
    replicaTheme: (theme: "light" | "dark") => void;
    /** Only on a hostile page: every text it got from inside the overlay, or from the extension's own calls. */
    hostileLoot: string[];
    /** Only on a hostile page: how often it took the overlay out. */
    hostileRemovals: number;
    readonly $VERSION: { readonly CLIENT: string; readonly SERVER: string };
  }
}

export {};
