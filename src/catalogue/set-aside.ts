import type { Day } from "../core/day.ts";
import { type AccountKey, type MuseumId, nameOf, titleOf } from "../core/museum.ts";
import type { Language } from "../core/texts.ts";
import { ALERTS, UNLOOKED } from "../store/alerts.ts";
import { isFields } from "../store/quarantine/fields.ts";
import type { Flaw } from "../store/quarantine/flaw.ts";
import { type Quarantined, quarantined } from "../store/quarantine/quarantined.ts";
import type { Store, StoreName } from "../store/store.ts";

/** What a record that was set aside is of, as a reader knows it. */
export type BrokenNoun =
  | "series"
  | "post"
  | "listed"
  | "account"
  | "museum"
  | "entry"
  | "label"
  | "settings"
  | "dismissed"
  | "backed-up"
  | "alerts"
  | "automatic-backup"
  | "books";

export interface SetAside {
  readonly id: number;
  readonly noun: BrokenNoun;
  /** Whose it is: the museum's name, or the account's, or its key where nothing better is known; a label's own. */
  readonly name: string;
  /** Of a year. */
  readonly year: number | null;
  /** Of a post. */
  readonly day: Day | null;
  readonly flaw: Flaw;
  readonly record: Quarantined;
}

/** What is in quarantine, named in a language. */
export async function setAsideOf(db: Store, language: Language): Promise<SetAside[]> {
  const records = await quarantined(db);
  if (records.length === 0) return [];
  const nameFor = await namingIn(db, language);
  return records.flatMap((record) => {
    const { id, store, key, flaw } = record;
    const [, second] = Array.isArray(key) ? key : [];
    const told = typeof second === "number" ? second : null;
    const noun = nounOf(store, key);
    return id === undefined
      ? []
      : [
          {
            id,
            noun,
            name: nameFor(record),
            year: noun === "series" ? told : null,
            day: noun === "post" ? (told as Day | null) : null,
            flaw,
            record,
          },
        ];
  });
}

const NOUNS: { readonly [store in StoreName]?: BrokenNoun } = {
  series: "series",
  posts: "post",
  listed: "listed",
  accounts: "account",
  museums: "museum",
  entries: "entry",
  labels: "label",
};

/** What `meta` holds under a name that readers have a word for. */
const SINGLE = ["settings", "dismissed", "backed-up", "automatic-backup"] as const;

function nounOf(store: StoreName, key: IDBValidKey): BrokenNoun {
  if (key === ALERTS || key === UNLOOKED) return "alerts";
  return NOUNS[store] ?? SINGLE.find((name) => name === key) ?? "books";
}

/** Names a record by what is known of its account and museum elsewhere, or by what can be read in it. */
async function namingIn(db: Store, language: Language): Promise<(record: Quarantined) => string> {
  const [accounts, museums] = await Promise.all([db.getAll("accounts"), db.getAll("museums")]);
  const accountOf = new Map(accounts.map((account) => [account.key, account]));
  const museumOf = new Map(museums.map((museum) => [museum.id, museum]));
  const ofMuseum = (id: unknown) => {
    const museum = museumOf.get(id as MuseumId);
    return museum && nameOf(museum, language);
  };
  const ofAccount = (key: AccountKey) => {
    const account = accountOf.get(key);
    const museum = account && museumOf.get(account.museum);
    return account && museum ? titleOf(museum, account, language) : ofMuseum(key.split(":~")[1]);
  };
  return ({ store, key, value }) => {
    const [first] = Array.isArray(key) ? key : [key];
    const own = String(first);
    if (store === "labels" || store === "meta") return own;
    const museum = store === "museums" ? first : isFields(value) ? value.museum : undefined;
    return ofAccount(own as AccountKey) ?? ofMuseum(museum) ?? own;
  };
}
