/** What may name one account, as it stands in a list that a person pasted, and in which of its lines, from 1. */
export interface Piece {
  readonly line: number;
  readonly text: string;
}

/** An address on any of Weibo's sites, wherever it stands in a text. */
const WEIBO_ADDRESS =
  /(?:https?:\/\/)?(?:(?:www|m|tw|m\.tw)\.)?weibo\.(?:com|cn)\/[^\s,;，；、|<>()（）[\]"“”«»。！？：]+/gi;
const OTHER_ADDRESS = /https?:\/\/[^\s,，；、|<>"“”«»。！？：]+/gi;
/** Uids of accounts have ten digits, older ones nine; a number of followers seldom has as many. */
const UID = /(?<![\p{L}\p{N}_])[1-9]\d{8,10}(?![\p{L}\p{N}_])/gu;
const NICKNAME = /(?<![\p{L}\p{N}_.])@[\p{L}\p{M}\p{N}\p{So}_·-]{1,40}/gu;
const DOMAIN = /^[a-z0-9][a-z0-9_-]{2,39}$/;
/** What a sentence leaves at the end of an address. */
const TAIL = /[.!?:'’]+$/;
const SEPARATORS = /[\t,;，；、|]+/;
/** Characters of a line that are looked at: more is no line of a list. */
const LONGEST_LINE = 2_000;

/**
 * What a pasted text may name: one account or many, in lines, or between commas, semicolons, tabs or spaces; a column or a
 * whole table of a spreadsheet; sentences with addresses in them. Where something in a line cannot be mistaken (an address,
 * a uid, an @nickname), what stands around it is words.
 */
export function piecesOf(text: string): Piece[] {
  return text.split(/\r\n|[\r\n\u2028]/).flatMap((whole, at) => {
    const line = whole
      .slice(0, LONGEST_LINE)
      .replace(/^\s*"|"\s*$/g, "")
      .trim();
    return textsIn(line).map((piece) => ({ line: at + 1, text: piece }));
  });
}

/** The words of a piece, where each of them could be the word of an address: to be asked once nobody has it for a name. */
export function wordsIn({ line, text }: Piece): Piece[] {
  const words = text.split(/\s+/);
  return words.every((word) => DOMAIN.test(word)) ? words.map((word) => ({ line, text: word })) : [{ line, text }];
}

function textsIn(line: string): string[] {
  const addresses = found(line, WEIBO_ADDRESS);
  const others = found(line.replace(WEIBO_ADDRESS, " "), OTHER_ADDRESS);
  const rest = line.replace(WEIBO_ADDRESS, " ").replace(OTHER_ADDRESS, " ");
  const marked = [...found(rest, UID), ...found(rest, NICKNAME)];
  if (addresses.length + marked.length === 0) return others.length > 0 ? others : cellsOf(line);
  // A row of a table tells of one account; in a list on one line the bare words are accounts too.
  if (line.includes("\t")) return addresses.length > 0 ? addresses : marked;
  return inOrder(line, new Set([...addresses, ...others, ...marked, ...cellsOf(line).flatMap(domainsIn)]));
}

function found(line: string, what: RegExp): string[] {
  return (line.match(what) ?? []).map((text) => text.replace(TAIL, ""));
}

function inOrder(line: string, texts: ReadonlySet<string>): string[] {
  return [...texts].sort((a, b) => line.indexOf(a) - line.indexOf(b));
}

function cellsOf(line: string): string[] {
  return line
    .split(SEPARATORS)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}

/** The words of addresses in a cell that holds nothing but these, uids and nicknames. */
function domainsIn(cell: string): string[] {
  const words = cell.replace(UID, " ").replace(NICKNAME, " ").trim().split(/\s+/);
  return words.every((word) => DOMAIN.test(word)) ? words : [];
}
