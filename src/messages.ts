import type { Permit } from "./collect/errands.ts";
import type { Card } from "./core/card.ts";
import type { Corner } from "./core/corner.ts";
import type { Depths } from "./core/depths.ts";
import type { Period } from "./core/growth.ts";
import type { Account, AccountAddress, AccountKey, MuseumId, Uid } from "./core/museum.ts";
import type { PageCounts, PageSighting } from "./core/page-sighting.ts";
import type { Part } from "./core/part.ts";
import type { Refusal } from "./core/reading.ts";
import type { ThemeChoice } from "./core/theme.ts";
import { send } from "./runtime.ts";
import type { Words } from "./ui/words.ts";
import type { Answer } from "./weibo/session.ts";

/** An answer that is not as known any more: since when, in the reader's language, and what a maintainer needs to mend it. */
export interface Strange {
  readonly said: string;
  readonly report: string;
}

/** What became of Weibo's answer: recorded, with the card as it is now, or refused. */
export interface Heard {
  readonly refusal: Refusal | null;
  /** null where nothing was recorded. */
  readonly card: Card | null;
  readonly strange: Strange | null;
}

/** What a page on Weibo needs to show a case: the figures as cached, the words, and whether it may ask Weibo. */
export interface Visit {
  readonly card: Card;
  readonly words: Words;
  readonly period: Period;
  readonly theme: ThemeChoice;
  readonly folded: boolean;
  readonly corner: Corner;
  /** The parts that stand open. What they show is asked for by `depths`. */
  readonly opened: readonly Part[];
  readonly permit: Permit | { readonly kind: "known" };
  /** null while Weibo's answers about this account are as known. */
  readonly strange: Strange | null;
  /** Why nothing can be written down just now, in the reader's words; null when it can. Weibo is not asked then. */
  readonly problem: string | null;
}

/** What the folded parts of a case show, and the words for it. */
export interface SpokenDepths extends Depths {
  readonly words: Words;
}

/** An account nobody listed that presents itself as a museum: what a page needs to offer it. */
export interface Candidate {
  readonly sighting: PageSighting;
  /** What to call it: its own name, or its uid. */
  readonly name: string;
  readonly words: Words;
  readonly theme: ThemeChoice;
  readonly corner: Corner;
}

/** Who a stranger turned out to be: an account with a case, under another address, or a candidate. */
export type Meeting =
  | { readonly kind: "known"; readonly visit: Visit }
  | { readonly kind: "candidate"; readonly candidate: Candidate };

/**
 * The contract between a page on Weibo and the background. Names, arguments and replies of both sides derive from it.
 * Only harmless things can be asked from a page.
 */
