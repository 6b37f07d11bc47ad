// Laid beside the extension's own pages for the gallery alone: what the store holds before a surface is looked at, written
// by the extension's own code.
import { collect } from "../../src/catalogue/collecting.ts";
import { catalogueKeeper } from "../../src/catalogue/open.ts";
import { pausedFor } from "../../src/collect/errands.ts";
import { type FillTrouble, fillOf } from "../../src/collect/fill.ts";
import { change, ledgerOf } from "../../src/collect/ledger.ts";
import { enqueue, startFill } from "../../src/collect/orders.ts";
import { alertIdOf } from "../../src/core/alert.ts";
import { withNews, withSeen } from "../../src/core/alert-book.ts";
import { exactly } from "../../src/core/count.ts";
import { addDays, dayOf } from "../../src/core/day.ts";
import type { Entry, EntryId } from "../../src/core/entry.ts";
import type { AccountKey, MuseumId, Uid } from "../../src/core/museum.ts";
import type { PauseReason } from "../../src/core/pause-reason.ts";
import { packSeries } from "../../src/core/series.ts";
import { setTracked, track, trackedAccounts } from "../../src/store/accounts.ts";
import { changeAlerts } from "../../src/store/alerts.ts";
import { keepEntry } from "../../src/store/entries.ts";
import { eraseStore } from "../../src/store/erase.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { forgetPeers } from "../../src/store/peers.ts";
import { addHistories } from "../../src/store/series.ts";
import { changeSettings, type Settings } from "../../src/store/settings.ts";
import { keepWeChatId } from "../../src/store/wechat.ts";
import { fetchAnswer } from "../../src/weibo/fetch-answer.ts";
import { historyOf, memberOf } from "./museums.ts";
import { newsOn } from "./news.ts";

const catalogue = catalogueKeeper();
const DAY_MS = 86_400_000;
const HISTORY_DAYS = 500;

export const holdings = {
  /** A store as it is after the installation, in a language. */
  async empty(language: Settings["language"]): Promise<void> {
    await eraseStore(await catalogue());
    await changeSettings(await catalogue(), { language });
  },
  async set(settings: Partial<Settings>): Promise<void> {
    await changeSettings(await catalogue(), settings);
  },
  /** Tracks an account by its uid, with no figure of it, since so many days. */
  async track(uid: string, days = 0): Promise<void> {
    const db = await catalogue();
    const { key } = await track(db, { kind: "uid", uid: uid as Uid }, Date.now());
    await setTracked(db, key, Date.now() - days * DAY_MS);
  },
  /** Tracks the first of the invented museums since so many days, with the figures of 500 days up to yesterday. */
  async follow(count: number, days = 20): Promise<void> {
    const db = await catalogue();
    const yesterday = addDays(dayOf(Date.now()), -1);
    const members = Array.from({ length: count }, (_, i) => memberOf(i, Date.now() - days * DAY_MS));
    const tx = db.transaction(["accounts", "museums", "series", "ready"], "readwrite");
    for (const { account, museum } of members) {
      await tx.objectStore("museums").put(museum);
      await tx.objectStore("accounts").put(account);
    }
    const histories = members.map(({ account }, i) => {
      return [account.key, packSeries(account.key, historyOf(i, yesterday, HISTORY_DAYS))] as const;
    });
    await addHistories(tx, new Map(histories));
    await forgetPeers(tx);
    await tx.done;
  },
  /** Reads an account's figures and newest posts of the replica, and its older posts of so many days, as the collector does. */
  async read(uid: string, days = 0): Promise<void> {
    const db = await catalogue();
    const account = `weibo:${uid}` as AccountKey;
    const ask = (path: string) => fetchAnswer(`https://weibo.com${path}`);
    for (const kind of ["figures", "posts"] as const) await collect(db, { kind, account }, ask, Date.now);
    if (days === 0) return;
    const today = dayOf(Date.now());
    await startFill(db, fillOf(account, addDays(today, -days), today));
    while ((await ledgerOf(db)).collector.fills.length > 0) {
      const refusal = await collect(db, { kind: "older", account }, ask, Date.now);
      if (refusal) throw new Error(`Weibo's replica refused: ${JSON.stringify(refusal)}`);
    }
  },
  /** Queues the day's questions for all that is tracked, and answers the first of them, as far as the books go. */
  async queue(answered: number): Promise<void> {
    const db = await catalogue();
    const accounts = await trackedAccounts(db);
    await enqueue(
      db,
      accounts.map(({ key }) => ({ kind: "figures", account: key })),
    );
    await change(db, ({ collector, errands }) => [
      undefined,
      {
        collector: { ...collector, queue: collector.queue.slice(answered), done: answered, lastAnswer: Date.now() },
        errands: { ...errands, asked: { day: dayOf(Date.now()), count: answered } },
      },
    ]);
  },
  async pause(why: PauseReason): Promise<void> {
    await change(await catalogue(), ({ collector, errands }) => [
      undefined,
      { collector, errands: pausedFor(errands, why, Date.now()) },
    ]);
  },
  /** The lists of whole accounts are closed to this reader today. */
  async closeFeed(why: "login" | "changed"): Promise<void> {
    await change(await catalogue(), ({ collector, errands }) => [
      undefined,
      { collector: { ...collector, feedClosed: { day: dayOf(Date.now()), why } }, errands },
    ]);
  },
  /** Fills the year before for an account; stopped by a trouble where one is given. */
  async fill(uid: string, trouble: FillTrouble | null = null): Promise<void> {
    const db = await catalogue();
    const today = dayOf(Date.now());
    const fill = fillOf(`weibo:${uid}` as AccountKey, addDays(today, -365), today);
    await startFill(db, { ...fill, pages: 4, posts: 71, paused: trouble !== null, trouble });
  },
  /** One piece of news of each kind about the invented museums; seen, where asked. */
  async tell(seen = false): Promise<void> {
    const today = dayOf(Date.now());
    const alerts = newsOn(today);
    await changeAlerts(await catalogue(), (book) => {
      const told = withNews(book, alerts, today).book;
      return { result: undefined, book: seen ? withSeen(told, alerts.map(alertIdOf)) : told };
    });
  },
  async label(name: string, museums: readonly string[]): Promise<void> {
    await keepLabel(await catalogue(), { name, museums: museums as readonly MuseumId[] });
  },
  /** Which account a museum has on WeChat. */
  async onWeChat(museum: string, id: string): Promise<void> {
    await keepWeChatId(await catalogue(), museum as MuseumId, id);
  },
  /** A figure and an award that the reader entered for a museum with an account on WeChat. */
  async enter(museum: string): Promise<void> {
    const db = await catalogue();
    const entered = { museum: museum as MuseumId, at: Date.now() };
    const entries: readonly Entry[] = [
      {
        ...entered,
        kind: "followers",
        id: "entered-followers" as EntryId,
        account: `wechat:~${museum}` as AccountKey,
        day: dayOf(Date.now()),
        followers: exactly(32_500),
        note: "WeChat: 公众号后台, onglet « Utilisateurs »",
      },
      {
        ...entered,
        kind: "award",
        id: "entered-award" as EntryId,
        year: 2025,
        day: null,
        title: "Prix inventé de la médiation numérique la plus patiente",
        organiser: "国际博物馆数字传播论坛",
        category: null,
        grounds: null,
        note: "letter of the jury",
      },
    ];
    for (const entry of entries) await keepEntry(db, entry);
  },
};

Object.assign(globalThis, { holdings });
