import type { IncomingMessage } from "node:http";

export interface LoggedRequest {
  /** ms since the epoch. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** "page": Weibo's own page asked, or the browser for it; "other": a script that is not Weibo's, such as an extension. */
  readonly asker: "page" | "other";
  readonly headers: Readonly<Record<string, string>>;
}

export interface RequestFilter {
  readonly host?: string;
  readonly asker?: "page" | "other";
  /** How the path begins, or what it must match. */
  readonly path?: string | RegExp;
}

export function readRequest(request: IncomingMessage): LoggedRequest {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return {
    at: Date.now(),
    method: request.method ?? "GET",
    host: (headers.host ?? "").replace(/:\d+$/, ""),
    path: request.url ?? "/",
    asker: isWeibosOwn(headers) ? "page" : "other",
    headers,
  };
}

/** Only Weibo's page names its client version; documents, scripts and styles are fetched by the browser for the page. */
function isWeibosOwn(headers: Readonly<Record<string, string>>): boolean {
  if (headers["client-version"] !== undefined) return true;
  const destination = headers["sec-fetch-dest"];
  return destination !== undefined && destination !== "empty";
}

export function isWanted(request: LoggedRequest, { host, asker, path }: RequestFilter): boolean {
  if (host !== undefined && request.host !== host) return false;
  if (asker !== undefined && request.asker !== asker) return false;
  if (path === undefined) return true;
  return typeof path === "string" ? request.path.startsWith(path) : path.test(request.path);
}
