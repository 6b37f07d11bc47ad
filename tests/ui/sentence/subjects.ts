import type { Publication } from "../../../src/core/publication.ts";
import { LANGUAGES } from "../../../src/core/texts.ts";
import { wordsOf } from "../../../src/ui/languages.ts";
import type { Subject } from "../../../src/ui/sentence/parts.ts";
import type { Words } from "../../../src/ui/words.ts";
import { account, museum } from "../../core/museums.ts";
import { on } from "../../core/snapshots.ts";

const clic: Publication = {
  id: "clic-2017-louvre",
  publisher: "CLIC France",
  title: "Le musée du Louvre",
  url: "https://www.club-innovation-culture.fr/louvre",
  published: on("2017-12-21"),
};
export const published = { source: { kind: "publication", id: clic.id } } as const;
/** Noon in Beijing on 19 December 2017. */
export const NOON = Date.parse("2017-12-19T12:00:00+08:00");

export const louvre: Subject = {
  museum: museum({ names: { en: "Louvre Museum", fr: "Musée du Louvre", zh: "卢浮宫博物馆" } }),
  account: account(),
  publications: [clic],
};

/** A sentence in English, French and Chinese. A no-break space is written as "_". */
export function inEach(compose: (words: Words) => string | null): (string | null)[] {
  return LANGUAGES.map((language) => compose(wordsOf(language, "more"))?.replaceAll(/[\u202f\u00a0]/g, "_") ?? null);
}
