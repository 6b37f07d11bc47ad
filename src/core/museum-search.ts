import type { Museum } from "./museum.ts";

/** A museum as it is looked for: by any of its names, its city, or its short name. */
type Named = Pick<Museum, "id" | "names" | "city">;

/**
 * The museums of which every word of a text is a part, in any of their languages, without regard to accents or case; those
 * with a name that begins so come first, else in the order given. `most` at the most.
 */
export function searchMuseums<M extends Named>(museums: readonly M[], text: string, most: number): M[] {
  const asked = plain(text);
  const words = asked.split(" ").filter((word) => word !== "");
  const beginning: M[] = [];
  const others: M[] = [];
  for (const museum of museums) {
    if (beginning.length === most) break;
    const names = [...Object.values(museum.names), museum.city ?? "", museum.id].map(plain);
    const whole = names.join(" ");
    if (!words.every((word) => whole.includes(word))) continue;
    if (names.some((name) => name.startsWith(asked))) beginning.push(museum);
    else others.push(museum);
  }
  return [...beginning, ...others].slice(0, most);
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\s'’\u2010-\u2015-]+/g, " ")
    .trim();
}
