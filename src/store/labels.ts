import type { MuseumId } from "../core/museum.ts";
import type { Label } from "../core/peers.ts";
import type { Store, StoreName, Writing } from "./store.ts";
import { write } from "./write.ts";

/** The reader's own groups of museums, in order of their names. */
export function labelsOf(db: Store): Promise<Label[]> {
  return db.getAll("labels");
}

/** Keeps a label, in place of the one of its name. */
export async function keepLabel(db: Store, label: Label): Promise<void> {
  await db.put("labels", label);
}

/** Gives a label another name. Where another has it already, both become one. */
export async function renameLabel(db: Store, from: string, to: string): Promise<void> {
  await write(db, ["labels"], async (tx) => {
    const labels = tx.objectStore("labels");
    const [label, present] = await Promise.all([labels.get(from), labels.get(to)]);
    if (!label || from === to) return;
    await labels.put({ name: to, museums: [...new Set([...(present?.museums ?? []), ...label.museums])] });
    await labels.delete(from);
  });
}

/** Removes a label; gives it back, so that it can be kept again. */
export function removeLabel(db: Store, name: string): Promise<Label | null> {
  return write(db, ["labels"], async (tx) => {
    const labels = tx.objectStore("labels");
    const label = await labels.get(name);
    await labels.delete(name);
    return label ?? null;
  });
}

/** What came of museums that joined a label: enough to take it back. */
export interface Joined {
  readonly name: string;
  /** Whether there was none of this name. */
  readonly isNew: boolean;
  /** Those that were not in it before. */
  readonly museums: readonly MuseumId[];
}

/** Adds museums to a label, which is made where there is none of its name. */
export function joinLabel(db: Store, name: string, museums: readonly MuseumId[]): Promise<Joined> {
  return write(db, ["labels"], async (tx) => {
    const labels = tx.objectStore("labels");
    const label = await labels.get(name);
    const present = label?.museums ?? [];
    const joining = [...new Set(museums)].filter((museum) => !present.includes(museum));
    await labels.put({ name, museums: [...present, ...joining] });
    return { name, isNew: label === undefined, museums: joining };
  });
}

/** Takes that back. A label that was made for them is gone, unless others joined it. */
export async function leaveLabel(db: Store, { name, isNew, museums }: Joined): Promise<void> {
  await write(db, ["labels"], async (tx) => {
    const labels = tx.objectStore("labels");
    const staying = (await labels.get(name))?.museums.filter((museum) => !museums.includes(museum)) ?? [];
    if (isNew && staying.length === 0) await labels.delete(name);
    else await labels.put({ name, museums: staying });
  });
}

/** Two records of a museum became one: its labels follow. */
export async function moveLabels(tx: Writing<["labels", ...StoreName[]]>, from: MuseumId, to: MuseumId): Promise<void> {
  const store = tx.objectStore("labels");
  for (const label of await store.getAll()) {
    if (!label.museums.includes(from)) continue;
    await store.put({ ...label, museums: [...new Set(label.museums.map((id) => (id === from ? to : id)))] });
  }
}
