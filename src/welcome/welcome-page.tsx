import { useCallback, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { comparableMuseums } from "../catalogue/compare.ts";
import { type Chosen, chosenIn, type Sample, sampleOf } from "../catalogue/welcome.ts";
import type { Museum } from "../core/museum.ts";
import { changeSettings, type Settings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { keepStep, type Step, stepReached } from "../store/welcome.ts";
import { LanguageSelect } from "../ui/language-select.tsx";
import { wordsOf } from "../ui/languages.ts";
import { type LiveSource, useLive } from "../ui/live.ts";
import { speak, wear } from "../ui/page.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, say, type Words } from "../ui/words.ts";
import { CaseStep } from "./case-step.tsx";
import { DataStep } from "./data-step.tsx";
import { Done, type Toolbar } from "./done.tsx";
import { MuseumStep } from "./museum-step.tsx";
import { StepButtons, StepList } from "./step-list.tsx";

export interface WelcomePageProps extends LiveSource<Store> {
  readonly browserLanguage: string;
  /** The reader asked to be shown round again: who was through begins anew. */
  readonly isAgain: boolean;
  readonly toolbar: Toolbar;
}

interface Shown {
  readonly words: Words;
  readonly settings: Settings;
  readonly reached: Step;
  /** What is tracked, the last chosen first. */
  readonly chosen: readonly Chosen[];
  readonly museums: readonly Museum[];
  readonly sample: Sample | null;
}

/** The first run: three steps, each of which can be left out, and what came of them. What is chosen is kept at once. */
export function WelcomePage({ browserLanguage, isAgain, toolbar, ...source }: WelcomePageProps) {
  const [asked, setAsked] = useState<Step | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const languageId = useId();
  const read = useCallback(
    async (db: Store): Promise<Shown> => {
      const [settings, reached, chosen, museums] = await Promise.all([
        settingsOf(db),
        stepReached(db),
        chosenIn(db),
        comparableMuseums(db),
      ]);
      const words = wordsOf(languageOf(settings.language, browserLanguage), "welcome");
      speak(words.language, say(words, "welcome_title"));
      wear(settings.theme);
      const sample = await sampleOf(db, chosen[0]?.account ?? null);
      const begun = reached === null || (isAgain && reached === "done") ? "museum" : reached;
      return { words, settings, reached: begun, chosen, museums, sample };
    },
    [browserLanguage, isAgain],
  );
  const { shown, problem, change } = useLive(source, read);
  const words = shown?.words ?? wordsOf(languageOf("auto", browserLanguage), "welcome");
  const step = asked ?? shown?.reached ?? "museum";

  const go = (to: Step) => {
    setAsked(to);
    change((db) => keepStep(db, to));
  };
  // Whoever moved to a step begins to read it at its heading.
  useLayoutEffect(() => {
    if (asked !== null) heading.current?.focus();
  }, [asked]);

  return (
    <>
      <header>
        <h1>{say(words, "welcome_title")}</h1>
        {shown ? (
          <div class="language">
            <label for={languageId} class="hidden-text">
              {say(words, "language_label")}
            </label>
            <LanguageSelect
              words={words}
              id={languageId}
              chosen={shown.settings.language}
              choose={(language) => change((db) => changeSettings(db, { language }))}
            />
          </div>
        ) : null}
      </header>
      <p class="intro">{say(words, "welcome_intro")}</p>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {say(words, "welcome_problem", { problem: problemText(words, problem) })}
        </p>
      )}
      {shown ? (
        <>
          <StepList words={words} at={step} go={go} />
          <section class={`step ${step}`}>
            <h2 ref={heading} tabIndex={-1}>
              {say(words, `welcome_step_${step}`)}
            </h2>
            {step === "museum" ? <MuseumStep {...shown} change={change} /> : null}
            {step === "case" ? <CaseStep {...shown} change={change} /> : null}
            {step === "data" ? <DataStep {...shown} change={change} /> : null}
            {step === "done" ? <Done {...shown} toolbar={toolbar} /> : null}
          </section>
          <StepButtons words={words} at={step} go={go} isLeftOut={step === "museum" && shown.chosen.length === 0} />
        </>
      ) : null}
    </>
  );
}
