import { inOrder, type Order } from "../core/arrangement.ts";
import { type Gain, gainOf, type Period } from "../core/growth.ts";
import { type Account, type AccountKey, type Museum, type MuseumId, titleOf } from "../core/museum.ts";
import { finderOf, type Sought } from "../core/museum-search.ts";
import { isMember, type Label, type PeerMuseum, type PeerSet } from "../core/peers.ts";
import { initialsOf } from "../core/pinyin.ts";
import type { Language } from "../core/texts.ts";
import { PINYIN } from "../directory/pinyin.ts";
import { labelsOf } from "../store/labels.ts";
import type { Store } from "../store/store.ts";
import { localeOf } from "../ui/formatters.ts";
import { type Listed, placesOf } from "./rows.ts";
import type { Sector } from "./sector.ts";
import { stretchesOf } from "./stretches.ts";

/** Which of the tracked accounts a reader looks at, and in which order. */
export interface Arrangement {
  /** What was typed to find some; empty: all. */
  readonly text: string;
  /** Whose members alone are looked at; null: everybody. */
  readonly set: PeerSet | null;
  readonly order: Order;
  /** What growth is over. */
  readonly period: Period;
  readonly language: Language;
}

/** The sets that a list can be looked at by: all, the non-Chinese, the countries present in it, and every label. */
export function setsAmong(sector: Sector, labels: readonly Label[], listed: readonly Listed[]): PeerSet[] {
  const museums = museumsOf(sector, listed);
  const countries = new Set([...museums.values()].flatMap(({ country }) => country ?? []));
  return [
    { kind: "all" },
    { kind: "non-chinese" },
    ...[...countries].map((country): PeerSet => ({ kind: "country", country })),
    ...labels.map((label): PeerSet => ({ kind: "label", label })),
  ];
}

/** Those of a list that belong to a set. */
export function within(sector: Sector, listed: readonly Listed[], set: PeerSet | null): readonly Listed[] {
  if (!set) return listed;
  const museums = museumsOf(sector, listed);
  return listed.filter(({ account }) => {
    const museum = museums.get(account.key);
    return museum !== undefined && isMember(museum, set);
  });
}

/** Those that a text finds, in an order. What is not asked for is not read: a list of thousands is put in order at once. */
export async function arranged(
  db: Store,
  sector: Sector,
  listed: readonly Listed[],
  how: Arrangement,
): Promise<readonly Listed[]> {
  return ordered(db, sector, await found(db, listed, how.text), how);
}

async function found(db: Store, listed: readonly Listed[], text: string): Promise<readonly Listed[]> {
  if (text.trim() === "") return listed;
  const [museums, labels] = await Promise.all([namesOf(db), labelsOf(db)]);
  const finds = finderOf(text);
  return listed.filter(({ account }) => finds(soughtOf(account, museums.get(account.museum), labels)));
}

/** What an account is found by. */
export function soughtOf(account: Account, museum: Museum | undefined, labels: readonly Label[]): Sought {
  const { uid, domain, screenName } = account;
  const names = Object.values(museum?.names ?? {});
  const groups = labels.filter(({ museums }) => museums.includes(account.museum)).map(({ name }) => name);
  const texts = [...names, screenName, museum?.city, uid, domain, ...groups].filter((text) => text != null);
  const read = PINYIN.get(account.museum);
  const pinyin = [museum?.names.zh, screenName, ...groups].flatMap((text) => (text ? initialsOf(text) || [] : []));
  return { texts, pinyin: read === undefined ? pinyin : [read, ...pinyin] };
}

async function ordered(
  db: Store,
  sector: Sector,
  listed: readonly Listed[],
  how: Arrangement,
): Promise<readonly Listed[]> {
  const { order, set, period, language } = how;
  const byNumber = (tell: (one: Listed) => number | null) => inOrder(listed, order, tell, (a, b) => a - b);
  switch (order.by) {
    case "followers":
      // A list comes with the most followed first.
      return order.reversed ? byNumber(({ latest }) => latest?.followers.value ?? null) : listed;
    case "read":
      return byNumber(({ latest }) => latest?.day ?? null);
    case "place": {
      const places = await placesOf(db, sector, listed, set);
      return byNumber(({ account }) => places.get(account.key)?.standing.place.first ?? null);
    }
    case "name": {
      const museums = await namesOf(db);
      const { compare } = new Intl.Collator(localeOf(language));
      const name = ({ account }: Listed) => {
        const museum = museums.get(account.museum);
        return museum ? titleOf(museum, account, language) : null;
      };
      return inOrder(listed, order, name, compare);
    }
    case "net":
    case "rate": {
      const gains = await gainsOf(db, sector, listed, period);
      const by = order.by;
      return byNumber(({ account }) => gains.get(account.key)?.[by] ?? null);
    }
  }
}

async function gainsOf(
  db: Store,
  sector: Sector,
  listed: readonly Listed[],
  period: Period,
): Promise<ReadonlyMap<AccountKey, Gain>> {
  const stretches = await stretchesOf(db, sector, listed, period);
  return new Map([...stretches].map(([account, { from, to }]) => [account, gainOf(from, to)]));
}

async function namesOf(db: Store): Promise<ReadonlyMap<MuseumId, Museum>> {
  return new Map((await db.getAll("museums")).map((museum) => [museum.id, museum]));
}

/** Of which museum each account is, as far as that decides of sets. */
function museumsOf({ peers }: Sector, listed: readonly Listed[]): ReadonlyMap<AccountKey, PeerMuseum> {
  const asked = new Set(listed.map(({ account }) => account.key));
  return new Map(peers.flatMap(({ account, museum }) => (asked.has(account) ? [[account, museum] as const] : [])));
}
