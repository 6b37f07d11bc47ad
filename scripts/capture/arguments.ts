import { parseArgs } from "node:util";
import { isUid, type Uid } from "../../src/core/museum.ts";

/** What is to be made a fixture, whom it is about, and what the fixture is called. */
export interface Wish {
  /** An address, or the path of a file. */
  readonly from: URL | string;
  /** Letters, digits and dashes, without the day and the ending; null: it is called what it is. */
  readonly name: string | null;
  /** The account that it is about; null: nobody in particular. */
  readonly uid: Uid | null;
}

const HOSTS: readonly string[] = ["weibo.com", "www.weibo.com", "m.weibo.cn"];
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * Reads "URL-or-file --as mymblog-third-form --uid 1234567890". Throws a sentence for an address that is not
 * fetched; `--loopback` allows those of this machine besides.
 */
export function readArguments(args: readonly string[]): Wish {
  const options = { as: { type: "string" }, uid: { type: "string" }, loopback: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [from, ...more] = positionals;
  if (from === undefined || more.length > 0)
    throw new Error("Say one address or file: npm run capture -- saved.html --as NAME --uid UID");
  return { from: placeOf(from, values.loopback ?? false), name: nameOf(values.as), uid: uidOf(values.uid) };
}

function placeOf(from: string, loopback: boolean): URL | string {
  if (!/^[a-z]+:\/\//i.test(from)) return from;
  const url = new URL(from);
  if (url.protocol === "https:" && HOSTS.includes(url.hostname) && url.port === "" && url.username === "") return url;
  if (loopback && LOOPBACK.test(url.hostname)) return url;
  throw new Error(
    `Only https addresses of ${HOSTS.join(", ")} are fetched. Save the page in a browser, and give the file.`,
  );
}

function nameOf(name: string | undefined): string | null {
  if (name === undefined) return null;
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(name) || /\d{6}/.test(name))
    throw new Error("A name has small letters, digits and dashes, and no account's number.");
  return name;
}

function uidOf(uid: string | undefined): Uid | null {
  if (uid === undefined) return null;
  if (!isUid(uid)) throw new Error("A uid is the account's number: the digits in the address of its page.");
  return uid;
}
