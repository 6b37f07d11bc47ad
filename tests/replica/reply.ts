export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** "cut": the connection is destroyed without an answer. */
export type Outcome = Reply | "cut";

export function jsonReply(body: unknown, status = 200): Reply {
  return jsonText(JSON.stringify(body), status);
}

export function jsonText(body: string, status = 200): Reply {
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body };
}

export function htmlReply(body: string, status = 200): Reply {
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

export function fileReply(type: string, body: string): Reply {
  return { status: 200, headers: { "content-type": `${type}; charset=utf-8` }, body };
}

export function redirectReply(location: string): Reply {
  return { status: 302, headers: { location }, body: "" };
}
