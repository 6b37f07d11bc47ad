import type { Browser, Page } from "puppeteer-core";

/** WebDriver BiDi, spoken directly: puppeteer has no call for what lies in a closed shadow tree. */
export interface Bidi {
  send<T>(method: string, params: object): Promise<T>;
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** The browser's BiDi line, or null when it speaks Chrome's protocol. puppeteer keeps it, but not in its types. */
export function bidiOf(browser: Browser): Bidi | null {
  const connection: unknown = Reflect.get(browser, "connection");
  if (!isConnection(connection)) return null;
  return {
    async send<T>(method: string, params: object) {
      const { result } = await connection.send(method, params);
      return result as T;
    },
  };
}

/** BiDi's id of the page's top browsing context. */
export function contextOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), "_id");
  if (typeof id !== "string") throw new Error("This page has no browsing context: its browser does not speak BiDi.");
  return id;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "send") === "function";
}
