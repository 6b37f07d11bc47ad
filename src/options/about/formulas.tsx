import { say, type Words } from "../../ui/words.ts";

/** The figures that Vitrine computes, in the order of a report. */
const FIGURES = [
  "growth",
  "rate",
  "pace",
  "share",
  "place",
  "audience",
  "weekly",
  "interactions",
  "engagement",
  "standout",
  "bci",
  "overtaking",
  "milestone",
] as const;

/** Every formula in words. */
export function Formulas({ words }: { words: Words }) {
  return (
    <details class="fold">
      <summary>{say(words, "options_about_formulas")}</summary>
      <table class="facts" aria-label={say(words, "options_about_formulas")}>
        <thead>
          <tr>
            <th scope="col">{say(words, "options_formula_figure")}</th>
            <th scope="col">{say(words, "options_formula_words")}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{say(words, `options_formula_${figure}`)}</th>
              <td>{say(words, FORMULAS[figure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{say(words, "options_formula_note")}</p>
    </details>
  );
}

const FORMULAS = {
  growth: "options_formula_growth_is",
  rate: "options_formula_rate_is",
  pace: "options_formula_pace_is",
  share: "options_formula_share_is",
  place: "options_formula_place_is",
  audience: "options_formula_audience_is",
  weekly: "options_formula_weekly_is",
  interactions: "options_formula_interactions_is",
  engagement: "options_formula_engagement_is",
  standout: "options_formula_standout_is",
  bci: "options_formula_bci_is",
  overtaking: "options_formula_overtaking_is",
  milestone: "options_formula_milestone_is",
} as const;
