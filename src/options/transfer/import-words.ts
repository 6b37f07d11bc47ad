import { AccountMoved } from "../../catalogue/importing.ts";
import { type FileFault, MOST_BYTES, MOST_COLUMNS, UnreadableFile } from "../../transfer/import/bounds.ts";
import type { Delimiter } from "../../transfer/import/delimiter.ts";
import type { Encoding } from "../../transfer/import/encoding.ts";
import type { FileForm } from "../../transfer/import/file-grid.ts";
import type { Reason, Refused } from "../../transfer/import/refusal.ts";
import { formatNumber } from "../../ui/format.ts";
import { problemText } from "../../ui/problems.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";
import { isUnreadable } from "../unreadable.ts";

const REASONS: { readonly [reason in Reason]: WordKey } = {
  "account-missing": "options_refused_account_missing",
  "account-unknown": "options_refused_account_unknown",
  "account-several": "options_refused_account_several",
  "headings-again": "options_refused_headings_again",
  "day-missing": "options_refused_day_missing",
  "day-unread": "options_refused_day_unread",
  "day-short-year": "options_refused_day_short_year",
  "day-before-weibo": "options_refused_day_before",
  "day-future": "options_refused_day_future",
  "count-missing": "options_refused_count_missing",
  "count-unread": "options_refused_count_unread",
  "count-negative": "options_refused_count_negative",
  "count-too-large": "options_refused_count_too_large",
  "count-not-exact": "options_refused_count_not_exact",
  "precision-unread": "options_refused_precision",
  "instant-unread": "options_refused_instant",
  "instant-other-day": "options_refused_instant_day",
};

/** A time as it is read. */
const INSTANT = "2017-12-19T09:30Z";

const FILE_FAULTS: { readonly [fault in FileFault]: WordKey } = {
  "too-large": "options_file_too_large",
  empty: "options_file_empty",
  binary: "options_file_binary",
  "open-quote": "options_file_open_quote",
  "row-too-long": "options_file_row_long",
  "cut-or-mixed": "options_file_cut",
  "control-sign": "options_file_control",
  "too-many-columns": "options_file_columns",
  "workbook-too-large": "options_file_workbook_large",
  "workbook-broken": "options_file_workbook_broken",
  "workbook-old": "options_file_workbook_old",
  "workbook-other": "options_file_workbook_foreign",
  backup: "options_file_backup",
  packed: "options_file_packed",
  locked: "options_file_locked",
  "web-page": "options_file_web_page",
  picture: "options_file_picture",
  pdf: "options_file_pdf",
  json: "options_file_json",
};

const ENCODINGS: { readonly [encoding in Encoding]: string } = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  gb18030: "GB18030",
  "windows-1252": "Windows-1252",
};

const DELIMITERS: { readonly [delimiter in Delimiter]: WordKey } = {
  ",": "options_import_comma",
  ";": "options_import_semicolon",
  "\t": "options_import_tab",
};

/** "Row 12, column “Followers”, “many”: this is no whole number that can be read." */
export function refusalText(words: Words, { row, column, found, reason }: Refused): string {
  const why = say(words, REASONS[reason], { example: INSTANT });
  if (column === null) return say(words, "options_import_refusal_row", { row, reason: why });
  if (found === "" || found === column) return say(words, "options_import_refusal_empty", { row, column, reason: why });
  return say(words, "options_import_refusal", { row, column, found, reason: why });
}

/** What is wrong with a file as a whole, or with the browser that reads and keeps it. */
export function fileProblemText(words: Words, error: unknown): string {
  if (isUnreadable(error)) return say(words, "options_file_unreadable");
  if (error instanceof AccountMoved) return say(words, "options_import_moved");
  if (!(error instanceof UnreadableFile)) return problemText(words, error);
  const most = error.fault === "too-large" ? MOST_BYTES / 1_000_000 : MOST_COLUMNS;
  return say(words, FILE_FAULTS[error.fault], {
    row: error.row ?? "",
    most: formatNumber(words.language, most),
  });
}

/** What a file was found to be. */
export function formText(words: Words, form: FileForm): string {
  if (form.kind === "workbook") return say(words, "options_import_workbook", { sheet: form.sheet });
  const delimiter = say(words, DELIMITERS[form.delimiter]);
  return say(words, "options_import_text", { encoding: ENCODINGS[form.encoding], delimiter });
}
