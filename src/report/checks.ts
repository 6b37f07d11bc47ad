import type { Report } from "../catalogue/report.ts";
import { textIn } from "../core/texts.ts";
import { sentences } from "../ui/in-full.ts";
import { say, type Words } from "../ui/words.ts";
import { heading, type Passage, paragraph, tableOr } from "./passage.ts";
import type { ReportTables } from "./tables.ts";
import { claimComputed, claimName, claimStated } from "./wording.ts";

/** What was published and does not agree with the data. */
export function contradictions(words: Words, { claims }: Report): Passage[] {
  const contradicted = claims.filter(({ verdict }) => verdict === "contradicts");
  return [
    heading(say(words, "report_contradictions")),
    ...(contradicted.length === 0 ? [paragraph(say(words, "report_no_contradictions"))] : []),
    ...contradicted.map(({ claim, computed }) => {
      const line = say(words, "report_contradiction", {
        claim: claimName(words, claim),
        stated: claimStated(words, claim),
        computed: computed ? claimComputed(words, claim, computed) : say(words, "not_known"),
      });
      const note = claim.note && textIn(claim.note, words.language);
      return paragraph(sentences(words, line, note));
    }),
  ];
}

/** Every published figure of the period beside the computed one. */
export function claims(words: Words, { claims: table }: ReportTables): Passage[] {
  return [heading(say(words, "report_claims")), tableOr(table, say(words, "report_no_claims"))];
}
