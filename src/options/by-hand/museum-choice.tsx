import { type Museum, type MuseumId, nameOf } from "../../core/museum.ts";
import { sortedByName } from "../../ui/museum-names.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";

interface MuseumChoiceProps {
  readonly id: string;
  readonly words: Words;
  readonly museums: readonly Museum[];
  readonly tracked: ReadonlySet<MuseumId>;
  readonly value: MuseumId;
  readonly pick: (museum: MuseumId) => void;
}

/** The tracked museums first, then the others, each in order of their names. */
export function MuseumChoice({ id, words, museums, tracked, value, pick }: MuseumChoiceProps) {
  const sorted = sortedByName(words, museums);
  const group = (label: WordKey, members: readonly Museum[]) =>
    members.length === 0 ? null : (
      <optgroup label={say(words, label)}>
        {members.map((museum) => (
          <option key={museum.id} value={museum.id}>
            {nameOf(museum, words.language)}
          </option>
        ))}
      </optgroup>
    );
  return (
    <select id={id} value={value} onChange={(event) => pick(event.currentTarget.value as MuseumId)}>
      {group(
        "options_tracked",
        sorted.filter((museum) => tracked.has(museum.id)),
      )}
      {group(
        "options_other_museums",
        sorted.filter((museum) => !tracked.has(museum.id)),
      )}
    </select>
  );
}
