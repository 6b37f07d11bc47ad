import { STEPS, type Step } from "../store/welcome.ts";
import { say, type Words } from "../ui/words.ts";

interface StepListProps {
  readonly words: Words;
  readonly at: Step;
  readonly go: (step: Step) => void;
}

/** Where the reader is among the steps, and the way to any of them. */
export function StepList({ words, at, go }: StepListProps) {
  return (
    <nav aria-label={say(words, "welcome_steps")}>
      <ol class="steps">
        {STEPS.map((step) => (
          <li key={step}>
            <button type="button" aria-current={step === at ? "step" : undefined} onClick={() => go(step)}>
              {say(words, `welcome_step_${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepButtonsProps extends StepListProps {
  /** Nothing was chosen in this step. */
  readonly isLeftOut: boolean;
}

/** One step back, one on. */
export function StepButtons({ words, at, go, isLeftOut }: StepButtonsProps) {
  const place = STEPS.indexOf(at);
  const [before, after] = [STEPS[place - 1], STEPS[place + 1]];
  const onward = after === "done" ? "welcome_finish" : isLeftOut ? "welcome_leave_out" : "welcome_next";
  return (
    <div class="step-buttons">
      {before ? (
        <button type="button" onClick={() => go(before)}>
          {say(words, "welcome_back")}
        </button>
      ) : null}
      {after ? (
        <button type="button" class="main" onClick={() => go(after)}>
          {say(words, onward)}
        </button>
      ) : null}
    </div>
  );
}
