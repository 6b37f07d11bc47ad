import { COUNTED, type Outcome } from "../../catalogue/backup/tally.ts";
import { dayOf } from "../../core/day.ts";
import { formatDay, formatNumber } from "../../ui/format.ts";
import { say, type Words } from "../../ui/words.ts";
import type { ReadBackup } from "./read-backup-file.ts";

interface RestorePreviewProps {
  readonly words: Words;
  readonly backup: ReadBackup;
  readonly expected: Outcome;
}

/** When and by what a file was made, and what would become of everything in it. */
export function RestorePreview({ words, backup: { name, head }, expected }: RestorePreviewProps) {
  const day = formatDay(words.language, dayOf(head.made));
  const number = (n: number) => <td>{formatNumber(words.language, n)}</td>;
  return (
    <table class="restore">
      <caption>{say(words, "options_restore_holds", { file: name, day, version: head.vitrine })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words, "options_restore_what")}</th>
          <th scope="col">{say(words, "options_restore_added")}</th>
          <th scope="col">{say(words, "options_restore_changed")}</th>
          <th scope="col">{say(words, "options_restore_kept")}</th>
        </tr>
      </thead>
      <tbody>
        {COUNTED.map((noun) => (
          <tr key={noun}>
            <th scope="row">{say(words, `options_restore_${noun}`)}</th>
            {number(expected[noun].added)}
            {number(expected[noun].changed)}
            {number(expected[noun].kept)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
