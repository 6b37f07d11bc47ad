/**
 * Any value that a store can hold as JSON, for whoever wants to see what is wrong with it: columns of numbers with their
 * kind, what JSON has no word for by its name, and what contains itself cut there.
 */
export function anyJson(value: unknown): string {
  return JSON.stringify(plain(value, []), null, 1);
}

function plain(value: unknown, within: readonly unknown[]): unknown {
  const isWritable =
    value !== undefined && typeof value !== "bigint" && (typeof value !== "number" || Number.isFinite(value));
  if (!isWritable) return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (within.includes(value)) return "(itself)";
  const inside = (inner: unknown) => plain(inner, [...within, value]);
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return { [kind]: Array.from(value as Uint8Array, inside) };
  if (Array.isArray(value)) return value.map(inside);
  if (value instanceof Map || value instanceof Set) return { [kind]: [...value].map(inside) };
  if (value instanceof Date) return { [kind]: String(value.getTime()) };
  return kind === "Object" ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inside(one)])) : kind;
}
