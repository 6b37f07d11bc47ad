import { type AccountAddress, wordOf } from "../core/museum.ts";
import { pastedAddressOf } from "../weibo/address.ts";

/** A piece of what was pasted: an account's address, or null where it names none. */
export interface Pasted {
  readonly text: string;
  readonly address: AccountAddress | null;
}

/** What stands between addresses: spaces, line ends, and the commas and semicolons of Latin and of Chinese. */
const BETWEEN = /[\s,;，；、]+/;

/** The addresses in a text, one or many, each account once. */
export function readPasted(text: string): Pasted[] {
  const pieces = text.split(BETWEEN).filter((piece) => piece !== "");
  const read = pieces.map((piece) => ({ text: piece, address: pastedAddressOf(piece) }));
  return [...new Map(read.map((one) => [nameOf(one), one])).values()];
}

function nameOf({ text, address }: Pasted): string {
  return address === null ? `? ${text}` : `${address.kind} ${wordOf(address)}`;
}
