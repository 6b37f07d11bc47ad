import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Account, Museum } from "../../core/museum.ts";
import { LANGUAGES } from "../../core/texts.ts";
import { onEscape } from "../../ui/escape.ts";
import { localeOf } from "../../ui/formatters.ts";
import { say, type Words } from "../../ui/words.ts";
import { type DetailsDraft, draftOf, faultsIn, type MuseumEdit, readEdit } from "./museum-draft.ts";
import { CountryField, TextField } from "./museum-fields.tsx";

interface MuseumEditorProps {
  readonly words: Words;
  readonly museum: Museum;
  /** By what the row says: the names below may all be empty still. */
  readonly name: string;
  /** The museum's account on WeChat, where one is known. */
  readonly wechat: Account | null;
  readonly keep: (edit: MuseumEdit) => void;
  readonly cancel: () => void;
}

/**
 * What the reader says of a museum: its account on WeChat, and where nobody listed it its names, where it is, and its website.
 * All may stay unknown.
 */
export function MuseumEditor({ words, museum, name, wechat, keep, cancel }: MuseumEditorProps) {
  const [begun] = useState(() => draftOf(museum, wechat));
  const [draft, setDraft] = useState(begun);
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
  const type = (part: Partial<DetailsDraft>) => {
    setDraft({ ...draft, ...part });
    setSubmitted(false);
  };
  const faults = faultsIn(draft);
  const faultOf = (field: keyof typeof faults) => (isSubmitted && faults[field] ? say(words, faults[field]) : null);

  /** Nothing typed is thrown away by a key that also closes a list. */
  const leave = () => {
    if (draft === begun) cancel();
  };

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setSubmitted(true);
    if (!faults.website && !faults.wechat) keep(readEdit(draft, museum));
  }

  return (
    <form
      ref={form}
      class="entry-form"
      noValidate
      onSubmit={submit}
      onKeyDown={onEscape(leave)}
      aria-label={say(words, "options_museum")}
    >
      <p class="wide name">{name}</p>
      {museum.origin === "directory" ? (
        <p class="wide soft">{say(words, "options_museum_listed_hint")}</p>
      ) : (
        <DetailsFields words={words} draft={draft} type={type} fault={faultOf("website")} />
      )}
      <TextField
        words={words}
        label="options_museum_wechat"
        field={{ name: "wechat" }}
        text={draft.wechat}
        fault={faultOf("wechat")}
        type={(text) => type({ wechat: text })}
      />
      <p class="wide soft">{say(words, "options_wechat_hint", { section: say(words, "options_hand") })}</p>
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

interface DetailsFieldsProps {
  readonly words: Words;
  readonly draft: DetailsDraft;
  readonly type: (part: Partial<DetailsDraft>) => void;
  /** What is wrong with the website. */
  readonly fault: string | null;
}

/** What the directory says of the museums that it lists. */
function DetailsFields({ words, draft, type, fault }: DetailsFieldsProps) {
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          words={words}
          label={`options_museum_name_${language}`}
          field={{ name: `name-${language}`, lang: localeOf(language) }}
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
        fault={fault}
        type={(website) => type({ website })}
      />
      <p class="wide soft">{say(words, "options_museum_hint")}</p>
    </>
  );
}
