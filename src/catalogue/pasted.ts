import type { Named } from "../core/imported.ts";
import { type Account, type AccountAddress, type AccountKey, titleOf } from "../core/museum.ts";
import type { Language } from "../core/texts.ts";
import type { Store } from "../store/store.ts";
import { pastedAddressOf } from "../weibo/address.ts";
import { type Piece, wordsIn } from "../weibo/pasted-list.ts";
import { namingOf } from "./naming.ts";

/** Why something that was pasted names no account. */
export type NotUnderstood = "elsewhere" | "no-account" | "several" | "not-weibo" | "unknown";

/** How a piece of a pasted list was understood. */
export type Understood =
  | Stranger
  | Acquaintance
  | { readonly kind: "tracked"; readonly piece: Piece; readonly account: Account; readonly name: string }
  /** An earlier piece names the same account. */
  | { readonly kind: "repeated"; readonly piece: Piece }
  | { readonly kind: "refused"; readonly piece: Piece; readonly why: NotUnderstood };

/** An account that nobody knows here yet. */
export interface Stranger {
  readonly kind: "new";
  readonly piece: Piece;
  readonly address: AccountAddress;
}

/** One that is known, and not tracked. */
export interface Acquaintance {
  readonly kind: "known";
  readonly piece: Piece;
  readonly account: Account;
  readonly name: string;
}

/** Understands what was pasted by what is known here; nobody is asked, nothing is written. Names are in a language. */
export async function understand(db: Store, pieces: readonly Piece[], language: Language): Promise<Understood[]> {
  const [naming, accounts, museums] = await Promise.all([namingOf(db), db.getAll("accounts"), db.getAll("museums")]);
  const accountOf = new Map(accounts.map((account) => [account.key, account]));
  const museumOf = new Map(museums.map((museum) => [museum.id, museum]));
  const met = new Set<AccountKey>();

  function one(piece: Piece): Understood {
    const address = pastedAddressOf(piece.text);
    const named = namedBy(piece.text, address, (text) => naming(text, "account"));
    if (named.kind === "several") return { piece, kind: "refused", why: "several" };
    if (named.kind === "unknown") return { piece, kind: "refused", why: whyOf(piece.text) };
    if (met.has(named.key)) return { piece, kind: "repeated" };
    met.add(named.key);
    if (named.kind === "new") return { piece, kind: "new", address: named.address };
    const account = accountOf.get(named.key);
    if (account?.platform !== "weibo") return { piece, kind: "refused", why: "not-weibo" };
    const museum = museumOf.get(account.museum) ?? { id: account.museum, names: {} };
    const kind = account.trackedAt === null ? "known" : "tracked";
    return { piece, kind, account, name: titleOf(museum, account, language) };
  }
  const asWhole = ({ text }: Piece) => naming(text, "account").kind !== "unknown";
  return pieces.flatMap((piece) => (asWhole(piece) ? [piece] : wordsIn(piece))).map(one);
}

/** Whom a text names: an account or a museum that is known, else the account of an address that nobody has yet. */
function namedBy(text: string, address: AccountAddress | null, naming: (text: string) => Named): Named {
  const named = naming(text);
  if (named.kind !== "unknown" || !address) return named;
  // A bare word that nobody has is an address here: whoever pastes it into this field means an account.
  return naming(`${address.kind === "nick" ? "@" : ""}${wordIn(address)}`);
}

/** As an address that cannot be taken for a museum's name. */
function wordIn(address: AccountAddress): string {
  if (address.kind === "domain") return `weibo.com/${address.domain}`;
  return address.kind === "uid" ? address.uid : address.nick;
}

function whyOf(text: string): NotUnderstood {
  if (/^(https?:\/\/)?([\w-]+\.)*weibo\.(com|cn)\//i.test(text)) return "no-account";
  return /^https?:\/\//i.test(text) ? "elsewhere" : "unknown";
}
