import { useId } from "preact/hooks";
import { COUNTRIES } from "../../core/countries.ts";
import { MOST_NAME } from "../../core/reading.ts";
import { formatCountry } from "../../ui/format.ts";
import { localeOf } from "../../ui/formatters.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";

interface TextFieldProps {
  readonly words: Words;
  readonly label: WordKey;
  readonly field: {
    readonly name: string;
    readonly lang?: string;
    readonly inputMode?: "url";
  };
  readonly text: string;
  readonly fault?: string | null;
  readonly type: (text: string) => void;
}

/** A field that may stay empty, with what is wrong with it below. */
export function TextField({ words, label, field, text, fault = null, type }: TextFieldProps) {
  const id = useId();
  return (
    <div class="draft-field">
      <label for={id}>
        {say(words, label)} <span class="soft">{say(words, "options_optional")}</span>
      </label>
      <input
        {...field}
        id={id}
        type="text"
        value={text}
        maxLength={MOST_NAME}
        autocomplete="off"
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {fault === null ? null : (
        <p id={`${id}-fault`} class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** Every country by its name in the reader's language, in that language's order. */
export function CountryField({
  words,
  country,
  pick,
}: {
  words: Words;
  country: string | null;
  pick: (country: string | null) => void;
}) {
  const id = useId();
  const { compare } = new Intl.Collator(localeOf(words.language));
  const named = COUNTRIES.map((code) => ({ code, name: formatCountry(words.language, code) }));
  return (
    <div class="draft-field">
      <label for={id}>{say(words, "options_museum_country")}</label>
      <select
        id={id}
        name="country"
        value={country ?? ""}
        onChange={(event) => pick(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      >
        <option value="">{say(words, "not_known")}</option>
        {named
          .sort((a, b) => compare(a.name, b.name))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}
