// The detector: runs on every Weibo page, knows addresses, asks the background, puts nothing on the page itself.
import { type AccountAddress, wordOf } from "./core/museum.ts";
import { ask, type Meeting } from "./messages.ts";
import type {} from "./overlay/chip.ts";
import type {} from "./overlay/stage.ts";
import { isAlive, onLookAgain } from "./runtime.ts";
import { accountAddressOf, MOBILE_ORIGIN } from "./weibo/address.ts";
import { awaitHead, followerLinksOn, leave, type Trail } from "./weibo/page-head.ts";
import type { PageProfile } from "./weibo/page-profile.ts";
import { watchAddress } from "./weibo/watch.ts";

declare global {
  var vitrineDetects: true | undefined;
}

/** Where the page is; undefined before the first look. */
let current: string | null | undefined;
/** The background could not answer: the page is looked at again when the reader comes back to it. */
let hasFailed = false;
let retries = 3;
/** The stranger's address that was judged last. */
let met: string | null = null;
let waiting = new AbortController();
const trail: Trail = new WeakMap();

/** Shows the case of the account at the present address. `again`: the same account's case may have changed. */
async function look(again = false): Promise<void> {
  const address = accountAddressOf(location);
  const name = address && `${address.kind}/${wordOf(address)}`;
  if (name === current && !again && !hasFailed) return;
  if (name !== current) moveTo(name);
  hasFailed = false;
  // A script left behind by an update reaches nobody; the case it showed has said so.
  if (!address || name === null || !isAlive()) return;
  const isShown = globalThis.vitrineStage?.shows(address) ?? false;
  const visit = isShown ? await ask("refresh", address, false) : await ask("open", address);
  const meeting = visit && ({ kind: "known", visit } as const);
  if (name !== current) await giveBack(meeting);
  else if (meeting) show(address, meeting);
  // What was met here is still what it was, whatever changed elsewhere.
  else if (again && met === name) globalThis.vitrineStage?.clear();
  else await meet(address, name);
}

/** The reader is elsewhere by now: a late answer is dropped, and a leave to ask that nobody will use is given back. */
async function giveBack(meeting: Meeting | null): Promise<void> {
  if (meeting?.kind !== "known") return;
  const { permit, card } = meeting.visit;
  if (permit.kind === "ask") await ask("left", card.account.key);
}

/** Nothing of the address before is for the new one: neither its case nor the head that the page still shows. */
function moveTo(name: string | null) {
  if (current !== undefined) leave(current, followerLinksOn(document), trail);
  current = name;
  met = null;
  waiting.abort();
  show(null, null);
}

/**
 * Who a stranger is, is learnt from what its page shows. By its uid nobody but an organisation has anything to tell; a
 * domain or a nickname first tells whose it is. Nobody but the background is asked, and nothing is put on the page before
 * it answers.
 */
async function meet(address: AccountAddress, name: string): Promise<void> {
  waiting.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  globalThis.vitrineStage?.clear();
  // The mobile site's pages carry no uid.
  if (location.origin === MOBILE_ORIGIN) return;
  for (const isEnough of address.kind === "uid" ? [isOrganisation] : [isAnybody, isOrganisation]) {
    const head = await awaitHead({ address, name, trail, isEnough }, signal);
    if (!head) return;
    const { uid, screenName, verifiedReason, verifiedAs } = head;
    const meeting = await ask("meet", address, { uid, screenName, verifiedReason, verifiedAs });
    if (name !== current) return giveBack(meeting);
    met = name;
    show(address, meeting);
    if (meeting || isOrganisation(head, true)) return;
  }
}

function show(address: AccountAddress | null, meeting: Meeting | null) {
  if (meeting?.kind !== "candidate") globalThis.vitrineChip?.clear();
  if (meeting?.kind !== "known") globalThis.vitrineStage?.clear();
  if (!address || !meeting) return;
  if (meeting.kind === "known") globalThis.vitrineStage?.show(address, meeting.visit);
  else globalThis.vitrineChip?.show(address, meeting.candidate);
}

function isAnybody(): boolean {
  return true;
}

function isOrganisation({ verifiedAs, verifiedReason, screenName }: PageProfile, late: boolean): boolean {
  return verifiedAs === "organisation" && screenName !== null && (verifiedReason !== null || late);
}

/** A background that was stopped in the middle of its answer is asked again, a few times in the life of a page. */
function report(error: unknown) {
  hasFailed = true;
  console.error("Vitrine could not show this page.", error);
  if (retries-- > 0) setTimeout(() => look().catch(report), 1_000);
}

// Firefox lays the detector into open tabs by itself when Vitrine is installed, and so does the background: one is enough.
if (window.top === window && !globalThis.vitrineDetects) {
  globalThis.vitrineDetects = true;
  globalThis.vitrineHead = (uid, signal) =>
    awaitHead({ address: { kind: "uid", uid }, name: uid, trail, isEnough: isAnybody }, signal);
  look().catch(report);
  watchAddress(() => look().catch(report));
  document.addEventListener("visibilitychange", () => look().catch(report));
  onLookAgain(() => look(true).catch(report));
}
