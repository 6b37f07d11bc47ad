import type { AccountAddress } from "../core/museum.ts";
import type { Visit } from "../messages.ts";
import { type Exhibit, exhibit } from "./exhibit.tsx";

/** What the detector does with the overlay once it is on the page. */
export interface Stage {
  /** Shows the case of an account; Weibo is asked when the visit permits it. */
  show(address: AccountAddress, visit: Visit): void;
  /** Whether the case of the account at this address is shown. */
  shows(address: AccountAddress): boolean;
  /** Takes the case away; whatever is still under way for it is dropped. */
  clear(): void;
}

declare global {
  /** Set by the overlay's script, read by the detector's: they share one world, which the page cannot see. */
  var vitrineStage: Stage | undefined;
}

/** The stage of a page: at most one case is shown at a time. */
export function createStage(): Stage {
  let shown: Exhibit | null = null;
  const shows = (address: AccountAddress) => shown !== null && isSame(shown.address, address);
  return {
    shows,
    show(address, visit) {
      if (shown && shows(address)) return shown.renew(visit);
      shown?.remove();
      shown = exhibit(address, visit);
    },
    clear() {
      shown?.remove();
      shown = null;
    },
  };
}

function isSame(a: AccountAddress, b: AccountAddress): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
