/** One row of a data file. `asked` gathers the fields its reader knows, so that a misspelt one is noticed. */
export interface Row {
  /** "followers.json, row 3": what an error names first. */
  readonly at: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly asked: Set<string>;
}

export type FieldReader<T> = (row: Row, field: string) => T;

/** Reads every row of a data file. @throws an Error that names the file, the row and the field, and what was expected there. */
export function readRows<T>(file: string, rows: unknown, read: (row: Row) => T): readonly T[] {
  if (!Array.isArray(rows)) throw new Error(`${file}: expected a list of rows`);
  return rows.map((fields: unknown, index) => readFields(`${file}, row ${index + 1}`, fields, read));
}

/** Reads a field that has fields of its own, such as a count. */
export function readInside<T>(row: Row, field: string, read: (inside: Row) => T): T {
  return readFields(`${row.at}, field "${field}"`, ask(row, field), read);
}

/** A field that may be absent: null then. */
export function readOptional<T>(row: Row, field: string, read: FieldReader<T>): T | null {
  return ask(row, field) === undefined ? null : read(row, field);
}

/** A list that is not empty. An error names the item by its place, from 0. */
export function readList<T>(row: Row, field: string, read: FieldReader<T>): readonly T[] {
  const items: unknown = ask(row, field);
  if (!Array.isArray(items) || items.length === 0) throw wrong(row, field, "a list that is not empty");
  const inside: Row = { at: `${row.at}, field "${field}"`, fields: { ...items }, asked: new Set() };
  return items.map((_, place) => read(inside, String(place)));
}

/** The error for a field that does not hold what it should. */
export function wrong(row: Row, field: string, expected: string): Error {
  const found = row.fields[field];
  const what = found === undefined ? "nothing" : JSON.stringify(found);
  return new Error(`${row.at}, field "${field}": expected ${expected}, found ${what}`);
}

/** What a field holds, whatever it is. */
export function ask(row: Row, field: string): unknown {
  row.asked.add(field);
  return row.fields[field];
}

/** Items by their key. @throws when two of a file have the same one. */
export function keyed<K extends string, T>(file: string, items: readonly T[], keyOf: (item: T) => K): Map<K, T> {
  const map = new Map<K, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (map.has(key)) throw new Error(`${file}: "${key}" is there twice`);
    map.set(key, item);
  }
  return map;
}

function readFields<T>(at: string, fields: unknown, read: (row: Row) => T): T {
  if (!isRecord(fields)) throw new Error(`${at}: expected fields, found ${JSON.stringify(fields)}`);
  const row: Row = { at, fields, asked: new Set() };
  const item = read(row);
  for (const field of Object.keys(fields)) {
    if (!row.asked.has(field)) throw wrong(row, field, "no such field");
  }
  return item;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
