import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { COUNTRIES } from "../../core/countries.ts";
import type { Museum } from "../../core/museum.ts";
import { MOST_NAME } from "../../core/reading.ts";
import { LANGUAGES } from "../../core/texts.ts";
import type { MuseumDetails } from "../../store/museums.ts";
import { onEscape } from "../../ui/escape.ts";
import { formatCountry } from "../../ui/format.ts";
import { localeOf } from "../../ui/formatters.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";
import { type DetailsDraft, draftOf, isWebAddress, readDetails } from "./museum-draft.ts";

interface MuseumEditorProps {
  readonly words: Words;
  readonly museum: Museum;
  /** By what the row says: the names below may all be empty still. */
  readonly name: string;
  readonly keep: (details: MuseumDetails) => void;
  readonly cancel: () => void;
}

/** What the reader says of a museum that nobody listed: its names, where it is, and its website. All may stay unknown. */
export function MuseumEditor({ words, museum, name, keep, cancel }: MuseumEditorProps) {
  const [begun] = useState(() => draftOf(museum));
  const [draft, setDraft] = useState(begun);
  const [hasFault, setFault] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const type = (part: Partial<DetailsDraft>) => setDraft({ ...draft, ...part });

  /** Nothing typed is thrown away by a key that also closes a list. */
  const leave = () => {
    if (draft === begun) cancel();
  };

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setFault(!isWebAddress(draft.website));
    if (isWebAddress(draft.website)) keep(readDetails(draft));
  }

  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={submit}
      onKeyDown={onEscape(leave)}
      aria-label={say(words, "options_museum")}
    >
      <p class="wide name">{name}</p>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          words={words}
          label={`options_museum_name_${language}`}
          field={{ name: `name-${language}`, lang: localeOf(language), ref: language === "en" ? first : null }}
          text={draft.names[language] ?? ""}
          type={(text) => type({ names: { ...draft.names, [language]: text } })}
        />
      ))}
      <CountryField words={words} country={draft.country} pick={(country) => type({ country })} />
      <TextField
        words={words}
        label="options_museum_city"
        field={{ name: "city" }}
        text={draft.city}
        type={(city) => type({ city })}
      />
      <TextField
        words={words}
        label="options_museum_website"
        field={{ name: "website", inputMode: "url" }}
        text={draft.website}
        fault={hasFault ? say(words, "options_fault_no_address") : null}
        type={(website) => type({ website })}
      />
      <p class="wide soft">{say(words, "options_museum_hint")}</p>
      <div class="wide buttons">
        <button type="submit" class="main">
          {say(words, "options_hand_save")}
        </button>
        <button type="button" onClick={cancel}>
          {say(words, "options_cancel")}
        </button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  readonly words: Words;
  readonly label: WordKey;
  readonly field: {
    readonly name: string;
    readonly lang?: string;
    readonly inputMode?: "url";
    readonly ref?: { current: HTMLInputElement | null } | null;
  };
  readonly text: string;
  readonly fault?: string | null;
  readonly type: (text: string) => void;
}

function TextField({ words, label, field, text, fault = null, type }: TextFieldProps) {
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
function CountryField({
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
