// The detector: runs on every Weibo page, knows addresses, asks the background, puts nothing on the page itself.
import { type AccountAddress, wordOf } from "./core/museum.ts";
import { ask } from "./messages.ts";
import type {} from "./overlay/stage.ts";
import { isAlive, onLookAgain } from "./runtime.ts";
import { accountAddressOf } from "./weibo/address.ts";
import { watchAddress } from "./weibo/watch.ts";

declare global {
  var vitrineDetects: true | undefined;
}

let current: string | null = null;

/** Shows the case of the account at the present address. `again`: the same account's case may have changed. */
async function look(again = false): Promise<void> {
  const address = accountAddressOf(location);
  const name = nameOf(address);
  if (name === current && !again) return;
  if (name !== current) globalThis.vitrineStage?.clear();
  current = name;
  // A script left behind by an update reaches nobody; the case it showed has said so.
  if (!address || !isAlive()) return;
  const isShown = globalThis.vitrineStage?.shows(address) ?? false;
  const visit = isShown ? await ask("refresh", address, false) : await ask("open", address);
  // The reader may be elsewhere by now: a late answer is dropped, and a leave to ask that nobody will use is given back.
  if (name !== current) {
    if (visit?.permit.kind === "ask") await ask("left", visit.card.account.key);
    return;
  }
  if (visit) globalThis.vitrineStage?.show(address, visit);
  else globalThis.vitrineStage?.clear();
}

function nameOf(address: AccountAddress | null): string | null {
  return address && `${address.kind}/${wordOf(address)}`;
}

/** The background could not answer: the page is looked at again when the reader comes back to it. */
function report(error: unknown) {
  current = null;
  console.error("Vitrine could not look up this page.", error);
}

// Firefox lays the detector into open tabs by itself when Vitrine is installed, and so does the background: one is enough.
if (window.top === window && !globalThis.vitrineDetects) {
  globalThis.vitrineDetects = true;
  look().catch(report);
  watchAddress(() => look().catch(report));
  document.addEventListener("visibilitychange", () => look().catch(report));
  onLookAgain(() => look(true).catch(report));
}
