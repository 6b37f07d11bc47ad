import type { Count } from "../../core/count.ts";
import { type Day, firstDayOf, parseDay, yearOf } from "../../core/day.ts";
import type { Entry, EntryId } from "../../core/entry.ts";
import { type AccountKey, PLATFORMS, type Platform } from "../../core/museum.ts";
import { BROADCAST_PLATFORMS, type BroadcastPlatform } from "../../core/publication.ts";
import { readTypedNumber } from "../../transfer/typed-number.ts";
import { type Draft, NO_COUNT } from "./draft.ts";

/** Why what a field holds cannot be kept. */
export type Fault = "missing" | "no-number" | "no-day" | "future" | "order" | "no-address" | "no-year" | "too-long";

/** What is wrong with a draft, by the names of its fields. */
export type Faults = ReadonlyMap<string, Fault>;

export type ReadDraft =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "faults"; readonly faults: Faults };

/** What an entry needs besides what was typed. */
export interface Making {
  readonly id: EntryId;
  readonly nowMs: number;
  readonly today: Day;
  /** The museum's account on a platform. */
  readonly accountOn: (platform: Platform) => AccountKey;
}

const LONGEST_TEXT = 2_000;
const FIRST_YEAR = 1990;

/** Reads a draft as an entry; or says everything that is wrong with it at once. */
export function readDraft(draft: Draft, making: Making): ReadDraft {
  const reader = new DraftReader(draft, making.today);
  const entry = reader.entry(making);
  return reader.faults.size === 0 ? { kind: "entry", entry } : { kind: "faults", faults: reader.faults };
}

/** Reads field by field. What cannot be read leaves a fault behind, and something in its place that is never kept. */
class DraftReader {
  readonly faults = new Map<string, Fault>();

  constructor(
    private readonly draft: Draft,
    private readonly today: Day,
  ) {}

  entry({ id, nowMs, accountOn }: Making): Entry {
    const { kind, museum } = this.draft;
    const entered = { id, museum, note: this.text("note"), at: nowMs };
    switch (kind) {
      case "followers":
        return {
          ...entered,
          kind,
          account: accountOn(this.oneOf("platform", PLATFORMS)),
          day: this.day("day"),
          followers: this.count("followers"),
        };
      case "posts":
        return { ...entered, kind, ...this.period(), ...this.atLeastOne("posts", "views") };
      case "post":
        return {
          ...entered,
          kind,
          title: this.text("title"),
          url: this.address("url"),
          day: this.day("day"),
          views: this.count("views"),
        };
      case "broadcasts":
        return {
          ...entered,
          kind,
          platform: this.oneOf<BroadcastPlatform>("platform", BROADCAST_PLATFORMS),
          ...this.period(),
          broadcasts: this.whole("broadcasts"),
          live: this.optionalCount("live"),
          replay: this.optionalCount("replay"),
        };
      case "award":
        return {
          ...entered,
          kind,
          ...this.yearAndDay(),
          title: this.text("title"),
          organiser: this.text("organiser"),
          category: this.optionalText("category"),
          grounds: this.optionalText("grounds"),
        };
    }
  }

  private typed(name: string): string {
    const text = (this.draft.texts[name] ?? "").trim();
    if (text.length > LONGEST_TEXT) this.faults.set(name, "too-long");
    return text;
  }

  private text(name: string): string {
    const text = this.typed(name);
    if (text === "") this.faults.set(name, "missing");
    return text;
  }

  private optionalText(name: string): string | null {
    return this.typed(name) || null;
  }

  private oneOf<T extends string>(name: string, allowed: readonly [T, ...T[]] | readonly T[]): T {
    const found = allowed.find((one) => one === this.typed(name));
    if (found === undefined) this.faults.set(name, "missing");
    return found ?? (allowed[0] as T);
  }

  private address(name: string): string | null {
    const text = this.typed(name);
    if (text === "") return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== "https:") this.faults.set(name, "no-address");
    return url?.href ?? null;
  }

  private day(name: string): Day {
    const day = parseDay(this.typed(name));
    if (day === null || yearOf(day) < FIRST_YEAR) this.faults.set(name, this.typed(name) === "" ? "missing" : "no-day");
    else if (day > this.today) this.faults.set(name, "future");
    return day ?? this.today;
  }

  private period(): { from: Day; to: Day } {
    const period = { from: this.day("from"), to: this.day("to") };
    if (period.to < period.from) this.faults.set("to", "order");
    return period;
  }

  private yearAndDay(): { year: number; day: Day | null } {
    const day = this.typed("day") === "" ? null : this.day("day");
    const typed = this.typed("year");
    const year = typed === "" && day !== null ? yearOf(day) : Number(typed);
    if (typed === "" && day === null) this.faults.set("year", "missing");
    else if (!/^\d{4}$/.test(String(year)) || year < FIRST_YEAR) this.faults.set("year", "no-year");
    else if (firstDayOf(year) > this.today) this.faults.set("year", "future");
    else if (day !== null && yearOf(day) !== year) this.faults.set("year", "order");
    return { year, day };
  }

  private whole(name: string): number {
    const typed = this.typed(name);
    const number = readTypedNumber(typed);
    if (number === null || number.rounded) this.faults.set(name, typed === "" ? "missing" : "no-number");
    return number?.value ?? 0;
  }

  private count(name: string): Count {
    const count = this.optionalCount(name);
    if (!count && !this.faults.has(name)) this.faults.set(name, "missing");
    return count ?? { value: 0, precision: "exact" };
  }

  private optionalCount(name: string): Count | null {
    const { number, precision } = this.draft.counts[name] ?? NO_COUNT;
    if (number.trim() === "") return null;
    const typed = readTypedNumber(number);
    if (!typed) this.faults.set(name, "no-number");
    // "8.5万" is rounded, whatever is said of it.
    return typed && { value: typed.value, precision: typed.rounded && precision === "exact" ? "about" : precision };
  }

  private atLeastOne(first: string, second: string): { posts: Count | null; views: Count | null } {
    const [posts, views] = [this.optionalCount(first), this.optionalCount(second)];
    if (!posts && !views && !this.faults.has(first) && !this.faults.has(second)) this.faults.set(first, "missing");
    return { posts, views };
  }
}
