import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ComponentChildren;
}

function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div class="draft-field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly pick: (value: string) => void;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** One of a few, under its label. */
export function Choice({ label, value, pick, options }: ChoiceProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => pick(event.currentTarget.value)}>
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type: (value: string) => void;
}

/** A day, or none, under its label. */
export function DayField({ label, value, type }: DayFieldProps) {
  return (
    <Field label={label}>
      {(id) => <input id={id} type="date" value={value} onInput={(event) => type(event.currentTarget.value)} />}
    </Field>
  );
}
