import type { WordKey } from "../ui/words.ts";

/** The sections of the options in their order, by the names in their addresses: what each is called, and what it is for. */
export const SECTIONS = [
  { id: "accounts", title: "options_accounts", purpose: "options_accounts_hint" },
  { id: "groups", title: "options_labels", purpose: "options_labels_hint" },
  { id: "by-hand", title: "options_hand", purpose: "options_hand_hint" },
  { id: "awards", title: "options_awards", purpose: "options_awards_hint" },
  { id: "transfer", title: "options_transfer", purpose: "options_transfer_hint" },
  { id: "backup", title: "options_backup", purpose: "options_backup_hint" },
  { id: "collector", title: "options_collector", purpose: "options_collector_purpose" },
  { id: "alerts", title: "options_alerts", purpose: "options_alerts_hint" },
  { id: "appearance", title: "options_appearance", purpose: "options_appearance_hint" },
  { id: "storage", title: "options_storage", purpose: "options_storage_hint" },
  { id: "about", title: "options_about", purpose: "options_about_hint" },
] as const satisfies readonly { readonly id: string; readonly title: WordKey; readonly purpose: WordKey }[];

export type SectionId = (typeof SECTIONS)[number]["id"];

/** The section that an address of the options leads to, "#backup"; null where it names none. */
export function sectionAt(hash: string): SectionId | null {
  return SECTIONS.find(({ id }) => `#${id}` === hash)?.id ?? null;
}

/** Of the sections that stand in the upper part of the window, the one that is being read; null while none does. */
export function presentOf(inSight: ReadonlySet<string>): SectionId | null {
  return SECTIONS.find(({ id }) => inSight.has(id))?.id ?? null;
}
