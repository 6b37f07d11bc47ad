import type { Pace } from "./grid.ts";

/** Characters whose line ends are made alike at once: some milliseconds. */
const PART = 1_000_000;

/** A text with the line ends of Unix, whichever it had. */
export async function withLineFeeds(text: string, pace: Pace): Promise<string> {
  if (!text.includes("\r")) return text;
  const parts: string[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    // The two signs of a line end stay together.
    to = text[from + PART - 1] === "\r" ? from + PART + 1 : from + PART;
    parts.push(text.slice(from, to).replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
    await pace(Math.min(1, to / text.length));
  }
  return parts.join("");
}
