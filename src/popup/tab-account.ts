import { publicationsNamed } from "../catalogue/card.ts";
import type { Account, AccountAddress, Museum } from "../core/museum.ts";
import type { Publication } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { findAccount } from "../store/accounts.ts";
import { isHidden } from "../store/hidden.ts";
import { seriesOf } from "../store/series.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { accountAddressOf } from "../weibo/address.ts";

/** The account whose page a tab shows: known with its museum, or merely an address so far. */
export type TabAccount =
  | {
      readonly kind: "known";
      readonly account: Account;
      readonly museum: Museum;
      readonly latest: Snapshot | null;
      /** Whether its case is hidden, by itself or with all others. */
      readonly hidden: "this" | "all" | null;
      readonly publications: readonly Publication[];
    }
  | { readonly kind: "stranger"; readonly address: AccountAddress };

/** null when the tab shows no account's page. */
export async function tabAccountOf(db: Store, tabUrl: string): Promise<TabAccount | null> {
  const address = URL.canParse(tabUrl) ? accountAddressOf(new URL(tabUrl)) : null;
  if (!address) return null;
  const account = await findAccount(db, address);
  const museum = account && (await db.get("museums", account.museum));
  if (!account || !museum) return { kind: "stranger", address };
  const [settings, series] = await Promise.all([settingsOf(db), seriesOf(db, account.key)]);
  const hidden = isHidden(settings, account) ? (settings.noCase ? "all" : "this") : null;
  const latest = series.at(-1) ?? null;
  const publications = publicationsNamed(latest ? [latest.source] : []);
  return { kind: "known", account, museum, latest, hidden, publications };
}
