import { noteAnswer } from "../collect/ledger.ts";
import { withdraw } from "../collect/questions.ts";
import type { Task } from "../collect/task.ts";
import { dayOf } from "../core/day.ts";
import { addressOf } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import { write } from "../store/write.ts";
import { readAnswer } from "../weibo/profile-answer.ts";
import { profilePath } from "../weibo/profile-path.ts";
import type { Asker } from "../weibo/session.ts";
import { collectNewest, collectOlder } from "./collecting-posts.ts";
import { recordReading } from "./recording.ts";
import { withForm } from "./strange.ts";
import { isReadOn } from "./visits.ts";

/**
 * Asks one question and keeps the answer, with the note that it was given, in one transaction; gives the refusal
 * instead, if there is one: then nothing is kept.
 */
export function collect(db: Store, task: Task, ask: Asker, now: () => number): Promise<Refusal | null> {
  switch (task.kind) {
    case "figures":
      return collectFigures(db, task, ask, now);
    case "posts":
      return collectNewest(db, task, ask, now);
    case "older":
      return collectOlder(db, task, ask, now);
  }
}

async function collectFigures(db: Store, task: Task, ask: Asker, now: () => number): Promise<Refusal | null> {
  const account = await db.get("accounts", task.account);
  const address = account && addressOf(account);
  // Removed, joined to another, or read by a page while it was queued: there is nothing to ask.
  if (!address || (await isReadOn(db, task.account, dayOf(now())))) {
    await withdraw(db, task, now());
    return null;
  }
  const answer = await ask(profilePath(address));
  if (!answer) return { kind: "offline" };
  const read = readAnswer(answer, address);
  if (read.kind !== "reading") return withForm(read, answer.text);
  const kept = await recordReading(db, address, read.reading, now(), read.self);
  // Removed while Weibo was asked: the question was asked all the same.
  if (!kept) await write(db, ["meta"], (tx) => noteAnswer(tx.objectStore("meta"), task, now()));
  return null;
}
