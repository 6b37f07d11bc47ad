import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { type Account, PLATFORMS } from "../../core/museum.ts";
import { BROADCAST_PLATFORMS } from "../../core/publication.ts";
import { namesOnWeChat } from "../../core/wechat.ts";
import { platformText } from "../../ui/platform-text.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";
import { type DraftCount, ENTERED_PRECISIONS, type EnteredPrecision, type FieldSpec, NO_COUNT } from "./draft.ts";
import type { Fault } from "./read-draft.ts";

interface DraftFieldProps {
  readonly words: Words;
  readonly spec: FieldSpec;
  /** The museum's account on WeChat, where one is known: what followers may be of. */
  readonly wechat: Account | null;
  readonly text: string;
  readonly count: DraftCount | undefined;
  readonly fault: Fault | undefined;
  readonly type: (text: string) => void;
  readonly typeCount: (count: DraftCount) => void;
}

/** One field of an entry, with its name above and what is wrong with it below. */
export function DraftField(props: DraftFieldProps) {
  const { words, spec, fault } = props;
  const id = useId();
  const described = fault === undefined ? undefined : `${id}-fault`;
  return (
    <div class={spec.kind === "text" || spec.kind === "address" ? "draft-field wide" : "draft-field"}>
      <label for={id}>
        {say(words, labelOf(spec))}
        {spec.optional ? <span class="soft"> {say(words, "options_optional")}</span> : null}
      </label>
      <Control {...props} id={id} described={described} />
      {fault === undefined ? null : (
        <p id={described} class="fault">
          {say(words, FAULT_WORDS[fault])}
        </p>
      )}
    </div>
  );
}

type ControlProps = DraftFieldProps & { readonly id: string; readonly described: string | undefined };

function Control(props: ControlProps) {
  const { words, spec, wechat, text, type, id, described, fault } = props;
  const common = { id, "aria-describedby": described, "aria-invalid": fault !== undefined };
  switch (spec.kind) {
    case "platform":
      return <Choice {...common} words={words} value={text} pick={type} platforms={PLATFORMS} wechat={wechat} />;
    case "broadcast-platform":
      return (
        <Choice {...common} words={words} value={text} pick={type} platforms={BROADCAST_PLATFORMS} wechat={null} />
      );
    case "count":
      return <CountControl {...props} common={common} />;
    case "day":
      return <input {...common} type="date" value={text} onInput={(event) => type(event.currentTarget.value)} />;
    default:
      return (
        <input
          {...common}
          type="text"
          value={text}
          autocomplete="off"
          inputMode={spec.kind === "whole" || spec.kind === "year" ? "numeric" : "text"}
          onInput={(event) => type(event.currentTarget.value)}
        />
      );
  }
}

interface CommonAttributes {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

interface ChoiceProps extends CommonAttributes {
  readonly words: Words;
  readonly value: string;
  readonly pick: (value: string) => void;
  readonly platforms: typeof BROADCAST_PLATFORMS | typeof PLATFORMS;
  readonly wechat: Account | null;
}

function Choice({ words, value, pick, platforms, wechat, ...common }: ChoiceProps) {
  const options: ComponentChildren = platforms.map((platform) => (
    <option key={platform} value={platform}>
      {platform === "wechat" && wechat
        ? platformText(words, platform, namesOnWeChat(wechat))
        : say(words, `platform_${platform}`)}
    </option>
  ));
  return (
    <select {...common} value={value || platforms[0]} onChange={(event) => pick(event.currentTarget.value)}>
      {options}
    </select>
  );
}

/** How exact, and how many. */
function CountControl({
  words,
  spec,
  count = NO_COUNT,
  typeCount,
  common,
}: DraftFieldProps & { common: CommonAttributes }) {
  return (
    <div class="count-field">
      <select
        aria-label={say(words, "options_hand_precision", { field: say(words, labelOf(spec)) })}
        value={count.precision}
        onChange={(event) => typeCount({ ...count, precision: event.currentTarget.value as EnteredPrecision })}
      >
        {ENTERED_PRECISIONS.map((precision) => (
          <option key={precision} value={precision}>
            {say(words, PRECISION_WORDS[precision])}
          </option>
        ))}
      </select>
      <input
        {...common}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={count.number}
        onInput={(event) => typeCount({ ...count, number: event.currentTarget.value })}
      />
    </div>
  );
}

function labelOf({ name }: FieldSpec): WordKey {
  return `options_hand_${name}` as WordKey;
}

const PRECISION_WORDS: { readonly [precision in EnteredPrecision]: WordKey } = {
  exact: "precision_exact",
  about: "precision_about",
  "more-than": "precision_more_than",
  "less-than": "precision_less_than",
};

const FAULT_WORDS: { readonly [fault in Fault]: WordKey } = {
  missing: "options_fault_missing",
  "no-number": "options_fault_no_number",
  "no-day": "options_fault_no_day",
  future: "options_fault_future",
  order: "options_fault_order",
  "no-address": "options_fault_no_address",
  "no-year": "options_fault_no_year",
  "too-long": "options_fault_too_long",
};
