import type { Museum } from "../core/museum.ts";
import type { Store } from "../store/store.ts";

/** The museums that have an account, on whichever platform: those a report, a figure or a label can be about. */
export async function museumsWithAccounts(db: Store): Promise<Museum[]> {
  const [museums, accounts] = await Promise.all([db.getAll("museums"), db.getAll("accounts")]);
  const present = new Set(accounts.map(({ museum }) => museum));
  return museums.filter(({ id }) => present.has(id));
}
