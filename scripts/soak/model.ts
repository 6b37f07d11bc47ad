import { createHash } from "node:crypto";
import { type Day, formatDay } from "../../src/core/day.ts";
import type { Held, HeldFigure } from "./held.ts";

/** What an account's figure of one day must be. */
interface Cell {
  readonly account: string;
  readonly day: Day;
  /** What was answered last. */
  readonly followers: number;
  readonly source: "weibo" | "import";
  /** Whether it was seen in the store: then it may never go again. */
  readonly isKept: boolean;
}

/** What the store must hold, kept in plain maps beside it: what the replica answered, and what was imported. */
export class Model {
  readonly #cells = new Map<string, Cell>();
  /** Files whose import was broken off: each is there whole, or not at all. */
  #open: HeldFigure[][] = [];

  /**
   * An answer about an account went out. Where it came to nothing (its page left, its worker killed), it may be missing. Close
   * to a jump of the clock it may be of either of two days: then it is no news of one that was kept before.
   */
  answered(account: string, days: readonly Day[], followers: number): void {
    for (const day of days) {
      const isKept = this.isKept(account, day);
      if (isKept && days.length > 1) continue;
      this.#put({ account, day, followers, source: "weibo", isKept });
    }
  }

  imported(figures: readonly HeldFigure[]): void {
    for (const [account, day, followers] of figures)
      this.#put({ account, day: day as Day, followers, source: "import", isKept: true });
  }

  brokenOff(figures: readonly HeldFigure[]): void {
    this.#open.push([...figures]);
  }

  /** Whether an account's figure of a day was seen in the store. */
  isKept(account: string, day: Day): boolean {
    return this.#cells.get(nameOf(account, day))?.isKept ?? false;
  }

  /** The answers of a day that came to nothing so far. */
  missing(day: Day): string[] {
    return [...this.#cells.values()].flatMap((cell) => (cell.day === day && !cell.isKept ? [cell.account] : []));
  }

  /** Answers that came to nothing for good. */
  lost(): number {
    return [...this.#cells.values()].filter(({ isKept }) => !isKept).length;
  }

  /** Looks at what the store holds: each difference names its account and day. */
  compare({ figures, quarantined }: Held): string[] {
    const told = figures.filter(([, , , source]) => source !== "page");
    const held = new Map(told.map((figure) => [nameOf(figure[0], figure[1]), figure]));
    this.#settleImports(held);
    const differences = [...this.#cells].flatMap(([name, cell]) => this.#differenceOf(name, cell, held.get(name)));
    const unknown = [...held].filter(([name]) => !this.#cells.has(name));
    return [
      ...differences,
      ...unknown.map(([name, [, , followers]]) => `${name}: ${followers} is held, which nobody told`),
      ...(quarantined > 0 ? [`${quarantined} records are in quarantine`] : []),
    ];
  }

  /** The checksum of all that must be held. */
  checksum(): string {
    const kept = [...this.#cells.values()].filter(({ isKept }) => isKept);
    return checksumOf(kept.map(({ account, day, followers, source }) => [account, day, followers, source]));
  }

  #put(cell: Cell): void {
    this.#cells.set(nameOf(cell.account, cell.day), cell);
  }

  #differenceOf(name: string, cell: Cell, held: HeldFigure | undefined): string[] {
    if (held === undefined) return cell.isKept ? [`${name}: ${cell.followers} was held and is gone`] : [];
    this.#put({ ...cell, isKept: true });
    const isSame = held[2] === cell.followers && held[3] === cell.source;
    return isSame ? [] : [`${name}: ${held[2]} of ${held[3]} is held, ${cell.followers} of ${cell.source} was told`];
  }

  #settleImports(held: ReadonlyMap<string, HeldFigure>): void {
    for (const figures of this.#open) {
      if (figures.some(([account, day]) => held.has(nameOf(account, day)))) this.imported(figures);
    }
    this.#open = [];
  }
}

/** SHA-256 of figures, whatever their order. */
export function checksumOf(figures: readonly HeldFigure[]): string {
  const lines = figures.map((figure) => figure.join(" ")).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

function nameOf(account: string, day: number): string {
  return `${account} ${formatDay(day as Day)}`;
}
