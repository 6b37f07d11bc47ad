import { formatNumber } from "../../ui/format.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import type { Preview, Working } from "./import-work.ts";

/** What the page is busy with, and how far it is. */
export function workingText(words: Words, { what, done }: Working): string {
  return say(words, `options_import_${what}`, { done: Math.floor(done * 100) });
}

/** What a screen reader hears once the preview stands below. */
export function previewText(words: Words, { opened: { name, survey }, read }: Preview): string {
  const added = read && say(words, "options_import_added", { n: formatNumber(words.language, read.effect.added) });
  return [name, sayPlural(words, "options_import_rows", survey.rows), ...(added === null ? [] : [added])].join(
    say(words, "list_separator"),
  );
}

/** What an import did. */
export function doneText(words: Words, file: string, { figures, effect }: NonNullable<Preview["read"]>): string {
  const number = (n: number) => formatNumber(words.language, n);
  return say(words, "options_import_done", {
    file,
    added: number(effect.added),
    updated: number(effect.updated),
    unchanged: number(effect.unchanged),
    refused: number(figures.refused),
  });
}
