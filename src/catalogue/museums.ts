import { called, type Museum, PLATFORMS, type Platform } from "../core/museum.ts";
import type { Store } from "../store/store.ts";

/**
 * The museums that have an account on one of the platforms, under names that can be said: those a report, a figure, a label or
 * a comparison can be about.
 */
export async function museumsWithAccounts(db: Store, platforms: readonly Platform[] = PLATFORMS): Promise<Museum[]> {
  const [museums, accounts] = await Promise.all([db.getAll("museums"), db.getAll("accounts")]);
  const present = new Map(
    accounts.flatMap((account) => (platforms.includes(account.platform) ? [[account.museum, account] as const] : [])),
  );
  return museums.flatMap((museum) => {
    const account = present.get(museum.id);
    return account ? [called(museum, account)] : [];
  });
}
