import type { Day } from "./day.ts";
import type { AccountKey } from "./museum.ts";

/** A post as it is kept. */
export interface KeptPost {
  readonly account: AccountKey;
  readonly day: Day;
  readonly mid: string;
}
