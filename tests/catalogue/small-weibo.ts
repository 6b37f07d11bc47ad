import { collect } from "../../src/catalogue/collecting.ts";
import { run, type World } from "../../src/collect/run.ts";
import type { Store } from "../../src/store/store.ts";
import type { Answer } from "../../src/weibo/session.ts";
import { desktopStatus } from "../weibo/status-answer.ts";

/** The worker stops here: nothing that was not written down survives it. */
class Killed extends Error {}

const MINUTE = 60_000;
const PAGE = 20;

/** What Weibo answers instead of a list; null: the list. */
export type Refuses = (path: string) => Answer | null;

export interface Asked {
  readonly path: string;
  readonly at: number;
}

export function answerOf(body: unknown, status = 200): Answer {
  return { status, redirected: false, text: typeof body === "string" ? body : JSON.stringify(body) };
}

/** A Weibo in memory: every uid has a profile, and posts every `hoursBetween` hours since an instant. Its clock moves by waiting. */
export function smallWeibo(startMs: number, { posts = 0, hoursBetween = 12 } = {}) {
  const asked: Asked[] = [];
  let now = startMs;
  let refuses: Refuses = () => null;
  let killAt = Number.POSITIVE_INFINITY;
  let waits = 0;

  const world = (db: Store, cap: number): World => ({
    now: () => now,
    chance: () => 0.5,
    wait: async (ms) => {
      waits += 1;
      now += ms;
      if (waits === killAt) throw new Killed();
    },
    read: (task) => collect(db, task, ask, () => now),
    cap: async () => cap,
    tell: () => undefined,
  });

  async function ask(path: string): Promise<Answer> {
    asked.push({ path, at: now });
    return refuses(path) ?? answerOf(bodyFor(new URL(path, "https://weibo.com")));
  }

  function bodyFor({ pathname, searchParams }: URL): unknown {
    const uid = searchParams.get("uid") ?? "";
    if (pathname === "/ajax/profile/info") return profile(uid);
    if (pathname === "/ajax/statuses/mymblog") return feed(uid, Number(searchParams.get("page")));
    return { ok: 1, data: { list: listOf(uid).slice(0, 2), next_cursor: -1 } };
  }

  function feed(uid: string, page: number) {
    const list = listOf(uid);
    const isLast = page * PAGE >= list.length;
    return {
      ok: 1,
      data: { list: list.slice((page - 1) * PAGE, page * PAGE), since_id: isLast ? "" : `s${page + 1}` },
    };
  }

  function listOf(uid: string) {
    return Array.from({ length: posts }, (_, i) =>
      desktopStatus({
        idstr: String(5_300_000_000_000_000 - i),
        user: { idstr: uid },
        created_at: weiboTime(startMs - i * hoursBetween * 60 * MINUTE),
        reposts_count: i,
      }),
    );
  }

  return {
    asked,
    /** Runs until nothing is left or there is long to wait; a killed worker is followed by another a minute later. */
    async work(db: Store, cap = 100) {
      try {
        return await run(db, world(db, cap));
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        now += MINUTE;
        return null;
      }
    },
    /** Kills the worker in its nth wait from now on. */
    killInWait(nth: number) {
      killAt = waits + nth;
    },
    refuse(how: Refuses) {
      refuses = how;
    },
    pass(ms: number) {
      now += ms;
    },
    now: () => now,
    paths: () => asked.map(({ path }) => path),
  };
}

function profile(uid: string) {
  const user = {
    idstr: uid,
    screen_name: `馆${uid}`,
    domain: "",
    followers_count: 1_234,
    friends_count: 1,
    statuses_count: 2,
  };
  return { ok: 1, data: { user } };
}

function weiboTime(atMs: number): string {
  const [weekday = "", day, month, year, time] = new Date(atMs + 8 * 60 * MINUTE).toUTCString().split(" ");
  return `${weekday.replace(",", "")} ${month} ${day} ${time} +0800 ${year}`;
}
