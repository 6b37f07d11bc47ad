import { trackedAccounts } from "./accounts.ts";
import type { Store } from "./store.ts";
import { write } from "./write.ts";

/** The steps of the first run, and what stands after them. */
export const STEPS = ["museum", "case", "data", "done"] as const;
export type Step = (typeof STEPS)[number];

/** The name under which it is kept: a habit of this browser, beside the settings and in no backup. */
const WELCOME = "welcome";

/** The step at which the reader was last; null where the first run was never begun. */
export async function stepReached(db: Store): Promise<Step | null> {
  const kept = await db.get("meta", WELCOME);
  return STEPS.find((step) => step === kept) ?? null;
}

export async function keepStep(db: Store, step: Step): Promise<void> {
  await write(db, ["meta"], async (tx) => {
    await tx.objectStore("meta").put(step, WELCOME);
  });
}

/** Whether nobody has used Vitrine here: nothing is tracked, and the first run was never begun. */
export async function isNew(db: Store): Promise<boolean> {
  return (await stepReached(db)) === null && (await trackedAccounts(db)).length === 0;
}
