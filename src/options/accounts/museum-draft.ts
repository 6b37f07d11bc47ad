import type { Account, Museum, MuseumId } from "../../core/museum.ts";
import { LANGUAGES, type Texts } from "../../core/texts.ts";
import { isWeChatId, tidyWeChatId } from "../../core/wechat.ts";
import type { MuseumDetails } from "../../store/museums.ts";
import type { WordKey } from "../../ui/words.ts";

/** What the reader has typed about a museum so far. */
export interface DetailsDraft {
  readonly names: Texts;
  readonly country: string | null;
  readonly city: string;
  readonly website: string;
  /** The id of its account on WeChat. */
  readonly wechat: string;
}

/** What the reader says of a museum in the end. */
export interface MuseumEdit {
  /** null for a museum of the directory, which says these itself. */
  readonly details: MuseumDetails | null;
  /** The id of its account on WeChat; null for none. */
  readonly wechat: string | null;
}

/** The museum that an address of the options asks to correct, "#museum=weibo-5549047567"; null when it names none. */
export function askedMuseum(hash: string): MuseumId | null {
  return new URLSearchParams(hash.slice(1)).get("museum") as MuseumId | null;
}

export function draftOf({ names, country, city, website }: Museum, wechat: Account | null): DetailsDraft {
  return { names, country, city: city ?? "", website: website ?? "", wechat: wechat?.domain ?? "" };
}

/** What is wrong with what was typed. */
export function faultsIn({ website, wechat }: DetailsDraft): { website: WordKey | null; wechat: WordKey | null } {
  const id = tidyWeChatId(wechat);
  return {
    website: isWebAddress(website) ? null : "options_fault_no_address",
    wechat: id === "" || isWeChatId(id) ? null : "options_fault_no_wechat",
  };
}

/** What was typed of a museum, where nothing is wrong with it. */
export function readEdit(draft: DetailsDraft, { origin }: Museum): MuseumEdit {
  const id = tidyWeChatId(draft.wechat);
  return { details: origin === "reader" ? readDetails(draft) : null, wechat: id === "" ? null : id };
}

/** Without what was left blank. */
function readDetails({ names, country, city, website }: DetailsDraft): MuseumDetails {
  const named = LANGUAGES.flatMap((language) => {
    const name = tidy(names[language] ?? "");
    return name === null ? [] : [[language, name] as const];
  });
  return { names: Object.fromEntries(named), country, city: tidy(city), website: tidy(website) };
}

/** Whether a text is the address of a website, or none at all. */
function isWebAddress(text: string): boolean {
  const address = text.trim();
  return address === "" || (/^https?:\/\//i.test(address) && URL.canParse(address));
}

function tidy(text: string): string | null {
  const tidied = text.replace(/\s+/g, " ").trim();
  return tidied === "" ? null : tidied;
}
