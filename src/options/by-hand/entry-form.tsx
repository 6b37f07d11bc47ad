import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EntryKind } from "../../core/entry.ts";
import type { Account, Museum, MuseumId } from "../../core/museum.ts";
import { onEscape } from "../../ui/escape.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";
import { type Draft, emptyDraft, FIELDS, NOTE } from "./draft.ts";
import { DraftField } from "./draft-field.tsx";
import { MuseumChoice } from "./museum-choice.tsx";
import type { Faults } from "./read-draft.ts";

export const KIND_WORDS: { readonly [kind in EntryKind]: WordKey } = {
  followers: "options_hand_kind_followers",
  posts: "options_hand_kind_posts",
  post: "options_hand_kind_post",
  broadcasts: "options_hand_kind_broadcasts",
  award: "options_hand_kind_award",
};

interface EntryFormProps {
  readonly words: Words;
  /** Of which the reader picks one, where there are several. */
  readonly kinds: readonly EntryKind[];
  readonly museums: readonly Museum[];
  readonly onWeChat: ReadonlyMap<MuseumId, Account>;
  readonly tracked: ReadonlySet<MuseumId>;
  readonly begun: Draft;
  /** Keeps the draft; gives what is wrong with it instead, if anything is. */
  readonly keep: (draft: Draft) => Promise<Faults | null>;
  readonly cancel: () => void;
}

const NO_FAULTS: Faults = new Map();

/** A figure or an award, asked for field by field. Nothing is kept until it is whole. */
export function EntryForm({ words, kinds, museums, onWeChat, tracked, begun, keep, cancel }: EntryFormProps) {
  const [draft, setDraft] = useState(begun);
  const [faults, setFaults] = useState(NO_FAULTS);
  const [museumId, kindId] = [useId(), useId()];
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector("select")?.focus(), []);
  const fields = [...FIELDS[draft.kind], NOTE];

  const type = (name: string, text: string) => setDraft({ ...draft, texts: { ...draft.texts, [name]: text } });

  /** Nothing typed is thrown away by a key that also closes a list. */
  const leave = () => {
    if (draft === begun) cancel();
  };

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setFaults((await keep(withDefaults(draft))) ?? NO_FAULTS);
  }

  return (
    <form
      ref={form}
      class="entry-form"
      onKeyDown={onEscape(leave)}
      noValidate
      onSubmit={submit}
      aria-label={say(words, kinds.includes("award") ? "options_awards_form" : "options_hand_form")}
    >
      {kinds.length === 1 ? null : (
        <div class="draft-field">
          <label for={kindId}>{say(words, "options_hand_kind")}</label>
          <select
            id={kindId}
            value={draft.kind}
            onChange={(event) => {
              const kind = kinds.find((one) => one === event.currentTarget.value);
              if (kind) setDraft({ ...emptyDraft(kind, draft.museum), texts: keptTexts(draft) });
              setFaults(NO_FAULTS);
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(words, KIND_WORDS[kind])}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="draft-field">
        <label for={museumId}>{say(words, "museum")}</label>
        <MuseumChoice
          id={museumId}
          words={words}
          museums={museums}
          tracked={tracked}
          value={draft.museum}
          pick={(museum) => setDraft({ ...draft, museum })}
        />
      </div>
      {fields.map((spec) => (
        <DraftField
          key={`${draft.kind}-${spec.name}`}
          words={words}
          spec={spec}
          wechat={onWeChat.get(draft.museum) ?? null}
          text={draft.texts[spec.name] ?? ""}
          count={draft.counts[spec.name]}
          fault={faults.get(spec.name)}
          type={(text) => type(spec.name, text)}
          typeCount={(count) => setDraft({ ...draft, counts: { ...draft.counts, [spec.name]: count } })}
        />
      ))}
      <p class="wide soft">{say(words, "options_hand_note_hint")}</p>
      <div class="wide buttons">
        <button type="submit" class="main">
          {say(words, "options_hand_save")}
        </button>
        <button type="button" onClick={cancel}>
          {say(words, "options_cancel")}
        </button>
        {faults.size === 0 ? null : (
          <p class="fault" role="alert">
            {say(words, "options_hand_not_saved")}
          </p>
        )}
      </div>
    </form>
  );
}

/** A list that was never touched shows its first choice, and means it. */
function withDefaults(draft: Draft): Draft {
  const isPlatform = FIELDS[draft.kind].some(({ name }) => name === "platform");
  if (!isPlatform || draft.texts.platform !== undefined) return draft;
  return { ...draft, texts: { ...draft.texts, platform: "weibo" } };
}

/** What means the same in every kind of entry stays when another kind is picked. */
function keptTexts({ texts }: Draft): Draft["texts"] {
  return Object.fromEntries(
    ["day", "from", "to", "note"].flatMap((name) => (texts[name] ? [[name, texts[name]]] : [])),
  );
}