export interface Requests {
  /** The case of the account at an address, its overlay laid into the asking tab; null when the account is not known, or
   * its case is hidden. */
  open(address: AccountAddress): Promise<Visit | null>;
  /**
   * The same for a case that is on the page already: the reader came back to the tab, something changed, or the reader
   * pressed "try again" (`insisted`). Unlike an opened page, it does not ask again what was refused a short while ago.
   */
  refresh(address: AccountAddress, insisted: boolean): Promise<Visit | null>;
  /**
   * Brings what Weibo answered about the account at an address, to be read and recorded; null: it could not be reached.
   * The reply is null when the account is not known any more.
   */
  heard(address: AccountAddress, answer: Answer | null): Promise<Heard | null>;
  /**
   * Who a stranger is, from what its page shows; null when it is nobody of ours. The script that shows it is laid into the
   * asking tab. Weibo is not asked.
   */
  meet(address: AccountAddress, sighting: PageSighting): Promise<Meeting | null>;
  /**
   * Brings what the rendered page shows of an account where Weibo's answer cannot be had: a second witness, rounded and
   * marked so. `openedMs`: the instant the page was opened, which is when its figures are from. The reply is null where
   * nothing was recorded.
   */
  witness(shown: PageCounts, openedMs: number): Promise<Card | null>;
  /** Says that the reader left before Weibo was asked: the leave to ask is given back. */
  left(account: AccountKey): Promise<void>;
  /** Says that the reader left before Weibo answered: the answer is brought all the same, and nobody need wait for it. */
  leftAsking(account: AccountKey): Promise<void>;
  /** Tracks an account, or no longer; its history stays. */
  track(address: AccountAddress, tracked: boolean): Promise<Account>;
  /** Tracks an account nobody listed that presents itself as a museum, with the name and country it lets guess. */
  trackCandidate(address: AccountAddress, sighting: PageSighting): Promise<void>;
  /** Remembers not to offer an account again. */
  dismiss(uid: Uid): Promise<void>;
  /** Opens the options, in a tab of their own, where a museum that the reader added is corrected. */
  correctMuseum(museum: MuseumId): Promise<void>;
  /** Opens the report of a museum in a tab of its own. */
  openReport(museum: MuseumId): Promise<void>;
  keepPeriod(period: Period): Promise<void>;
  keepFolded(folded: boolean): Promise<void>;
  keepCorner(corner: Corner): Promise<void>;
  /** Puts no case of this account on Weibo's pages any more; null: none of any, and no chip either. */
  hideCase(account: AccountKey | null): Promise<void>;
  /**
   * What the folded parts of a case show over a period, the script that draws them laid into the asking tab; null when the
   * account is not known. Weibo is not asked.
   */
  depths(address: AccountAddress, period: Period): Promise<SpokenDepths | null>;
  /** The words to say a figure of the case in full, the script that does laid into the asking tab. Weibo is not asked. */
  speech(): Promise<Words>;
  keepOpened(opened: readonly Part[]): Promise<void>;
}

export type RequestName = keyof Requests;

/** Errors cross as text and are thrown again at the asker. */
type Reply = { readonly value: unknown } | { readonly error: string };

interface Message {
  readonly vitrine: RequestName;
  readonly args: readonly unknown[];
}

/** Asks the background. A reply that never came (the background is gone) is an error too. */
export async function ask<Name extends RequestName>(
  name: Name,
  ...args: Parameters<Requests[Name]>
): Promise<Awaited<ReturnType<Requests[Name]>>> {
  const message: Message = { vitrine: name, args };
  const reply = (await send(message)) as Reply | undefined;
  if (!reply) throw new Error(`No answer to "${name}"`);
  if ("error" in reply) throw new Error(reply.error);
  return reply.value as Awaited<ReturnType<Requests[Name]>>;
}

/** A handler knows who asks: the tab, so that the overlay is laid into that one. */
export type Handlers<Sender> = {
  readonly [Name in RequestName]: (sender: Sender, ...args: Parameters<Requests[Name]>) => ReturnType<Requests[Name]>;
};

/** Whether the arguments of a message are what the contract says. */
export type ArgumentChecks = { readonly [Name in RequestName]: (args: readonly unknown[]) => boolean };

/**
 * The reply to a message; null when it is not one of ours and somebody else may answer it. `textOf` says in the reader's
 * words what went wrong.
 */
export function answer<Sender>(
  handlers: Handlers<Sender>,
  checks: ArgumentChecks,
  sender: Sender,
  message: unknown,
  textOf: (error: unknown) => Promise<string>,
): Promise<Reply> | null {
  if (!isMessage(message, checks)) return null;
  const { vitrine: name, args } = message;
  if (!checks[name](args))
    return Promise.resolve({ error: `"${name}" was asked with arguments that it does not take` });
  const handle = handlers[name] as (sender: Sender, ...args: readonly unknown[]) => Promise<unknown>;
  return handle(sender, ...args).then(
    (value) => ({ value }),
    async (error: unknown) => ({ error: await textOf(error) }),
  );
}

function isMessage(message: unknown, checks: ArgumentChecks): message is Message {
  if (typeof message !== "object" || message === null) return false;
  const { vitrine, args } = message as Partial<Message>;
  return typeof vitrine === "string" && Object.hasOwn(checks, vitrine) && Array.isArray(args);
}
