interface PickerProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly pick: (value: Value) => void;
}

/** A choice of one among few, whose label is for screen readers and as a hint: what is picked says enough. */
export function Picker<Value extends string>({ label, value, options, pick }: PickerProps<Value>) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => {
        const picked = options.find(([each]) => each === currentTarget.value);
        if (picked) pick(picked[0]);
      }}
    >
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  );
}
