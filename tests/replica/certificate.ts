import { generate } from "selfsigned";
import { HOSTS } from "./hosts.ts";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Promise<Certificate> | null = null;

/** One self-signed certificate per process: nothing to keep, nothing to expire. */
export function certificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  const pair = await generate([{ name: "commonName", value: "weibo.com" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: HOSTS.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: pair.private, cert: pair.cert };
}
