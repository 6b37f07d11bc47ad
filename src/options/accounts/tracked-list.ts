import type { Listed } from "../../catalogue/rows.ts";
import type { Account, Museum, MuseumId } from "../../core/museum.ts";
import { searchMuseums } from "../../core/museum-search.ts";

/** A tracked account with the museum behind it, and the museum's account on WeChat, where one is known. */
export interface TrackedRow extends Listed {
  readonly museum: Museum;
  readonly wechat: Account | null;
}

/** Rows that are shown at first: to lay out thousands takes time, and whoever wants them all says so. */
const FIRST_ROWS = 100;

/** The tracked accounts with their museums, in the order given. */
export function rowsWith(
  listed: readonly Listed[],
  museums: readonly Museum[],
  onWeChat: ReadonlyMap<MuseumId, Account>,
): TrackedRow[] {
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  return listed.flatMap((one) => {
    const museum = byId.get(one.account.museum);
    return museum ? [{ ...one, museum, wechat: onWeChat.get(museum.id) ?? null }] : [];
  });
}

/** The rows that a text finds: by any name of the museum, its city, or what it is called on Weibo or WeChat; all for none. */
export function rowsFound(rows: readonly TrackedRow[], text: string): readonly TrackedRow[] {
  const asked = text.trim().replace(/^@/, "").toLowerCase();
  if (asked === "") return rows;
  const museums = rows.map(({ museum }) => museum);
  const named = new Set(searchMuseums(museums, asked, museums.length).map(({ id }) => id));
  return rows.filter(
    ({ account, museum, wechat }) =>
      named.has(museum.id) || isCalled(account, asked) || (wechat !== null && isCalled(wechat, asked)),
  );
}

/** The rows that are shown at first, that of the museum that the page was opened for among them. */
export function firstOf(rows: readonly TrackedRow[], asked: MuseumId | null): readonly TrackedRow[] {
  return rows.filter(({ museum }, place) => place < FIRST_ROWS || museum.id === asked);
}

function isCalled({ uid, domain, screenName }: Account, asked: string): boolean {
  return [uid, domain, screenName].some((word) => word?.toLowerCase().includes(asked));
}
