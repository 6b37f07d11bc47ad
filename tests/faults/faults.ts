import type { Place, Strike } from "./injector.ts";

/** What can befall a step, and where. */
export interface Fault {
  readonly name: string;
  readonly at: readonly Place[];
  readonly strike: Strike;
}

const FULL = "QuotaExceededError";
const BROKEN = "UnknownError";

export const FAULTS: readonly Fault[] = [
  {
    name: "the worker killed, or the tab closed",
    at: ["open", "read", "write", "commit"],
    strike: { kind: "kill" },
  },
  { name: "the quota full at a write", at: ["write"], strike: { kind: "request", error: FULL } },
  { name: "the quota full while writes are under way", at: ["write"], strike: { kind: "transaction", error: FULL } },
  { name: "the quota full at the commit", at: ["commit"], strike: { kind: "transaction", error: FULL } },
  {
    name: "a disk error at the opening, at a read or at a write",
    at: ["open", "read", "write"],
    strike: { kind: "request", error: BROKEN },
  },
  { name: "a disk error at the commit", at: ["commit"], strike: { kind: "transaction", error: BROKEN } },
  { name: "a write refused where it is made", at: ["write"], strike: { kind: "call", error: "DataError" } },
];
