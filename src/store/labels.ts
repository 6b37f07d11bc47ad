import type { MuseumId } from "../core/museum.ts";
import type { Label } from "../core/peers.ts";
import type { Store, StoreName, Writing } from "./store.ts";

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
  const tx = db.transaction("labels", "readwrite");
  const [label, present] = await Promise.all([tx.store.get(from), tx.store.get(to)]);
  if (label && from !== to) {
    await tx.store.put({ name: to, museums: [...new Set([...(present?.museums ?? []), ...label.museums])] });
    await tx.store.delete(from);
  }
  await tx.done;
}

/** Removes a label; gives it back, so that it can be kept again. */
export async function removeLabel(db: Store, name: string): Promise<Label | null> {
  const tx = db.transaction("labels", "readwrite");
  const label = await tx.store.get(name);
  await tx.store.delete(name);
  await tx.done;
  return label ?? null;
}

/** Two records of a museum became one: its labels follow. */
export async function moveLabels(tx: Writing<["labels", ...StoreName[]]>, from: MuseumId, to: MuseumId): Promise<void> {
  const store = tx.objectStore("labels");
  for (const label of await store.getAll()) {
    if (!label.museums.includes(from)) continue;
    await store.put({ ...label, museums: [...new Set(label.museums.map((id) => (id === from ? to : id)))] });
  }
}
