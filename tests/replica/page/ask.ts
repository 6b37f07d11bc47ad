import "./globals.ts";

export interface User {
  readonly idstr: string;
  readonly screen_name: string;
  readonly description: string;
  readonly location: string;
  readonly verified: boolean;
  readonly verified_type: number;
  readonly verified_reason: string;
  readonly followers_count_str: string;
  readonly friends_count: number;
  readonly statuses_count: number;
  readonly status_total_counter?: { readonly total_cnt_format: string | number };
}

/** As Weibo writes it: "100万+" at times. */
export type Told = number | string;

export interface Status {
  readonly mblogid: string;
  readonly created_at: string;
  readonly text_raw: string;
  readonly region_name?: string;
  readonly reposts_count: Told;
  readonly comments_count: Told;
  readonly attitudes_count: Told;
  readonly isTop?: number;
  readonly user: Author;
  /** Without its author when it was deleted. */
  readonly retweeted_status?: { readonly text_raw: string; readonly user: Author | null };
  readonly page_info?: { readonly object_type: string; readonly media_info: { readonly online_users?: string } };
}

export interface Author {
  readonly idstr: string;
  readonly screen_name: string;
}

/** "refused": Weibo wants something else first, or the answer makes no sense; then the page shows hardly anything. */
export type Asked<T> = { readonly kind: "answer"; readonly value: T } | Refusal;
export interface Refusal {
  readonly kind: "unknown" | "login" | "refused";
}

/** Asks as Weibo's page asks, which is how the replica's log tells the page from an extension. */
export async function ask<T>(path: string): Promise<Asked<T>> {
  try {
    const response = await fetch(path, { headers: headersOfWeibo() });
    return judge<T>(response.status, JSON.parse(await response.text()));
  } catch {
    // A redirect to the visitor system arrives here too: it allows no other origin.
    return { kind: "refused" };
  }
}

function headersOfWeibo(): Record<string, string> {
  return {
    accept: "application/json, text/plain, */*",
    "x-requested-with": "XMLHttpRequest",
    "client-version": window.$VERSION.CLIENT,
    "server-version": window.$VERSION.SERVER,
  };
}

function judge<T>(status: number, body: T & { ok?: number; errno?: string; message?: string }): Asked<T> {
  if (body.ok === 1) return { kind: "answer", value: body };
  if (body.message?.includes("请登录")) return { kind: "login" };
  if (status !== 200) return { kind: "refused" };
  if (body.ok === 0) return { kind: "unknown" };
  return { kind: body.errno === "-100" ? "refused" : "login" };
}
