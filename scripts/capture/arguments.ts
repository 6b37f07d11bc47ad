import { parseArgs } from "node:util";

/** What is to be made a fixture, and what the fixture is called. */
export interface Wish {
  /** An address, or the path of a file. */
  readonly from: URL | string;
  /** Letters, digits and dashes, without an ending; null: the day says it. */
  readonly name: string | null;
}

const HOSTS: readonly string[] = ["weibo.com", "www.weibo.com", "m.weibo.cn"];
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * Reads "URL-or-file --as mymblog-third-form". Throws a sentence for an address that is not fetched; `--loopback` allows
 * those of this machine besides.
 */
export function readArguments(args: readonly string[]): Wish {
  const options = { as: { type: "string" }, loopback: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [from, ...more] = positionals;
  if (from === undefined || more.length > 0)
    throw new Error("Say one address or file: npm run capture -- saved.html --as NAME");
  return { from: placeOf(from, values.loopback ?? false), name: nameOf(values.as) };
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
