import type { ComponentChildren } from "preact";
import type { Day } from "../core/day.ts";
import { secureAddress } from "../core/secure-address.ts";
import type { Cell, Column, Table } from "../core/table.ts";
import { AskPopover } from "./ask-popover.tsx";
import { formatDay, formatNumber, formatSigned } from "./format.ts";
import { percentText } from "./in-full.ts";
import { spokenIn } from "./spoken-in.ts";
import { say, type Words } from "./words.ts";

interface DataTableProps {
  readonly words: Words;
  readonly table: Table;
  /** Tells where the figure of a cell comes from, by its row and column; null for a cell that is no figure. */
  readonly labelOf?: (row: number, column: number) => (() => ComponentChildren) | null;
}

/** As many rows stay on one printed page. */
const SHORT_TABLE = 8;
/** Longer ones are laid out once they come into sight: a ranking may have thousands of rows. */
const LONG_TABLE = 100;

/**
 * A table as the page shows it: rules above and below, numbers to the right, "not known" where nothing is. Whoever hears a
 * figure hears of what it is: each row is headed by the cell that names it.
 */
export function DataTable({ words, table, labelOf }: DataTableProps) {
  const isLong = table.rows.length > LONG_TABLE;
  const naming = Math.max(
    0,
    table.columns.findIndex(({ names }) => names),
  );
  return (
    // Wider than a phone: who has no mouse scrolls it by the keyboard.
    <section class={isLong ? "table-frame long" : "table-frame"} aria-label={table.name} tabIndex={0}>
      <table class={table.rows.length <= SHORT_TABLE ? "short" : undefined} aria-label={table.name}>
        <thead>
          <tr>
            {table.columns.map(({ title, kind }, i) => (
              <th key={`${title}-${i}`} scope="col" class={kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={`${row[0]}-${i}`}>
              {table.columns.map((column, j) => (
                <CellFrame
                  key={`${column.title}-${j}`}
                  words={words}
                  cell={row[j]}
                  kind={column.kind}
                  isHead={j === naming}
                >
                  <Labelled name={`${row[naming]} · ${column.title}`} lines={labelOf?.(i, j) ?? null}>
                    <CellText words={words} cell={row[j] ?? null} column={column} of={row[naming] ?? null} />
                  </Labelled>
                </CellFrame>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellFrameProps {
  readonly words: Words;
  readonly cell: Cell | undefined;
  readonly kind: Column["kind"];
  readonly isHead: boolean;
  readonly children: ComponentChildren;
}

function CellFrame({ words, cell, kind, isHead, children }: CellFrameProps) {
  const lang = typeof cell === "string" ? spokenIn(cell, words.language) : undefined;
  return isHead ? (
    <th scope="row" class={kind} lang={lang}>
      {children}
    </th>
  ) : (
    <td class={kind} lang={lang}>
      {children}
    </td>
  );
}

interface LabelledProps {
  readonly name: string;
  readonly lines: (() => ComponentChildren) | null;
  readonly children: ComponentChildren;
}

function Labelled({ name, lines, children }: LabelledProps) {
  if (lines === null) return <>{children}</>;
  return (
    <AskPopover name={name} lines={lines}>
      {children}
    </AskPopover>
  );
}

interface CellProps {
  readonly words: Words;
  readonly cell: Cell;
  readonly column: Column;
  /** What the row is about. */
  readonly of: Cell;
}

function CellText({ words, cell, column, of }: CellProps) {
  const secure = column.kind === "link" && typeof cell === "string" ? secureAddress(cell) : null;
  if (secure !== null) {
    const site = new URL(secure).hostname;
    return (
      <a
        href={secure}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={typeof of === "string" ? `${site}: ${of}` : undefined}
      >
        {site}
      </a>
    );
  }
  return <>{cellText(words, cell, column)}</>;
}

/** A cell in the reader's language; the clipboard takes the same. */
export function cellText(words: Words, cell: Cell, { kind, signed = false }: Column): string {
  if (cell === null) return say(words, "not_known");
  if (typeof cell === "string") return cell;
  switch (kind) {
    case "day":
      return formatDay(words.language, cell as Day);
    case "percent":
      return percentText(words, cell, signed);
    default:
      return signed ? formatSigned(words.language, cell) : formatNumber(words.language, cell);
  }
}
