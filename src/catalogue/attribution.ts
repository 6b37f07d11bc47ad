import type { Imported } from "../core/imported.ts";
import type { Account, AccountKey } from "../core/museum.ts";
import { type PackedYear, packSeries, unpack } from "../core/series.ts";
import type { Snapshot, Source } from "../core/snapshot.ts";
import { sourceText } from "../core/source-text.ts";
import { PUBLISHED_FOLLOWERS } from "../directory/followers.ts";
import type { Store } from "../store/store.ts";

/**
 * The figures of a file as the reader answers for them. A file may say of a figure that a publication told it. Where the
 * directory has it from there as well, it is the directory's; where not, it is the reader's, imported from this file, which
 * says so: only what the directory knows is told as published, and goes when the directory takes it back.
 */
export async function attributed(
  db: Store,
  { series }: Imported,
  file: string,
): Promise<ReadonlyMap<AccountKey, readonly PackedYear[]>> {
  const answered = [...series].map(async ([key, years]) => {
    if (!years.some(citesPublication)) return [key, years] as const;
    const isPublished = publishedOf(await db.get("accounts", key));
    const own = (one: Snapshot) => (isPublished(one) ? one : { ...one, source: importedFrom(file, one.source) });
    return [key, packSeries(key, years.flatMap(unpack).map(own))] as const;
  });
  return new Map(await Promise.all(answered));
}

function citesPublication({ sources }: PackedYear): boolean {
  return sources.some(({ kind }) => kind === "publication");
}

/** "figures.csv (publication:clic-2017-louvre)"; what cites no publication is from where it says. */
function importedFrom(file: string, source: Source): Source {
  return source.kind === "publication" ? { kind: "import", file: `${file} (${sourceText(source)})` } : source;
}

/** Whether the directory has a figure of an account from the publication that it cites; of one it does not know, none. */
function publishedOf(account: Account | undefined): (figure: Snapshot) => boolean {
  const published = PUBLISHED_FOLLOWERS.filter(
    ({ museum, platform }) => museum === account?.museum && platform === account.platform,
  );
  return ({ day, followers, source }) =>
    source.kind === "publication" &&
    published.some(
      (one) =>
        one.publication === source.id &&
        one.day === day &&
        one.count.value === followers.value &&
        one.count.precision === followers.precision,
    );
}
