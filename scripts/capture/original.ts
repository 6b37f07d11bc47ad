import { readFile } from "node:fs/promises";
import { CannotScrub } from "./scrub.ts";

/** The bytes of a file, or of an answer: asked without cookies, and no redirect is followed. Nothing is kept of it. */
export async function originalOf(from: URL | string): Promise<Uint8Array> {
  if (typeof from === "string") return readFile(from);
  const answer = await fetch(from, { redirect: "manual", credentials: "omit" });
  if (answer.status >= 300 && answer.status < 400)
    throw new CannotScrub(
      "Weibo sent the question elsewhere, for it wants a login. Save the answer in your browser, and give the file.",
    );
  return new Uint8Array(await answer.arrayBuffer());
}
